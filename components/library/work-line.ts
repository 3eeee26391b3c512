import type { ReadWork } from '../../storage/service/contract';
import { percentOf } from '../shared/ProgressBar';

/** "Chapter 5 of 12 · 43 %", as far as it is known. */
export function whereIn({ work, reading }: ReadWork): string {
  const share = percentOf(reading.progress);
  const single = work.chaptersPosted === 1 && work.complete;
  if (single) return `${share} %`;
  const of = work.chaptersPosted === null ? '' : ` of ${work.chaptersPosted}`;
  return `Chapter ${reading.current.chapterNumber}${of} · ${share} %`;
}

/** "today", "yesterday", "3 days ago", or a date: in the reader's own language. */
export function lastRead({ reading }: ReadWork, now = new Date()): string {
  const then = new Date(reading.modified);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(then) - midnight(now)) / 86_400_000);
  if (days < -30) return then.toLocaleDateString(undefined, { dateStyle: 'medium' });
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
}
