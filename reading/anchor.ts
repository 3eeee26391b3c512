import { likeness } from './approximate';
import { type ChapterText, sliceWhole } from './chapter-text';
import { CONTEXT_USED, findEdited, type Span } from './edited-quote';

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

/** Stored on each side. More than is used, so that the rule can change without losing old anchors. */
export const CONTEXT_STORED = 64;
// From here on a quote found once is taken without looking round it.
const SPEAKS_FOR_ITSELF = 20;
const FLANK_NEEDED = 0.6;
// Fewer characters than this beside a quote tell nothing.
const LEAST_FLANK = 16;
// "the" stands thousands of times in a long chapter: only this many, the nearest ones, are compared by their flanks.
const OCCURRENCES = 1000;

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
 * Finds an anchor's words in its chapter as it is now: right, or null (an orphan), not elsewhere.
 * Free when the text is unchanged, some milliseconds otherwise.
 */
export function resolveAnchor(anchor: Anchor, chapter: ChapterText): Resolution | null {
  const { text } = chapter;
  // The words are compared too: a hash is no proof, and an imported anchor may hold any offsets.
  if (anchor.textHash === chapter.hash && text.slice(anchor.start, anchor.end) === anchor.exact) {
    return { start: anchor.start, end: anchor.end, how: 'unchanged' };
  }
  if (anchor.exact === '') return null;
  const found = chooseOccurrence(anchor, occurrences(anchor, text));
  if (found) return { start: found.start, end: found.end, how: 'moved' };
  const edited = findEdited(anchor, text);
  return edited && { ...edited, how: 'edited' };
}

/**
 * Looks for the words, unchanged, in other chapters of the work (the author split or merged chapters).
 * Quotes under 20 characters are not looked for. Null when they are not there, or when it cannot be told which are meant.
 */
export function resolveInWork<K>(
  anchor: Anchor,
  chapters: Iterable<{ readonly key: K; readonly chapter: ChapterText }>,
): (Resolution & { readonly key: K }) | null {
  if (anchor.exact.length < SPEAKS_FOR_ITSELF) return null;
  const all: (Occurrence & { key: K })[] = [];
  for (const { key, chapter } of chapters) {
    for (const found of occurrences(anchor, chapter.text)) all.push({ ...found, key });
  }
  const chosen = chooseOccurrence(anchor, all);
  return chosen && { key: chosen.key, start: chosen.start, end: chosen.end, how: 'moved' };
}

interface Occurrence extends Span {
  readonly text: string;
}

function occurrences({ exact, start }: Anchor, text: string): Occurrence[] {
  const all: Occurrence[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    all.push({ text, start: at, end: at + exact.length });
  }
  if (all.length <= OCCURRENCES) return all;
  return all.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, OCCURRENCES);
}

/** Step 1: a quote of some length that stands once is it; otherwise the one whose better flank is best, if that is good. */
function chooseOccurrence<T extends Occurrence>(anchor: Anchor, all: T[]): T | null {
  const [first] = all;
  if (first && all.length === 1 && anchor.exact.length >= SPEAKS_FOR_ITSELF) return first;
  let best: { found: T; rank: number[] } | null = null;
  for (const found of all) {
    const before = likeBefore(anchor, found, CONTEXT_USED);
    const after = likeAfter(anchor, found, CONTEXT_USED);
    if (Math.max(before, after) < FLANK_NEEDED) continue;
    // A refrain may stand twice with 32 equal characters on a side: then both sides, then all 64, then nearness tell.
    const rank = [Math.max(before, after), before + after];
    if (best && compareRanks(rank, best.rank) < 0) continue;
    rank.push(likeBefore(anchor, found, CONTEXT_STORED) + likeAfter(anchor, found, CONTEXT_STORED));
    rank.push(-Math.abs(found.start - anchor.start));
    if (!best || compareRanks(rank, best.rank) > 0) best = { found, rank };
  }
  return best?.found ?? null;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function likeBefore({ prefix }: Anchor, { text, start }: Occurrence, length: number): number {
  // A stub at the chapter's edge is alike too easily: it counts when the chapter still begins with it, or not at all.
  if (prefix.length < LEAST_FLANK) return text.slice(0, start) === prefix ? 1 : 0;
  const wanted = prefix.slice(-length);
  return likeness(text.slice(Math.max(0, start - wanted.length), start), wanted);
}

function likeAfter({ suffix }: Anchor, { text, end }: Occurrence, length: number): number {
  if (suffix.length < LEAST_FLANK) return text.slice(end) === suffix ? 1 : 0;
  const wanted = suffix.slice(0, length);
  return likeness(text.slice(end, end + wanted.length), wanted);
}
