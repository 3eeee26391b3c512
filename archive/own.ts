/**
 * The first element under `root` that the archive itself put there, or `null`. Authors may use the archive's class
 * names, and do; all that they and their readers write stands in an element of class `userstuff`.
 */
export function findOwn(root: ParentNode, selector: string): Element | null {
  const first = root.querySelector(selector);
  // The archive's own usually stands before the story, and the story may have a million words.
  if (first === null || !first.closest('.userstuff')) return first;
  return [...root.querySelectorAll(selector)].find((found) => !found.closest('.userstuff')) ?? null;
}
