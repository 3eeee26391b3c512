import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { dayFrom, dayOf } from './calendar';
import { split } from './split';
import { inZone, ZONES } from './zones-for-tests';

const HOUR = 3_600_000;

describe('split', () => {
  it('leaves a sitting within an hour as it is', () => {
    const start = new Date(2026, 4, 5, 21, 10).getTime();
    expect(split({ start, end: start + 600_000, words: 2_300 })).toEqual([
      { day: dayFrom(2026, 4, 5), hour: 21, time: 600_000, words: 2_300 },
    ]);
  });

  it('divides one over midnight between the days by time, and loses no word', () => {
    const midnight = new Date(2026, 4, 6).getTime();
    const parts = split({ start: midnight - 120_000, end: midnight + 240_000, words: 1_000 });
    expect(parts).toEqual([
      { day: dayFrom(2026, 4, 5), hour: 23, time: 120_000, words: 333 },
      { day: dayFrom(2026, 4, 6), hour: 0, time: 240_000, words: 667 },
    ]);
  });

  it('gives a moment to the day that it lies in', () => {
    const midnight = new Date(2026, 4, 6).getTime();
    expect(split({ start: midnight, end: midnight, words: 3 })).toEqual([
      { day: dayFrom(2026, 4, 6), hour: 0, time: 0, words: 3 },
    ]);
  });

  it('knows a day of 23 hours and one of 25', () => {
    const timeOn = (month: number, date: number) => {
      const start = new Date(2026, month, date - 1, 12).getTime();
      const end = new Date(2026, month, date + 1, 12).getTime();
      const parts = split({ start, end, words: 0 }).filter(({ day }) => day === dayFrom(2026, month, date));
      return parts.reduce((sum, { time }) => sum + time, 0) / HOUR;
    };
    inZone('Europe/Berlin', () => {
      expect([timeOn(2, 29), timeOn(9, 25), timeOn(9, 26)]).toEqual([23, 25, 24]);
    });
    inZone('America/New_York', () => {
      expect([timeOn(2, 8), timeOn(10, 1), timeOn(10, 2)]).toEqual([23, 25, 24]);
    });
    inZone('America/Sao_Paulo', () => {
      // Here midnight itself was left out in spring (2018), and came twice in autumn.
      const start = new Date(2018, 10, 3, 23, 30).getTime();
      expect(split({ start, end: start + HOUR, words: 10 }).map(({ day, hour }) => [day, hour])).toEqual([
        [dayFrom(2018, 10, 3), 23],
        [dayFrom(2018, 10, 4), 1],
      ]);
    });
  });

  it.each(ZONES)('loses and adds nothing, and gives each part to its own day and hour: %s', (zone) => {
    const sitting = fc.record({
      // A day or two at each change of the clocks would be met seldom among 25 years: many runs, long sittings.
      start: fc.integer({ min: 1_104_537_600_000, max: 1_893_456_000_000 }),
      time: fc.oneof(fc.nat(720_000), fc.nat(24 * HOUR)),
      words: fc.nat(100_000),
    });
    inZone(zone, () => {
      fc.assert(
        fc.property(sitting, ({ start, time, words }) => {
          const parts = split({ start, end: start + time, words });
          let at = start;
          for (const part of parts) {
            expect(part.day).toBe(dayOf(at));
            expect(part.hour).toBe(new Date(at).getHours());
            expect(part.words).toBeGreaterThanOrEqual(0);
            at += part.time;
            // The last moment of a part still has its day and hour.
            if (part.time > 0) {
              expect(part.day).toBe(dayOf(at - 1));
              expect(part.hour).toBe(new Date(at - 1).getHours());
            }
          }
          expect(at).toBe(start + time);
          expect(parts.reduce((sum, part) => sum + part.words, 0)).toBe(words);
        }),
        { numRuns: runs(500) },
      );
    });
  });

  it('holds at each change of the clocks in these zones, to the minute', () => {
    for (const zone of ZONES) {
      inZone(zone, () => {
        for (const change of changesOf(zone)) {
          for (let minute = -90; minute <= 90; minute += 15) {
            const start = change + minute * 60_000;
            for (const time of [1, 60_000, 720_000, 3 * HOUR]) {
              let at = start;
              for (const part of split({ start, end: start + time, words: 7 })) {
                expect([part.day, part.hour]).toEqual([dayOf(at), new Date(at).getHours()]);
                at += part.time;
                expect(part.day).toBe(dayOf(at - 1));
              }
              expect(at).toBe(start + time);
            }
          }
        }
      });
    }
  });
});

/** The moments in 2005 to 2026 at which the clock of the zone that one is in was moved, ms. */
function changesOf(zone: string): number[] {
  const offset = (at: number) => new Date(at).getTimezoneOffset();
  const changes: number[] = [];
  for (let day = 1_104_537_600_000; day < 1_800_000_000_000; day += 24 * HOUR) {
    if (offset(day) === offset(day + 24 * HOUR)) continue;
    let at = day;
    while (offset(at) === offset(day)) at += HOUR / 4;
    changes.push(at);
  }
  if (changes.length === 0 && zone !== 'UTC') {
    throw new Error(`The clocks of ${zone} are never changed: this test would prove nothing`);
  }
  return changes;
}
