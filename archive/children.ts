/**
 * The first child of `parent` that fits, or `null`. `querySelector(':scope > …')` says the same and searches all of a
 * chapter's text when there is none.
 */
export function childOf(parent: Element | null, selector: string): Element | null {
  for (const child of parent?.children ?? []) if (child.matches(selector)) return child;
  return null;
}

/** All children of `parent` that fit, in order. */
export function childrenOf(parent: Element | null, selector: string): Element[] {
  return [...(parent?.children ?? [])].filter((child) => child.matches(selector));
}
