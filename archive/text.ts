/** Text of an element on one line, or `null` when there is no element or nothing to read in it. */
export function lineOf(node: Node | null | undefined): string | null {
  return node?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** A whole number as the archive prints it ("1,024", "1.024", "12 345"); `null` when there is none. */
export function countOf(text: string | null | undefined): number | null {
  const digits = text?.replace(/[\s.,'’\u00a0\u202f]/g, '') ?? '';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}
