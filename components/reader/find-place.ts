import type { ChapterAtHand } from '../../reading/find-chapter';
import type { Place } from '../../reading/place';
import { findAmong, guessText, indexOnPage, isElsewhere } from '../shared/find-place';
import type { ChapterView } from './chapters';
import type { Notices } from './notices';
import type { ReaderSession } from './session';

/** Where a place is on this page. */
export interface PlaceOnPage {
  readonly view: ChapterView;
  /** Whether not even the chapter is certain. */
  readonly guess: boolean;
}

/**
 * Finds the chapter that a place is in now, among those of this page; null when it is on another page. The words are
 * looked for in the page's own text, so that no chapter has to be shown for it, and only when they are not in the
 * chapter where they were.
 */
export async function findOnPage(session: ReaderSession, place: Place): Promise<PlaceOnPage | null> {
  const { page, chapters, lifetime } = session;
  if (isElsewhere(place, page.contents)) return null;
  const own = chapters.find(place.chapterId, place.chapterNumber);
  if (own && chapters.views.length === 1) return { view: own, guess: false };
  const found = await findAmong(place, page.contents, chapters.views.map(atHand), lifetime);
  return found && { view: found.chapter.view, guess: found.how === 'guess' };
}

/** Says, in one line, that the words of her place are not there any more, or never were known. */
export function sayGuess(notices: Notices, place: Place): void {
  const text = guessText(place);
  if (text !== null) notices.say({ text });
}

function atHand(view: ChapterView): ChapterAtHand & { view: ChapterView } {
  const { id, number, body } = view.source;
  let index = view.text.peek()?.index ?? null;
  const text = () => {
    index ??= view.text.peek()?.index ?? indexOnPage(body);
    return index;
  };
  return { view, chapterId: id, chapterNumber: number, text };
}
