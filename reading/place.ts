import { type Anchor, CONTEXT_STORED, describeAnchor, resolveAnchor } from './anchor';
import { type ChapterText, paragraphAt, sliceWhole } from './chapter-text';

/** A point in a work, tied to the words there and not to pixels. */
export interface Place {
  /** The archive's id of the chapter; null where the page does not tell it. */
  readonly chapterId: string | null;
  /** Counted from 1, in the work's order at that time. */
  readonly chapterNumber: number;
  /** The words there: up to 64 characters from the point on; none at the very end of a chapter. */
  readonly anchor: Anchor;
  /** How much of the chapter's text lies before the point, 0 to 1. An empty chapter is read through: 1. */
  readonly fraction: number;
  /** The paragraph the point lies in, counted from 0, and how many there were. */
  readonly paragraph: { readonly index: number; readonly count: number };
  /** When it was taken, in ms since the epoch. */
  readonly at: number;
}

/** What tells one chapter of a work from another. */
export type ChapterIdentity = Pick<Place, 'chapterId' | 'chapterNumber'>;

/** Where a place is now. */
export interface PlaceResolution {
  /** UTF-16 offset in the chapter text given. */
  readonly offset: number;
  /** `exact`: the words there, or those just before, were found. `guess`: by paragraph or share; tell the reader. */
  readonly how: 'exact' | 'guess';
}

/** Describes the point at `offset` (UTF-16, taken for the nearest end when outside the text). */
export function describePlace(
  point: ChapterIdentity & { readonly chapter: ChapterText; readonly offset: number; readonly at: number },
): Place {
  const { chapter, chapterId, chapterNumber, at } = point;
  const { text } = chapter;
  const offset = Math.min(Math.max(point.offset, 0), text.length);
  const words = sliceWhole(text, offset, Math.min(text.length, offset + CONTEXT_STORED));
  const { index, count } = paragraphAt(text, offset);
  return {
    chapterId,
    chapterNumber,
    anchor: describeAnchor(chapter, offset, offset + words.length),
    fraction: text.length === 0 ? 1 : offset / text.length,
    paragraph: { index, count },
    at,
  };
}

// Fewer words before the point than this stand in too many places.
const ENOUGH_BEFORE = 20;

/** Finds a place in its chapter as it is now. Always gives an offset, and says whether it is one to trust. */
export function resolvePlace(place: Place, chapter: ChapterText): PlaceResolution {
  const { anchor, paragraph } = place;
  const here = resolveAnchor(anchor, chapter);
  if (here) return { offset: here.start, how: 'exact' };

  // The words there are gone, or the point was the chapter's end: it lies after the words before it.
  if (anchor.prefix.length >= ENOUGH_BEFORE) {
    const start = anchor.start - anchor.prefix.length;
    const before = {
      ...anchor,
      exact: anchor.prefix,
      prefix: '',
      suffix: anchor.exact,
      start,
      end: anchor.start,
    };
    const found = resolveAnchor(before, chapter);
    if (found) return { offset: found.end, how: 'exact' };
  }

  const { text } = chapter;
  const scaled = paragraphAt(text, Math.round(place.fraction * text.length));
  if (place.fraction >= 1) return { offset: text.length, how: 'guess' };
  if (scaled.count !== paragraph.count) return { offset: scaled.start, how: 'guess' };
  return { offset: startOfParagraph(text, paragraph.index), how: 'guess' };
}

function startOfParagraph(text: string, index: number): number {
  let start = 0;
  for (let i = 0; i < index; i++) start = text.indexOf('\n', start) + 1;
  return start;
}

/**
 * Which of two places lies further on in the work: above 0 when `a` does, 0 when neither does. The share comes before
 * the offset even within one text, where both say the same: an order that asks now one and now the other goes in
 * circles once the author has edited the chapter.
 */
export function compareDistance(a: Place, b: Place): number {
  return a.chapterNumber - b.chapterNumber || a.fraction - b.fraction || a.anchor.start - b.anchor.start;
}

/** Whether two name the same chapter: by id where both have one (chapters get moved), by number otherwise. */
export function sameChapter(a: ChapterIdentity, b: ChapterIdentity): boolean {
  if (a.chapterId !== null && b.chapterId !== null) return a.chapterId === b.chapterId;
  return a.chapterNumber === b.chapterNumber;
}
