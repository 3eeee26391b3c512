import { lineTop, scrollToOffset, textAtReadingLine } from '../../reading/dom/viewport';
import { describePlace, type Place, resolvePlace } from '../../reading/place';
import { indexOnPage } from '../shared/find-place';
import type { ChapterView } from './chapters';
import type { Spot } from './place-keeper';

/** Scrolls the archive's page to the line that was being read in the overlay, or to its comments. */
export function returnToPage(spot: Spot | null, at?: 'comments'): void {
  if (at === 'comments') {
    // A download has no comments; its afterword links to them.
    document.querySelector('#feedback, #afterword')?.scrollIntoView({ behavior: 'instant' });
    return;
  }
  const read = spot?.chapter.text.value?.index;
  const scroller = document.scrollingElement;
  if (!spot || !read || !scroller) return;
  const { id, number, body } = spot.chapter.source;
  // The words on the page itself, whose markup may differ from the cleaned text.
  const index = indexOnPage(body);
  const place = describePlace({
    chapterId: id,
    chapterNumber: number,
    chapter: read,
    offset: spot.offset,
    at: 0,
  });
  scrollToOffset({ scroller, index, offset: resolvePlace(place, index).offset });
}

/** The line of the story that stands at the reading line of the archive's own page; `null` above or below the story. */
export function placeSeenOnPage(chapters: readonly ChapterView[]): Place | null {
  const scroller = document.scrollingElement;
  if (!scroller || scroller.scrollTop === 0) return null;
  const y = lineTop(scroller);
  const seen = chapters.find(({ source }) => {
    const { top, bottom } = source.body.getBoundingClientRect();
    return top < y && y < bottom;
  });
  if (!seen) return null;
  const { id, number, body } = seen.source;
  const index = indexOnPage(body);
  const found = textAtReadingLine({ scroller, chapters: [{ element: body, index }] });
  if (!found) return null;
  return describePlace({ chapterId: id, chapterNumber: number, chapter: index, offset: found.offset, at: 0 });
}
