/**
 * A day of the calendar as a whole number: days since 1 January 1970. It has no hours and no time zone, so that a day
 * more is always the next one, whatever the clocks do in that night.
 */
export type Day = number;

const UTC_DAY = 86_400_000;

/** The day that a moment (ms since the epoch) lies in where the reader is now. */
export function dayOf(at: number): Day {
  const local = new Date(at);
  return dayFrom(local.getFullYear(), local.getMonth(), local.getDate());
}

/** A day by its parts. `month` counts from 0; what is too much goes over into the next month or year. */
export function dayFrom(year: number, month: number, date: number): Day {
  return Date.UTC(year, month, date) / UTC_DAY;
}

/** The day's noon in UTC: to be formatted with `timeZone: 'UTC'`. */
export function utcDate(day: Day): Date {
  return new Date((day + 0.5) * UTC_DAY);
}

/** The first day of the month that a day lies in. */
export function monthOf(day: Day): Day {
  const date = utcDate(day);
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** What can be looked at: a week, a month or a year of the calendar, or all there is. */
export type Scale = 'week' | 'month' | 'year' | 'all';

/** From one day to another, both in it. */
export interface Span {
  from: Day;
  to: Day;
}

export interface Period extends Span {
  scale: Scale;
}

/** The week, month or year that a day lies in. `weekBegins`: 1 for Monday to 7 for Sunday. */
export function periodOf(scale: Exclude<Scale, 'all'>, day: Day, weekBegins: number): Period {
  const date = utcDate(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (scale) {
    case 'week': {
      const from = day - ((date.getUTCDay() - weekBegins + 14) % 7);
      return { scale, from, to: from + 6 };
    }
    case 'month':
      return { scale, from: dayFrom(year, month, 1), to: dayFrom(year, month + 1, 1) - 1 };
    case 'year':
      return { scale, from: dayFrom(year, 0, 1), to: dayFrom(year + 1, 0, 1) - 1 };
  }
}

/** All the years that two days and those between them lie in. */
export function yearsOf({ from, to }: Span): Period {
  return { scale: 'all', from: periodOf('year', from, 1).from, to: periodOf('year', to, 1).to };
}

/** The period of the same kind before it, or after it. There is nothing beside all. */
export function beside(period: Period, which: 'before' | 'after', weekBegins: number): Period {
  const { scale, from, to } = period;
  if (scale === 'all') return period;
  return periodOf(scale, which === 'before' ? from - 1 : to + 1, weekBegins);
}

/** What a period is drawn in: the days of a week or month, the months of a year, the years of all. */
export function partsOf({ scale, from, to }: Period): Span[] {
  const parts: Span[] = [];
  for (let day = from; day <= to; ) {
    const part = scale === 'week' || scale === 'month' ? { from: day, to: day } : stretchAt(scale, day);
    parts.push(part);
    day = part.to + 1;
  }
  return parts;
}

function stretchAt(scale: 'year' | 'all', day: Day): Span {
  const { from, to } = periodOf(scale === 'year' ? 'month' : 'year', day, 1);
  return { from, to };
}
