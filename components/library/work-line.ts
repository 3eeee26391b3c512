import type { ReadWork } from '../../storage/service/contract';

/** When it was read last, as {@link relativeDay}; `null` when nobody knows. */
export function lastRead({ reading }: ReadWork, now = new Date()): string | null {
  return reading.modified === 0 ? null : relativeDay(new Date(reading.modified), now);
}

/** "today", "yesterday", "3 days ago", or a date: in the reader's own language. What is to come is today. */
export function relativeDay(then: Date, now: Date): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.min(0, Math.round((midnight(then) - midnight(now)) / 86_400_000));
  if (days < -30) return then.toLocaleDateString(undefined, { dateStyle: 'medium' });
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
}
