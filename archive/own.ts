/**
 * The first element under `root` that the archive itself put there, or `null`. Authors may use the archive's class
 * names, and do; all that they and their readers write stands in an element of class `userstuff`.
 */
export function findOwn(root: ParentNode, selector: string): Element | null {
  return [...root.querySelectorAll(selector)].find((found) => !found.closest('.userstuff')) ?? null;
}
