/*
 * `querySelector(':scope > …')` says the same and searches all of a chapter's text when there is none. From sibling to
 * sibling, for the live list of `children` takes twice as long, and a work has hundreds of chapters.
 */

/** The first child of `parent` that fits, or `null`. */
export function childOf(parent: Element | null, selector: string): Element | null {
  let child = parent?.firstElementChild ?? null;
  while (child && !child.matches(selector)) child = child.nextElementSibling;
  return child;
}

/** All children of `parent` that fit, in order. */
export function childrenOf(parent: Element | null, selector: string): Element[] {
  const fitting: Element[] = [];
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) {
    if (child.matches(selector)) fitting.push(child);
  }
  return fitting;
}
