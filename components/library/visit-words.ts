import type { VisitRecord, WorkRecord } from '../../storage/records';
import { relativeDay } from './work-line';

const DAY = 86_400_000;

/** "Last opened 3 days ago", "Bookmarked 14 Nov 2024": in the reader's own language. */
export function visitWords({ last, source }: VisitRecord, now = new Date()): string {
  const what = source === 'archive-bookmarks' ? 'Bookmarked' : 'Last opened';
  if (last === 0) return `${what} on a day that is not known`;
  return `${what} ${relativeDay(dayOf(last), now)}`;
}

/** "12,345 words"; nothing where the page did not tell. */
export function wordsOf({ words }: WorkRecord): string[] {
  if (words === null) return [];
  return [words === 1 ? '1 word' : `${words.toLocaleString('en')} words`];
}

/**
 * A day that a page printed is kept as noon UTC, which in the Pacific is another day: it is shown as it was printed.
 * Any other moment lies in the day that it has where the reader is.
 */
function dayOf(last: number): Date {
  const then = new Date(last);
  if (last % DAY !== DAY / 2) return then;
  return new Date(then.getUTCFullYear(), then.getUTCMonth(), then.getUTCDate());
}
