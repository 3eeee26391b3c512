import { type Anchor, resolveAnchor } from '../../reading/anchor';
import { bestMatches, likeness } from '../../reading/approximate';
import type { ChapterText } from '../../reading/chapter-text';

/** Where a rule says that a quote stands now, in UTF-16 offsets; `null` when it says that it cannot tell. */
export type Answer = { readonly start: number; readonly end: number } | null;

/** A rule that finds quotes again. */
export type Method = (anchor: Anchor, chapter: ChapterText) => Answer;

/** Catchword's rule, and the one that the field uses today. */
export const METHODS = { Catchword: resolveAnchor, 'Best match': bestMatch } satisfies Record<string, Method>;

export type MethodName = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

/**
 * The rule of web annotation as it is practised, by its published weights: of all stretches that read like the quote,
 * with up to half of its characters wrong, the one with the best sum of likeness (50), of prefix (20) and of suffix (20)
 * with 32 characters each, and of nearness to the old offset (2). It takes the best, however bad that is.
 */
function bestMatch(anchor: Anchor, { text }: ChapterText): Answer {
  const { exact, start } = anchor;
  const prefix = anchor.prefix.slice(-CONTEXT);
  const suffix = anchor.suffix.slice(0, CONTEXT);
  let best: { answer: Answer; score: number } | null = null;
  for (const found of candidates(text, exact)) {
    const before = text.slice(Math.max(0, found.start - prefix.length), found.start);
    const after = text.slice(found.end, found.end + suffix.length);
    const score =
      50 * (1 - found.errors / exact.length) +
      20 * (prefix === '' ? 1 : likeness(before, prefix)) +
      20 * (suffix === '' ? 1 : likeness(after, suffix)) +
      2 * (1 - Math.abs(found.start - start) / text.length);
    if (!best || score > best.score) best = { answer: { start: found.start, end: found.end }, score };
  }
  return best?.answer ?? null;
}

const CONTEXT = 32;

/** The stretches with the fewest errors, as far as they have no more than half of the quote, and than 256. */
function candidates(text: string, exact: string) {
  return bestMatches(text, exact, Math.min(0.5, 256 / exact.length));
}
