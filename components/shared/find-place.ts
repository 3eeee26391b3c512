import { isArchiveHeading } from '../../archive/chapters';
import type { ContentsEntry } from '../../archive/contents';
import { TextIndex } from '../../reading/dom/text-index';
import { type ChapterAtHand, findPlace, type PlaceInWork } from '../../reading/find-chapter';
import { type ChapterIdentity, type Place, sameChapter } from '../../reading/place';
import { isBeginning, knowsItsText } from '../../reading/rough-place';
import { inSlices } from './slices';

/** The text of a chapter as it stands on the archive's own page: character by character the reader's (archive/prose). */
export function indexOnPage(body: Element): TextIndex {
  return new TextIndex(body, { skip: isArchiveHeading });
}

/**
 * Finds the chapter that a place is in now, among those that stand on the page, and where in it; null when it is on
 * another page, or `lifetime` is over. A long work is looked through in slices.
 */
export async function findAmong<C extends ChapterAtHand>(
  place: Place,
  contents: readonly ContentsEntry[],
  chapters: readonly C[],
  lifetime: AbortSignal,
): Promise<PlaceInWork<C> | null> {
  if (isElsewhere(place, contents)) return null;
  const whole = contents.every(({ href }) => href === null);
  return inSlices(findPlace(place, chapters, { whole }), lifetime);
}

/** Whether the chapter of a place, or of a highlight, stands on another page. */
export function isElsewhere(place: ChapterIdentity, contents: readonly ContentsEntry[]): boolean {
  return contents.some((entry) => entry.href !== null && isIn(entry, place));
}

/** The entry of the contents for the chapter of a place; where that was removed, for the one that has its number now. */
export function entryOf(contents: readonly ContentsEntry[], place: Place): ContentsEntry | null {
  const { chapterNumber } = place;
  const itself = contents.find((entry) => isIn(entry, place));
  return itself ?? contents.find(({ number }) => number === chapterNumber) ?? contents.at(-1) ?? null;
}

/** What to say of a place that is a guess: its words are not there any more, or never were known. `null` when nothing is. */
export function guessText(place: Place): string | null {
  if (isBeginning(place)) return null;
  const why = knowsItsText(place) ? 'The author changed this passage' : 'Your place is known only roughly';
  return `${why}; this is about where you were.`;
}

const isIn = ({ id, number }: ContentsEntry, place: ChapterIdentity) =>
  sameChapter({ chapterId: id, chapterNumber: number }, place);
