import { isArchiveHeading } from '../../archive/chapters';
import { TextIndex } from '../../reading/dom/text-index';
import { scrollToOffset } from '../../reading/dom/viewport';
import { describePlace, resolvePlace } from '../../reading/place';
import type { Spot } from './place-keeper';

/** Scrolls the archive's page to the line that was being read in the overlay, or to its comments. */
export function returnToPage(spot: Spot | null, at?: 'comments'): void {
  if (at === 'comments') {
    document.querySelector('#feedback')?.scrollIntoView({ behavior: 'instant' });
    return;
  }
  const read = spot?.chapter.text.value?.index;
  const scroller = document.scrollingElement;
  if (!spot || !read || !scroller) return;
  const { id, number, body } = spot.chapter.source;
  // The words on the page itself, whose markup may differ from the cleaned text.
  const index = new TextIndex(body, { skip: isArchiveHeading });
  const place = describePlace({
    chapterId: id,
    chapterNumber: number,
    chapter: read,
    offset: spot.offset,
    at: 0,
  });
  scrollToOffset({ scroller, index, offset: resolvePlace(place, index).offset });
}
