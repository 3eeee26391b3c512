import { type Anchor, describeAnchor } from './anchor';
import { type ChapterText, paragraphAt, sliceWhole } from './chapter-text';
import {
  countByLandmarks,
  describeLandmarks,
  findLandmarks,
  type Landmark,
  startOfParagraph,
  stretchBetween,
} from './landmarks';
import { CONTEXT_STORED } from './occurrences';
import { findPoint, findVerbatim } from './point';

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
  /**
   * The paragraph the point lies in, counted from 0, how many there were, and how many of its characters (UTF-16)
   * stood before the point; places of older versions do not tell the last.
   */
  readonly paragraph: { readonly index: number; readonly count: number; readonly into?: number };
  /** First words of paragraphs near it; places of older versions have none. */
  readonly landmarks?: readonly Landmark[];
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
  const paragraph = paragraphAt(text, offset);
  const { index, count, start } = paragraph;
  return {
    chapterId,
    chapterNumber,
    anchor: describeAnchor(chapter, offset, offset + words.length),
    fraction: text.length === 0 ? 1 : offset / text.length,
    paragraph: { index, count, into: offset - start },
    landmarks: describeLandmarks(text, paragraph),
    at,
  };
}

/** Finds a place in its chapter as it is now. Always gives an offset, and says whether it is one to trust. */
export function resolvePlace(place: Place, chapter: ChapterText): PlaceResolution {
  const { text, hash } = chapter;
  const { anchor } = place;
  if (anchor.textHash === hash && text.slice(anchor.start, anchor.end) === anchor.exact) {
    return { offset: anchor.start, how: 'exact' };
  }
  const landmarks = findLandmarks(text, place.landmarks ?? []);
  const stretch = stretchBetween(text, landmarks);
  const from = Math.max(0, stretch.start - CONTEXT_STORED);
  const point = findPoint(anchor, text.slice(from, stretch.end + CONTEXT_STORED));
  const counted = countByLandmarks(text, landmarks);
  // A line that stood more than once is known by its number between its neighbours alone: another may be left.
  const unique = !place.landmarks || place.landmarks.some(({ away }) => away === 0);
  if (point !== null) {
    const offset = from + point;
    const numbered = counted?.index === paragraphAt(text, offset).index;
    if (unique || (numbered && counted.agreed)) return { offset, how: 'exact' };
    if (numbered || !counted?.agreed) return { offset, how: 'guess' };
  }
  if (unique) {
    const moved = findVerbatim(anchor, text);
    if (moved !== null) return { offset: moved, how: 'exact' };
  }
  if (!counted) return { offset: scaledOffset(place, text), how: 'guess' };
  const start = startOfParagraph(text, counted.index);
  if (!landmarks.some(({ away }) => away === 0)) return { offset: start, how: 'guess' };
  // Its beginning stands: she was this far into it.
  const { end: last } = paragraphAt(text, start);
  return { offset: Math.min(start + (place.paragraph.into ?? 0), last), how: 'guess' };
}

function scaledOffset({ fraction, paragraph }: Place, text: string): number {
  if (fraction >= 1) return text.length;
  const scaled = paragraphAt(text, Math.round(fraction * text.length));
  return scaled.count === paragraph.count ? startOfParagraph(text, paragraph.index) : scaled.start;
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
