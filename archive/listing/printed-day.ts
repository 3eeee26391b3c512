/** What a printed day says of a moment. Times are ms since the epoch. */
export interface PrintedDay {
  /** The earliest moment it can mean; 0 where the page did not tell. */
  earliest: number;
  /**
   * The moment it is kept as: noon UTC of a printed day, which is that day in nearly every time zone; for "3 days" that
   * long ago. 0 where the page did not tell.
   */
  at: number;
}

/** A row without a day, or with one that cannot be read: it happened, and nobody knows when. */
export const NO_DAY: PrintedDay = { earliest: 0, at: 0 };

/** The archive prints English month names in every language of its works: its interface has no other. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS = { minute: 60_000, hour: HOUR, day: DAY, month: 30 * DAY, year: 365 * DAY } as const;

/** The archive prints days in the time zone of an account, which it does not tell; the first one is UTC+14. */
const FIRST_ZONE = 14 * HOUR;

/** Days are rounded to units: 42 hours are "1 day" and 90 minutes "about 1 hour", and no unit is further off. */
const ROUNDED_BY = 0.75;

/**
 * Reads a day as the archive prints it, "14 Nov 2024", or relative with or without "ago": "3 days", "about 5 hours".
 * Never later than `now` (ms), which for what is relative is the moment when the page was made. `null` for any other
 * text.
 */
export function readPrintedDay(text: string | null, now: number): PrintedDay | null {
  const day = text === null ? null : (readDate(text) ?? readRelative(text, now));
  return day && { earliest: Math.min(day.earliest, now), at: Math.min(day.at, now) };
}

function readDate(text: string): PrintedDay | null {
  const [, day, name, year] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(text.trim()) ?? [];
  const month = MONTHS.indexOf(name ?? '');
  if (month < 0) return null;
  const midnight = Date.UTC(Number(year), month, Number(day));
  // No 31st of February; and years below 100 are other years to `Date`.
  const real = new Date(midnight);
  if (real.getUTCDate() !== Number(day) || real.getUTCFullYear() !== Number(year)) return null;
  const earliest = midnight - FIRST_ZONE;
  return earliest < 0 ? null : { earliest, at: midnight + DAY / 2 };
}

function readRelative(text: string, now: number): PrintedDay | null {
  const [, less, number, unit] =
    /^(?:(less than a)|(?:about |over |almost )?(\d{1,4})) (minute|hour|day|month|year)s?(?: ago)?$/.exec(
      text.trim(),
    ) ?? [];
  if (unit === undefined) return null;
  const length = UNITS[unit as keyof typeof UNITS];
  const count = less === undefined ? Number(number) : 0.5;
  const back = (units: number) => Math.max(0, Math.round(now - units * length));
  return { earliest: back(count + ROUNDED_BY), at: back(count) };
}
