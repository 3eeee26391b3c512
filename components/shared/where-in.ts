import { lengthOf, newChapters, progressNow } from '../../reading/growth';
import { standingOf } from '../../reading/standing';
import type { ReadWork } from '../../storage/service/contract';
import { percentOf } from './percent-of';

/** A reading, and its work as it is known now. */
type Read = Pick<ReadWork, 'work' | 'reading'>;

/** How she stands with a work: "Chapter 5 of 12 · 43 %", "3 new chapters", "Finished", "Up to date with chapter 5". */
export function whereIn(read: Read): string {
  const { work, reading } = read;
  const length = lengthOf(work);
  const added = newChapters(reading.of, length) ?? 0;
  const more = added === 0 ? '' : added === 1 ? '1 new chapter' : `${added} new chapters`;
  const andMore = more && `${more} · `;
  switch (standingOf({ reading, complete: work.complete, length })) {
    case 'unread':
      return 'Not read';
    case 'finished':
      return reading.finished.length > 1 ? `Finished ${reading.finished.length} times` : 'Finished';
    case 'caught up':
      return `Up to date with chapter ${reading.current.chapterNumber}`;
    case 'new chapters':
      return more;
    case 'again':
      return `${andMore}Reading again: ${placeIn(read)}`;
    case 'reading':
      return `${andMore}${placeIn(read)}`;
  }
}

/** Share of the work before her place, 0 to 1, with the chapters that were posted since she left it. */
export function shareRead({ work, reading }: Read): number {
  return progressNow(reading.progress, reading.of, lengthOf(work));
}

/** "Chapter 5 of 12 · 43 %", as far as it is known. */
function placeIn(read: Read): string {
  const { work, reading } = read;
  const share = percentOf(shareRead(read));
  const single = work.chaptersPosted === 1 && work.complete;
  if (single) return `${share} %`;
  // Whoever noted the place did not know how long the work is: before a later chapter there is something.
  const unknown = reading.progress === 0 && reading.current.chapterNumber > 1;
  const of = work.chaptersPosted === null ? '' : ` of ${work.chaptersPosted}`;
  return `Chapter ${reading.current.chapterNumber}${of}${unknown ? '' : ` · ${share} %`}`;
}
