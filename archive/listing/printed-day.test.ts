import { describe, expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import { readPrintedDay } from './printed-day';

const NOW = Date.UTC(2026, 10, 22, 19, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day as the archive prints it. */
function printed(date: Date): string {
  const month = date.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return `${String(date.getUTCDate()).padStart(2, '0')} ${month} ${date.getUTCFullYear()}`;
}

/** Rails' `distance_of_time_in_words`, by which the archive prints a time that is not long ago. */
function roundedWords(minutes: number): string {
  const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
  if (minutes === 0) return 'less than a minute';
  if (minutes === 1) return '1 minute';
  if (minutes < 45) return `${minutes} minutes`;
  if (minutes < 90) return 'about 1 hour';
  if (minutes < 1_440) return `about ${Math.round(minutes / 60)} hours`;
  if (minutes < 2_520) return days(1);
  if (minutes < 43_200) return days(Math.round(minutes / 1_440));
  if (minutes < 86_400) return minutes < 64_800 ? 'about 1 month' : 'about 2 months';
  return `${Math.round(minutes / 43_200)} months`;
}

const midnights = fc
  .integer({ min: Math.ceil(Date.UTC(2009, 10, 14) / DAY), max: Math.floor(NOW / DAY) - 1 })
  .map((days) => days * DAY);

describe('readPrintedDay', () => {
  it('gives back every printed day', () => {
    fc.assert(
      fc.property(midnights, (midnight) => {
        const read = readPrintedDay(printed(new Date(midnight)), NOW);
        expect(read?.at).toBe(midnight + 12 * HOUR);
        expect(printed(new Date(read?.at ?? 0))).toBe(printed(new Date(midnight)));
      }),
    );
  });

  it('begins a printed day no later than it began anywhere', () => {
    fc.assert(
      fc.property(midnights, fc.integer({ min: -12, max: 14 }), (midnight, zone) => {
        const { earliest } = readPrintedDay(printed(new Date(midnight)), NOW) ?? { earliest: NOW };
        expect(earliest).toBeLessThanOrEqual(midnight - zone * HOUR);
        expect(earliest).toBeGreaterThan(midnight - DAY);
      }),
    );
  });

  it('never begins what is relative after the moment it was said of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 300 }), (minutes) => {
        const said = readPrintedDay(roundedWords(minutes), NOW);
        const moment = NOW - minutes * 60_000;
        expect(said?.earliest).toBeLessThanOrEqual(moment);
        // Less than a unit off: half a day of "3 days", half a month of "about 1 month".
        const unit = minutes < 45 ? 60_000 : minutes < 1_440 ? HOUR : minutes < 43_200 ? DAY : 30 * DAY;
        expect(Math.abs((said?.at ?? 0) - moment)).toBeLessThan(unit);
      }),
    );
  });

  it('is never later than now', () => {
    fc.assert(
      fc.property(midnights, fc.nat({ max: 30 * DAY }), (midnight, before) => {
        const now = midnight + 15 * DAY - before;
        const read = readPrintedDay(printed(new Date(midnight)), now);
        expect(read?.at).toBeLessThanOrEqual(now);
        expect(read?.earliest).toBeLessThanOrEqual(read?.at ?? 0);
      }),
    );
  });

  it.each([
    ['14 Nov 2024', Date.UTC(2024, 10, 14, 12)],
    ['2 Nov 2025', Date.UTC(2025, 10, 2, 12)],
    [' 29 Feb 2024 ', Date.UTC(2024, 1, 29, 12)],
    ['22 Nov 2026', Date.UTC(2026, 10, 22, 12)],
    // Tomorrow, where she is or by a clock that is wrong.
    ['23 Nov 2026', NOW],
    ['3 days', NOW - 3 * DAY],
    ['3 days ago', NOW - 3 * DAY],
    ['1 day', NOW - DAY],
    ['about 5 hours', NOW - 5 * HOUR],
    ['less than a minute', NOW - 30_000],
    ['over 1 year', NOW - 365 * DAY],
  ])('%s', (text, at) => {
    expect(readPrintedDay(text, NOW)?.at).toBe(at);
  });

  it.each([
    null,
    '',
    '14. November 2024',
    '14 nov. 2024',
    '14 Nov',
    'Nov 14 2024',
    '31 Feb 2024',
    '0 Jan 2024',
    '14 Nov 0024',
    '14 Nov 1924',
    '2024-11-14',
    'hace 3 días',
    'days',
    '-3 days',
    '3 days and a bit',
  ])('does not guess: %s', (text) => {
    expect(readPrintedDay(text, NOW)).toBeNull();
  });
});
