import type { ComponentChild } from 'preact';
import { classOfId } from '../../archive/skin/names';
import { surroundingsOf } from '../../archive/skin/surroundings';

/**
 * A region of words that an author wrote. The interface's style ends at its edge, and the work's skin is held inside it:
 * round the words stand stand-ins for the archive's elements round them, `#workskin` first.
 * @param props.source the element of the page that the words come from; `null` where it is not known.
 * @param props.class another class of the region.
 */
export function AuthorRegion(props: { source: Element | null; class?: string; children: ComponentChild }) {
  const { source, children } = props;
  const around = source ? surroundingsOf(source) : [];
  return (
    <div class={`author-text ${props.class ?? ''}`}>
      <div class={classOfId('workskin') ?? undefined}>
        {around.reduceRight<ComponentChild>(
          (inner, classes) => (
            <div class={classes}>{inner}</div>
          ),
          children,
        )}
      </div>
    </div>
  );
}
