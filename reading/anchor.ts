import { type ChapterText, sliceWhole } from './chapter-text';
import { findEdited } from './edited-quote';
import {
  bestSurrounded,
  CONTEXT_STORED,
  type Occurrence,
  occurrences,
  surroundingsLike,
} from './occurrences';

/** A quote tied to its words. Never rewritten after it was made: where it was found later is knowledge of its own. */
export interface Anchor {
  /** The words themselves, from the normalised text. */
  readonly exact: string;
  /** Up to 64 characters before them; less only where the chapter begins. */
  readonly prefix: string;
  /** Up to 64 characters after them; less only where the chapter ends. */
  readonly suffix: string;
  /** UTF-16 offset of `exact` in the normalised chapter text it was taken from. */
  readonly start: number;
  /** UTF-16 offset after `exact`. */
  readonly end: number;
  /** Hash of that chapter text. */
  readonly textHash: string;
  /** Absent where the same words stood nowhere else in that text, or where nobody looked. */
  readonly twins?: Twins;
}

/** The same words elsewhere in the chapter. */
export interface Twins {
  /** How often the words stood there, the quote included: 2 or more. */
  readonly count: number;
  /** How alike to its own the surroundings of the most similar other one were: the sum of both flanks, 0 to 2. */
  readonly like: number;
}

/** Where an anchor's words stand now. */
export interface Resolution {
  /** UTF-16 offset in the chapter text given. */
  readonly start: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
  /** `unchanged`: the very text it was taken from. `moved`: the same words in a text that changed elsewhere.
   * `edited`: the author changed these words. */
  readonly how: 'unchanged' | 'moved' | 'edited';
}

/** Characters: from here on a quote found once is taken without looking round it. */
export const SPEAKS_FOR_ITSELF = 20;
// Of two flanks, 0 to 2. Prose that has nothing to do with a flank is some .3 like it, so this is an edit of a few words.
const TELLING = 0.2;
/** Of two flanks, 0 to 2: both are as they were but for a word or two. */
export const BOTH_NEEDED = 1.6;

/**
 * Ties the words from `start` to `end` to themselves.
 * @throws RangeError when the offsets are not in order within the text.
 */
export function describeAnchor(chapter: ChapterText, start: number, end: number): Anchor {
  const { text } = chapter;
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`no such stretch: ${start} to ${end} of ${text.length}`);
  }
  return {
    exact: text.slice(start, end),
    prefix: sliceWhole(text, Math.max(0, start - CONTEXT_STORED), start),
    suffix: sliceWhole(text, end, Math.min(text.length, end + CONTEXT_STORED)),
    start,
    end,
    textHash: chapter.hash,
  };
}

/**
 * The same for a quote that is to be found again by its words alone: it is known of it whether they stood elsewhere too,
 * for what is left after an edit may then be the other.
 * @throws RangeError when the offsets are not in order within the text.
 */
export function describeQuote(chapter: ChapterText, start: number, end: number): Anchor {
  const anchor = describeAnchor(chapter, start, end);
  if (anchor.exact === '') return anchor;
  const all = occurrences(anchor, chapter.text);
  if (all.length < 2) return anchor;
  const others = all.filter((found) => found.start !== start);
  const like = Math.max(...others.map((found) => surroundingsLike(anchor, found).both));
  return { ...anchor, twins: { count: all.length, like: Math.round(like * 100) / 100 } };
}

/**
 * Whether an anchor's words stand at its very offsets, with all that is stored of both sides round them. Whatever was edited
 * further away, they are there; and to know it costs no check sum of the chapter.
 */
export function standsAsItStood(
  { exact, prefix, suffix, start, end }: Anchor,
  { text }: ChapterText,
): boolean {
  return (
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - CONTEXT_STORED), start) === prefix &&
    text.slice(end, end + CONTEXT_STORED) === suffix
  );
}

/** Where an anchor's words stand if the text is the very one it was taken from, without any search; null if it is not. */
export function resolveUnchanged(anchor: Anchor, { text, hash }: ChapterText): Resolution | null {
  const { start, end, exact, textHash } = anchor;
  // The words are compared too: a hash is no proof, and an imported anchor may hold any offsets.
  return textHash === hash && text.slice(start, end) === exact ? { start, end, how: 'unchanged' } : null;
}

/**
 * Finds an anchor's words in its chapter as it is now: right, or null (an orphan), not elsewhere.
 * Free when the text is unchanged, some milliseconds otherwise.
 */
export function resolveAnchor(anchor: Anchor, chapter: ChapterText): Resolution | null {
  const unchanged = resolveUnchanged(anchor, chapter);
  if (unchanged || anchor.exact === '') return unchanged;
  const { text } = chapter;
  const { twins } = anchor;
  const all = occurrences(anchor, text);
  const found = twins ? chooseTwin(anchor, twins, all) : chooseOccurrence(anchor, all);
  if (found) return { start: found.start, end: found.end, how: 'moved' };
  const edited = findEdited(anchor, text);
  // Words that were just found to be another stretch are not the quote's own by being like it.
  const other = edited && all.some(({ start, end }) => start < edited.end && edited.start < end);
  return edited && !other ? { ...edited, how: 'edited' } : null;
}

/**
 * Step 1 for words that stood alone in their chapter: a quote of some length that stands once is it; otherwise the one
 * with the best surroundings.
 */
function chooseOccurrence(anchor: Anchor, all: readonly Occurrence[]): Occurrence | null {
  const [first] = all;
  if (first && all.length === 1 && anchor.exact.length >= SPEAKS_FOR_ITSELF) return first;
  return bestSurrounded(anchor, all);
}

/**
 * Step 1 for words that stood more than once: one of those that are left may be another. It is the right one where its
 * surroundings are more like the quote's than those of any other were; and where all are still there, it may also be
 * told by its surroundings as they are.
 */
export function chooseTwin<T extends Occurrence>(anchor: Anchor, twins: Twins, all: readonly T[]): T | null {
  const best = bestSurrounded(anchor, all);
  if (!best) return null;
  const { both } = surroundingsLike(anchor, best);
  if (both > twins.like + TELLING) return best;
  return all.length === twins.count && both >= BOTH_NEEDED ? best : null;
}
