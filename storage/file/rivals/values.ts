/*
 * Values in other people's files: what they can mean, and `null` where they mean nothing.
 */

/** As far as a date goes (ECMA-262, 21.4.1.1). ms */
const LAST_TIME = 8.64e15;
/** As long as a line in the library may be. UTF-16 units */
const LONGEST_LINE = 2_000;

/** An id of the archive, in digits, written as a number or a text. */
export function idIn(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}

/** A text of one line, its white space as in print. */
export function lineIn(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_LINE) return null;
  return value.replace(/\s+/g, ' ').trim() || null;
}

/** A time, as ms since the epoch or as ISO 8601. */
export function timeIn(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : value;
  return typeof time === 'number' && time > 0 && time <= LAST_TIME ? time : null;
}

/** A chapter's number, or a count of chapters; from 1 on. */
export function countIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1_000_000
    ? value
    : null;
}

/** Names as a byline prints them, with commas between. A byline with brackets is one name, as on the archive. */
export function namesIn(value: unknown): string[] {
  const byline = lineIn(value);
  if (byline === null) return [];
  return byline.includes('[') ? [byline] : byline.split(', ');
}
