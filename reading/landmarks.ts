import { type ParagraphPosition, paragraphAt, sliceWhole } from './chapter-text';

/** The first words of a paragraph near a place, by which the place can be told when its own words are gone. */
export interface Landmark {
  /** Up to 32 characters, which stood only once in the chapter. */
  readonly words: string;
  /** How many paragraphs after the place's own it stood: below 0 before it, 0 for its own. */
  readonly away: number;
}

/** A landmark that was found again. */
export interface FoundLandmark {
  readonly away: number;
  /** UTF-16 offsets of its words. */
  readonly start: number;
  readonly end: number;
}

/** Near ones say it exactly; far ones are left when a whole scene is cut or rewritten. In paragraphs. */
const DISTANCES = [1, 2, 3, 5, 8, 13];
/** Where a distance falls on a one-liner, the next paragraph beyond serves; up to here. */
const FURTHEST = 20;
const WORDS = 32;
/** Counting from further away meets paragraphs that came or went: then the share of the way says it better. */
const COUNTABLE = 2;
/** Fewer characters than this come again by chance. */
const LEAST = 16;

/** The landmarks of a paragraph of a text, nearest first: its own where it has one, and up to six on each side. */
export function describeLandmarks(text: string, { start, end }: ParagraphPosition): Landmark[] {
  const own = uniqueStart(text, start, end);
  const landmarks: Landmark[] = own === null ? [] : [{ words: own, away: 0 }];
  let at = start;
  for (let away = -1, wanted = 0; at > 0 && away >= -FURTHEST && wanted < DISTANCES.length; away--) {
    const last = at - 1;
    at = text.lastIndexOf('\n', last - 1) + 1;
    const words = -away < (DISTANCES[wanted] ?? 0) ? null : uniqueStart(text, at, last);
    if (words === null) continue;
    landmarks.push({ words, away });
    wanted++;
  }
  at = end;
  for (let away = 1, wanted = 0; at < text.length && away <= FURTHEST && wanted < DISTANCES.length; away++) {
    const first = at + 1;
    const newline = text.indexOf('\n', first);
    at = newline === -1 ? text.length : newline;
    const words = away < (DISTANCES[wanted] ?? 0) ? null : uniqueStart(text, first, at);
    if (words === null) continue;
    landmarks.push({ words, away });
    wanted++;
  }
  return landmarks.sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
}

/** First words of the paragraph from `start` to `end`; null when they are too few or stand elsewhere as well. */
function uniqueStart(text: string, start: number, end: number): string | null {
  const words = sliceWhole(text, start, Math.min(end, start + WORDS));
  return words.length >= LEAST && onlyPlaceOf(text, words) === start ? words : null;
}

/** Offset of the only place where the words stand; -1 when there is none or more than one. */
function onlyPlaceOf(text: string, words: string): number {
  const at = text.indexOf(words);
  return at !== -1 && text.indexOf(words, at + 1) === -1 ? at : -1;
}

/** How many of the landmarks stand in a text, wherever. */
export function landmarksLeft(text: string, landmarks: readonly Landmark[]): number {
  return landmarks.filter(({ words }) => words !== '' && text.includes(words)).length;
}

/** Those that are still there and still in order, first to last; where scenes were moved, the most that agree. */
export function findLandmarks(text: string, landmarks: readonly Landmark[]): FoundLandmark[] {
  const found = landmarks
    .flatMap(({ words, away }) => {
      const start = words === '' ? -1 : onlyPlaceOf(text, words);
      return start === -1 ? [] : [{ away, start, end: start + words.length }];
    })
    .sort((a, b) => a.away - b.away);
  return longestInOrder(found);
}

function longestInOrder(found: readonly FoundLandmark[]): FoundLandmark[] {
  const chains: FoundLandmark[][] = [];
  for (const mark of found) {
    let longest: FoundLandmark[] = [];
    for (const chain of chains) {
      if ((chain.at(-1)?.start ?? 0) < mark.start && chain.length > longest.length) longest = chain;
    }
    chains.push([...longest, mark]);
  }
  return chains.reduce((a, b) => (weight(b) > weight(a) ? b : a), []);
}

/** Nearer ones count for more: of two chains of one length the nearer neighbours are right. */
function weight(chain: readonly FoundLandmark[]): number {
  return chain.reduce((sum, { away }) => sum + 1 + 1 / (1 + Math.abs(away)), 0);
}

/** The stretch of text in which a place lies by its landmarks: from the nearest before it to the nearest after it. */
export function stretchBetween(
  text: string,
  found: readonly FoundLandmark[],
): { start: number; end: number } {
  const before = found.findLast(({ away }) => away < 0);
  const after = found.find(({ away }) => away > 0);
  return { start: before?.start ?? 0, end: after?.end ?? text.length };
}

/**
 * Number of the paragraph that a place's own must be by its landmarks, and where it was cut, of the one after the gap.
 * `agreed` when those before it and those after it say the same, so that none came or went between them.
 * Null when no landmark is left.
 */
export function countByLandmarks(
  text: string,
  found: readonly FoundLandmark[],
): { readonly index: number; readonly agreed: boolean } | null {
  const before = found.findLast(({ away }) => away < 0);
  const after = found.find(({ away }) => away > 0);
  const own = found.find(({ away }) => away === 0);
  if (!before && !after && !own) return null;
  const { count } = paragraphAt(text, 0);
  const from = before ? paragraphAt(text, before.start).index : -1;
  const to = after ? paragraphAt(text, after.start).index : count;
  const down = before && from - before.away;
  const up = after && to - after.away;
  const agreed = down === up;
  if (own) return { index: paragraphAt(text, own.start).index, agreed };
  const near = before && (!after || -before.away <= after.away) ? before : after;
  const share = before && after ? -before.away / (after.away - before.away) : 0;
  const countable = agreed || !before || !after || Math.abs(near?.away ?? 0) <= COUNTABLE;
  const likely = countable ? ((near === before ? down : up) ?? 0) : from + Math.round(share * (to - from));
  // Between the two when there is room; where they now stand side by side, the later one follows the gap.
  return { index: Math.max(Math.min(likely, to - 1), Math.min(from + 1, count - 1)), agreed };
}

/** UTF-16 offset of a paragraph's first character, counted from 0. */
export function startOfParagraph(text: string, index: number): number {
  let start = 0;
  for (let i = 0; i < index; i++) start = text.indexOf('\n', start) + 1;
  return start;
}
