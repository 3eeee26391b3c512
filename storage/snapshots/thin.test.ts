import { describe, expect, it } from 'vitest';
import fc from '../../tests/fast-check';
import type { SnapshotReason } from './snapshots';
import { tooMany } from './thin';

const DAY = 86_400_000;
const NOW = 2_000 * 7 * DAY + 3 * DAY;

const daily = (ago: number, bytes = 1) => ({
  id: `d-${ago}`,
  at: NOW - ago * DAY,
  why: 'daily' as SnapshotReason,
  bytes,
});
const kept = (all: ReturnType<typeof daily>[], ...rest: [ReadonlySet<string>?, number?]) => {
  const gone = new Set(tooMany(all, NOW, ...rest));
  return all.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
};
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('thinning', () => {
  it('keeps a week of days and then eight weeks of one each', () => {
    const left = kept(range(200).map((ago) => daily(ago + 0.1)));
    expect(left.slice(0, 7)).toEqual(range(7).map((ago) => `d-${ago + 0.1}`));
    expect(left.length).toBeGreaterThanOrEqual(15);
    expect(left.length).toBeLessThanOrEqual(16);
    expect(Number(left.at(-1)?.slice(2))).toBeLessThan(63);
  });

  it('comes to the same done every day for half a year as done once at its end', () => {
    let held: ReturnType<typeof daily>[] = [];
    for (let day = 180; day >= 0; day--) {
      held = [...held, daily(day + 0.1)];
      const gone = new Set(tooMany(held, NOW - day * DAY));
      held = held.filter(({ id }) => !gone.has(id));
    }
    const weekly = held.filter(({ at }) => NOW - at >= 7 * DAY);
    expect(weekly.length).toBeGreaterThanOrEqual(8);
    // One in every week: nowhere a hole of two.
    const times = held.map(({ at }) => at).sort((a, b) => b - a);
    for (const [i, at] of times.entries()) {
      const older = times[i + 1];
      if (older !== undefined) expect(at - older).toBeLessThan(14 * DAY);
    }
    expect(kept(range(181).map((day) => daily(day + 0.1))).sort()).toEqual(held.map(({ id }) => id).sort());
  });

  it('keeps what was taken before something happened for 30 days', () => {
    const why: SnapshotReason[] = ['upgrade', 'import', 'restore', 'deletion'];
    const all = why.map((each, i) => ({ ...daily(29, 1), id: each, at: NOW - 29 * DAY + i, why: each }));
    expect(kept(all)).toHaveLength(4);
    const older = all.map((each) => ({ ...each, at: each.at - 2 * DAY }));
    expect(kept([daily(0), ...older])).toHaveLength(2);
  });

  it('drops the oldest dailies first when there is no room', () => {
    const before = { ...daily(20, 40), id: 'upgrade', why: 'upgrade' as SnapshotReason };
    const all = [...range(7).map((ago) => daily(ago, 10)), before];
    expect(kept(all, new Set(), 70)).toEqual(['d-0', 'd-1', 'd-2', 'upgrade']);
    expect(kept(all, new Set(['d-6']), 70)).toEqual(['d-0', 'd-1', 'd-6', 'upgrade']);
  });

  it('never drops the newest, the newest daily, the only one, or one that is needed', () => {
    const snapshot = fc.record({
      id: fc.uuid(),
      at: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
      why: fc.constantFrom<SnapshotReason>('daily', 'upgrade', 'import', 'restore', 'deletion'),
      bytes: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(snapshot, { minLength: 1, selector: ({ id }) => id }),
        fc.nat(60),
        fc.nat(500),
        (all, pick, cap) => {
          const needed = all[pick % all.length]?.id ?? '';
          const gone = new Set(tooMany(all, NOW, new Set([needed]), cap));
          const left = all.filter(({ id }) => !gone.has(id));
          const latest = Math.max(...all.map(({ at }) => at));
          expect(left.some(({ at }) => at === latest)).toBe(true);
          expect(gone.has(needed)).toBe(false);
          const dailies = all.filter(({ why }) => why === 'daily').map(({ at }) => at);
          if (dailies.length > 0)
            expect(left.some(({ why, at }) => why === 'daily' && at === Math.max(...dailies))).toBe(true);
          const bytes = left.reduce((sum, each) => sum + each.bytes, 0);
          expect(bytes <= cap || left.length <= 3).toBe(true);
        },
      ),
    );
  });
});
