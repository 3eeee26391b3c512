import { type Period, type Span, utcDate } from '../../../reading/statistics/calendar';
import type { Amount, ReadingLog } from '../../../reading/statistics/log';
import type { Summary } from '../../../reading/statistics/summary';

/*
 * Numbers and dates as the reader's own language writes them (`locale`: hers unless said otherwise), in English sentences.
 */

const MONDAY = 1;

/** The day with which a week begins: 1 for Monday to 7 for Sunday. Monday where the browser does not tell. */
export function weekBegins(locale = navigator.language): number {
  type Week = { firstDay: number };
  // An older form of it is a property. TypeScript knows neither yet.
  const its = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): Week; weekInfo?: Week };
  return (its.getWeekInfo?.() ?? its.weekInfo)?.firstDay ?? MONDAY;
}

/** "1 word", "12,400 words" */
export function wordsWords(words: number, locale?: string): string {
  return `${words.toLocaleString(locale)} ${words === 1 ? 'word' : 'words'}`;
}

/** A time in ms: "less than a minute", "12 min", "1 h 10 min", "1,204 h". */
export function durationWords(time: number, locale?: string): string {
  const minutes = Math.round(time / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  // Beside a hundred hours nobody misses the minutes.
  const rest = hours < 100 ? minutes % 60 : 0;
  return `${hours.toLocaleString(locale)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** "12,400 words in 1 h 10 min on 4 days." */
export function summaryWords({ words, time, days }: Summary, locale?: string): string {
  if (days === 0) return 'No reading.';
  const on = days === 1 ? 'one day' : `${days.toLocaleString(locale)} days`;
  return `${wordsWords(words, locale)} in ${durationWords(time, locale)} on ${on}.`;
}

const UTC = { timeZone: 'UTC' } as const;

/** "18 – 24 March 2024", "March 2024", "2024", "2021 – 2024", as the locale writes it. */
export function periodWords({ scale, from, to }: Period, locale?: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...UTC });
  switch (scale) {
    case 'week':
      return format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
        utcDate(from),
        utcDate(to),
      );
    case 'month':
      return format({ month: 'long', year: 'numeric' }).format(utcDate(from));
    case 'year':
    case 'all':
      return format({ year: 'numeric' }).formatRange(utcDate(from), utcDate(to));
  }
}

/** "This week" where it is that of today; `null` for any other. */
export function nowWords({ scale, from, to }: Period, { today }: ReadingLog): string | null {
  return scale !== 'all' && from <= today && today <= to ? `This ${scale}` : null;
}

/** What a part of a period is called: in full, shorter under a bar, and as short as it goes. */
export function partNames(
  { scale }: Period,
  { from }: Span,
  locale?: string,
): [full: string, short: string, least: string] {
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...UTC }).format(utcDate(from));
  switch (scale) {
    case 'week':
      return [
        name({ weekday: 'long', day: 'numeric', month: 'long' }),
        name({ weekday: 'short' }),
        name({ weekday: 'short' }),
      ];
    case 'month': {
      const date = utcDate(from).getUTCDate();
      // Thirty numbers would not fit: one a week tells which day it is.
      const short = date % 7 === 1 ? date.toLocaleString(locale) : '';
      return [name({ weekday: 'long', day: 'numeric', month: 'long' }), short, short];
    }
    case 'year':
      return [name({ month: 'long' }), name({ month: 'short' }), name({ month: 'narrow' })];
    case 'all': {
      const year = name({ year: 'numeric' });
      return [year, year, `’${year.slice(-2)}`];
    }
  }
}

/** "between 10:00 PM and 11:00 PM": an hour of the day, 0 to 23, as the locale writes it. */
export function hourWords(hour: number, locale?: string): string {
  const at = (h: number) => Date.UTC(2024, 0, 1, h);
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...UTC });
  return `between ${format.format(at(hour))} and ${format.format(at(hour + 1))}`;
}

/** A day in full: "20 March 2024". */
export function dayWords(day: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...UTC }).format(utcDate(day));
}

/** "1 h 10 min · 12,400 words" */
export function amountWords({ time, words }: Amount, locale?: string): string {
  return `${durationWords(time, locale)} · ${wordsWords(words, locale)}`;
}
