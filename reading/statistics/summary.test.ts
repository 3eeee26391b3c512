import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { paceOf } from '../pace';
import { dayFrom, dayOf, type Period, periodOf, yearsOf } from './calendar';
import { ReadingLog } from './log';
import { summaryOf } from './summary';
import { inZone } from './zones-for-tests';

const MINUTE = 60_000;
const NOW = new Date(2026, 5, 15, 12).getTime();

/** A sitting of so many minutes that begins at a time of a day. */
function sitting(
  work: string,
  [month, date, hour]: readonly [number, number, number],
  minutes: number,
  words: number,
) {
  const start = new Date(2026, month, date, hour).getTime();
  return { work, start, end: start + minutes * MINUTE, words };
}

function logOf(sittings: readonly Parameters<ReadingLog['add']>[0][]): ReadingLog {
  const log = new ReadingLog(NOW);
  for (const each of sittings) log.add(each);
  return log;
}

const all = (log: ReadingLog): Period => yearsOf(log.known ?? { from: 0, to: 0 });

describe('a summary', () => {
  const log = logOf([
    sitting('a', [5, 8, 20], 10, 2_000),
    sitting('b', [5, 8, 21], 30, 6_000),
    sitting('a', [5, 10, 21], 20, 5_000),
    sitting('c', [4, 30, 7], 12, 3_600),
  ]);
  log.finish('b', new Date(2026, 5, 10, 22).getTime());
  log.finish('c', new Date(2026, 4, 30, 8).getTime());
  log.finish('nobody knows when', 0);
  const june = summaryOf(log, periodOf('month', dayFrom(2026, 5, 1), 1));

  it('adds words, time and days of its period alone', () => {
    expect(june).toMatchObject({ words: 13_000, time: 60 * MINUTE, days: 2 });
    expect(summaryOf(log, periodOf('week', dayFrom(2026, 5, 9), 1))).toMatchObject({
      words: 13_000,
      days: 2,
    });
    expect(summaryOf(log, periodOf('week', dayFrom(2026, 5, 20), 1))).toMatchObject({ words: 0, days: 0 });
    expect(summaryOf(log, periodOf('year', dayFrom(2026, 5, 9), 1))).toMatchObject({
      words: 16_600,
      days: 3,
    });
  });

  it('tells the usual day, the hour with most time, and no pace before enough is known', () => {
    expect(june.usualDay).toBe(30 * MINUTE);
    expect(june.hour).toBe(21);
    expect(june.pace).toBe(200);
    expect(summaryOf(log, periodOf('month', dayFrom(2026, 4, 1), 1)).pace).toBeNull();
    expect(summaryOf(log, periodOf('week', dayFrom(2026, 5, 1), 1)).pace).toBeNull();
    expect(summaryOf(log, periodOf('week', dayFrom(2026, 5, 20), 1))).toMatchObject({
      usualDay: null,
      hour: null,
      works: [],
    });
  });

  it('names the works by time, and those that were finished in it', () => {
    expect(june.works).toEqual([
      { work: 'a', time: 30 * MINUTE, words: 7_000 },
      { work: 'b', time: 30 * MINUTE, words: 6_000 },
    ]);
    expect(june.finishes).toEqual([{ work: 'b', day: dayFrom(2026, 5, 10) }]);
    expect(summaryOf(log, all(log)).finishes.map(({ work }) => work)).toEqual(['b', 'c']);
  });

  it('is drawn in parts', () => {
    expect(june.parts.filter(({ words }) => words > 0).map(({ from, words }) => [from, words])).toEqual([
      [dayFrom(2026, 5, 8), 8_000],
      [dayFrom(2026, 5, 10), 5_000],
    ]);
    const year = summaryOf(log, periodOf('year', dayFrom(2026, 5, 9), 1));
    expect(year.parts.map(({ words }) => words)).toEqual([0, 0, 0, 0, 3_600, 13_000, 0, 0, 0, 0, 0, 0]);
    expect(year.parts[5]?.pace).toBe(200);
    expect(year.parts[4]?.pace).toBeNull();
  });

  it('leaves out what cannot be, and says how much', () => {
    const odd = logOf([
      { work: 'a', start: 0, end: 5_000, words: 10 },
      { work: 'a', start: NOW, end: NOW - 1, words: 10 },
      { work: 'a', start: NOW + 3 * 86_400_000, end: NOW + 3 * 86_400_000 + MINUTE, words: 10 },
      { work: 'a', start: 1, end: 8.64e15, words: 10 },
      { work: 'a', start: NOW - MINUTE, end: NOW, words: Number.NaN },
      { work: 'a', start: Number.NaN, end: NOW, words: 1 },
      // No time and no words: that is nothing, and not wrong.
      { work: 'a', start: NOW, end: NOW, words: 0 },
    ]);
    expect(odd.leftOut).toBe(6);
    expect(odd.known).toBeNull();
  });
});

const sittings = fc.array(
  fc
    .record({
      work: fc.constantFrom('a', 'b', 'c'),
      // Three years, with six changes of the clocks.
      start: fc.integer({ min: 1_672_531_200_000, max: 1_767_225_600_000 }),
      time: fc.oneof(fc.nat(12 * MINUTE), fc.nat(86_400_000)),
      words: fc.nat(20_000),
    })
    .map(({ time, start, ...rest }) => ({ ...rest, start, end: start + time })),
  { maxLength: 60 },
);

describe.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])('in %s', (zone) => {
  it('sums over days, weeks, months, years, works and hours are the sums over sittings', () => {
    inZone(zone, () =>
      fc.assert(
        fc.property(sittings, fc.integer({ min: 1, max: 7 }), (told, weekBegins) => {
          const log = logOf(told);
          const time = told.reduce((sum, { start, end }) => sum + end - start, 0);
          const words = told.reduce((sum, each) => sum + each.words, 0);
          const sum = <T>(of: Iterable<T>, amount: (each: T) => number) =>
            [...of].reduce((before, each) => before + amount(each), 0);
          expect(log.leftOut).toBe(0);
          expect(sum(log.days.values(), (day) => day.time)).toBe(time);
          expect(sum(log.days.values(), (day) => day.words)).toBe(words);
          expect(sum(log.days.values(), ({ hours }) => sum(Object.values(hours), (each) => each))).toBe(time);
          if (log.known === null) return;

          const whole = summaryOf(log, all(log));
          expect(whole).toMatchObject({ time, words });
          expect(sum(whole.works, (work) => work.time)).toBe(time);
          expect(sum(whole.works, (work) => work.words)).toBe(words);
          for (const scale of ['week', 'month', 'year'] as const) {
            let period = periodOf(scale, log.known.from, weekBegins);
            let [thatTime, thatWords] = [0, 0];
            while (period.from <= log.known.to) {
              const its = summaryOf(log, period);
              expect(sum(its.parts, (part) => part.time)).toBe(its.time);
              expect(sum(its.parts, (part) => part.words)).toBe(its.words);
              thatTime += its.time;
              thatWords += its.words;
              period = periodOf(scale, period.to + 1, weekBegins);
            }
            expect([thatTime, thatWords]).toEqual([time, words]);
          }
        }),
        { numRuns: runs(40) },
      ),
    );
  });

  it('what comes out does not depend on the order in which sittings are told', () => {
    const shuffled = sittings.chain((told) =>
      fc.tuple(
        fc.constant(told),
        fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
      ),
    );
    inZone(zone, () =>
      fc.assert(
        fc.property(shuffled, ([told, otherwise]) => {
          const [one, other] = [logOf(told), logOf(otherwise)];
          expect(other.known).toEqual(one.known);
          expect(summaryOf(other, all(other))).toEqual(summaryOf(one, all(one)));
        }),
        { numRuns: runs(60) },
      ),
    );
  });
});

it('the pace of a month is what the reader would have told from its sittings', () => {
  const inMonth = fc.array(
    fc.record({ date: fc.integer({ min: 1, max: 28 }), minutes: fc.nat(9), words: fc.nat(4_000) }),
    { minLength: 1, maxLength: 25 },
  );
  fc.assert(
    fc.property(inMonth, (told) => {
      const its = told.map(({ date, minutes, words }) => sitting('a', [1, date, 12], minutes, words));
      const { own, wordsPerMinute } = paceOf(its, '');
      const february = periodOf('month', dayOf(new Date(2026, 1, 3).getTime()), 1);
      expect(summaryOf(logOf(its), february).pace).toBe(own ? wordsPerMinute : null);
    }),
  );
});
