import { classOfId } from './names';

/**
 * The classes of the elements between `#workskin` and an element of the page, from the outermost in: skins say
 * `#workskin .preface .notes p` and `#workskin > #chapters > .userstuff`. Empty for an element elsewhere.
 */
export function surroundingsOf(element: Element): string[] {
  const classes: string[] = [];
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.id === 'workskin') return classes;
    const ownClass = up.id === '' ? null : classOfId(up.id);
    classes.unshift([...up.classList, ...(ownClass ? [ownClass] : [])].join(' '));
  }
  return [];
}
