import search from 'approx-string-match';

/** A stretch of text that reads like a pattern. Offsets are UTF-16. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** Characters inserted, removed or replaced. */
  readonly errors: number;
}

/**
 * The stretches most like `pattern`, all with the same, lowest number of errors, in text order;
 * none when even those have more errors than `share` of the pattern's length. One place may be given several times,
 * with ends a character or two apart.
 */
export function bestMatches(text: string, pattern: string, share: number): ApproximateMatch[] {
  if (text === '' || pattern === '') return [];
  return search(text, pattern, Math.floor(pattern.length * share));
}

/** How well the best stretch of `text` reads like `pattern`: 1 when it is in there, 0 when nothing is alike. */
export function likeness(text: string, pattern: string): number {
  if (pattern === '') return 0;
  if (text.includes(pattern)) return 1;
  const best = bestMatches(text, pattern, 1)[0];
  return best ? 1 - best.errors / pattern.length : 0;
}

/**
 * How alike two whole strings are, 0 to 1. The shorter is sought in the longer the other way round: the longer is the
 * pattern, so that whatever it has too much counts as errors.
 */
export function editSimilarity(a: string, b: string): number {
  return a.length >= b.length ? likeness(b, a) : likeness(a, b);
}
