import { describe, expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import { beside, dayFrom, dayOf, monthOf, partsOf, periodOf, utcDate, yearsOf } from './calendar';
import { inZone, ZONES } from './zones-for-tests';

const written = (day: number) => utcDate(day).toISOString().slice(0, 10);
const span = ({ from, to }: { from: number; to: number }) => `${written(from)} ${written(to)}`;

describe('days', () => {
  it.each(ZONES)('are those of the calendar on the wall in %s', (zone) => {
    inZone(zone, () => {
      // Moments from 2005 to 2030: every zone above changed its clocks in that time.
      const moments = fc.integer({ min: 1_104_537_600_000, max: 1_893_456_000_000 });
      fc.assert(
        fc.property(moments, (at) => {
          const local = new Date(at);
          const [year, month, date] = written(dayOf(at)).split('-').map(Number);
          expect([year, month, date]).toEqual([local.getFullYear(), local.getMonth() + 1, local.getDate()]);
        }),
      );
    });
  });

  it('follow each other over a change of the clocks', () => {
    inZone('Europe/Berlin', () => {
      const noon = (date: number) => new Date(2026, 2, date, 12).getTime();
      expect(dayOf(noon(29)) - dayOf(noon(28))).toBe(1);
      expect(dayOf(noon(30)) - dayOf(noon(29))).toBe(1);
    });
  });
});

describe('periods', () => {
  const day = dayFrom(2024, 1, 29);

  it.each([
    ['week', 1, '2024-02-26 2024-03-03'],
    ['week', 7, '2024-02-25 2024-03-02'],
    ['week', 6, '2024-02-24 2024-03-01'],
    ['month', 1, '2024-02-01 2024-02-29'],
    ['year', 1, '2024-01-01 2024-12-31'],
  ] as const)('a %s that begins on day %i of the week', (scale, begins, days) => {
    expect(span(periodOf(scale, day, begins))).toBe(days);
  });

  it('a week begins on its own first day, and has it in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 7 }), (any, begins) => {
        const { from, to } = periodOf('week', any, begins);
        expect(from).toBeLessThanOrEqual(any);
        expect(to).toBeGreaterThanOrEqual(any);
        expect(utcDate(from).getUTCDay()).toBe(begins % 7);
      }),
    );
  });

  it('follow each other without a gap, and there is nothing beside all', () => {
    for (const scale of ['week', 'month', 'year'] as const) {
      const period = periodOf(scale, day, 1);
      expect(beside(period, 'after', 1).from).toBe(period.to + 1);
      expect(beside(period, 'before', 1).to).toBe(period.from - 1);
    }
    const all = yearsOf({ from: dayFrom(2024, 5, 3), to: dayFrom(2026, 0, 9) });
    expect(span(all)).toBe('2024-01-01 2026-12-31');
    expect(beside(all, 'before', 1)).toEqual(all);
  });

  it('are drawn in days, months or years, each day in one of them', () => {
    const counts = (['week', 'month', 'year'] as const).map(
      (scale) => partsOf(periodOf(scale, day, 1)).length,
    );
    expect(counts).toEqual([7, 29, 12]);
    const years = partsOf(yearsOf({ from: day, to: dayFrom(2026, 3, 1) }));
    expect(years.map(span)).toEqual([
      '2024-01-01 2024-12-31',
      '2025-01-01 2025-12-31',
      '2026-01-01 2026-12-31',
    ]);
    for (const scale of ['week', 'month', 'year'] as const) {
      const period = periodOf(scale, day, 7);
      const parts = partsOf(period);
      expect(parts[0]?.from).toBe(period.from);
      expect(parts.at(-1)?.to).toBe(period.to);
      parts.slice(1).forEach((part, i) => {
        expect(part.from).toBe((parts[i]?.to ?? 0) + 1);
      });
    }
  });

  it('a month is known by its first day', () => {
    expect(written(monthOf(day))).toBe('2024-02-01');
  });
});
