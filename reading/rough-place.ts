import type { Anchor } from './anchor';
import { type ChapterIdentity, compareDistance, type Place } from './place';

/*
 * Places of which only the chapter is known, and perhaps a share of it: whoever noted them never had the text. They
 * have no words, so they are found again by their share alone, and always as a guess.
 */

/** No words, of no text: found in no chapter. The hash of a text is never empty, not even that of an empty one. */
const NO_WORDS: Anchor = { exact: '', prefix: '', suffix: '', start: 0, end: 0, textHash: '' };

/**
 * A place as somebody else has noted it. `fraction`: share of the chapter before it, 0 to 1. `paragraph` as they
 * counted them, when they did. `at` in ms since the epoch, 0 when nobody knows.
 */
export function roughPlace(
  known: ChapterIdentity & Pick<Place, 'fraction' | 'at'> & { readonly paragraph?: Place['paragraph'] },
): Place {
  const { chapterId, chapterNumber, fraction, paragraph = { index: 0, count: 1 }, at } = known;
  return { chapterId, chapterNumber, anchor: NO_WORDS, fraction, paragraph, at };
}

/** Where a work begins: for a reading of which no place is known. It comes before any other, in the work and in time. */
export const BEGINNING: Place = roughPlace({ chapterId: null, chapterNumber: 1, fraction: 0, at: 0 });

/** Whether a place is the beginning of its work, where there is nothing to be wrong about. */
export function isBeginning(place: Place): boolean {
  return compareDistance(place, BEGINNING) <= 0;
}

/** Whether a place was taken from the chapter's text, and not noted without it. */
export function knowsItsText({ anchor }: Place): boolean {
  return anchor.textHash !== '';
}
