import { isArchiveHeading } from '../../archive/chapters';
import { TextIndex } from '../../reading/dom/text-index';
import { describePlace, resolvePlace } from '../../reading/place';
import type { Spot } from './place-keeper';

/** As in the reader: the line that is being read stands a fifth down the screen. */
const READING_LINE = 0.2;

/** Scrolls the archive's page to the paragraph that was being read in the overlay, or to its comments. */
export function returnToPage(spot: Spot | null, at?: 'comments'): void {
  const target = at === 'comments' ? document.querySelector('#feedback') : null;
  const box = target?.getBoundingClientRect() ?? (spot && boxOf(spot));
  if (!box) return;
  const top = box.top + window.scrollY - window.innerHeight * READING_LINE;
  window.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
}

/** The words of the spot on the page itself, whose markup may differ from the cleaned text. */
function boxOf({ chapter, offset }: Spot): DOMRect | null {
  const read = chapter.text.value?.index;
  if (!read) return null;
  const { id, number, body } = chapter.source;
  const onPage = new TextIndex(body, { skip: isArchiveHeading });
  const place = describePlace({ chapterId: id, chapterNumber: number, chapter: read, offset, at: 0 });
  const start = resolvePlace(place, onPage).offset;
  return onPage.rangeFor(start, Math.min(start + 1, onPage.text.length)).getBoundingClientRect();
}
