import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { newChapters, progressNow, type WorkLength } from './growth';

const length: fc.Arbitrary<WorkLength> = fc.record({
  chapters: fc.option(fc.nat(20)),
  words: fc.option(fc.nat(90_000)),
});
const then = fc.option(length, { nil: undefined });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('newChapters', () => {
  it('is what there is more, and nothing where one of the two is not known', () => {
    fc.assert(
      fc.property(then, length, (before, now) => {
        const added = newChapters(before, now);
        if (typeof before?.chapters !== 'number' || now.chapters === null) expect(added).toBeNull();
        else expect(added).toBe(now.chapters > before.chapters ? now.chapters - before.chapters : 0);
      }),
    );
  });
});

describe('progressNow', () => {
  it('is a share that never grows, and changes by new chapters alone', () => {
    fc.assert(
      fc.property(share, then, length, (progress, before, now) => {
        const added = newChapters(before, now);
        const today = progressNow(progress, before, now);
        expect(today).toBeGreaterThanOrEqual(0);
        expect(today).toBeLessThanOrEqual(progress);
        if (!added) expect(today).toBe(progress);
        else expect(today).toBeLessThan(1);
      }),
    );
  });

  it('is further for a place that is further', () => {
    fc.assert(
      fc.property(share, share, then, length, (one, other, before, now) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(progressNow(less, before, now)).toBeLessThanOrEqual(progressNow(more, before, now));
      }),
    );
  });

  it.each<[progress: number, before: WorkLength | undefined, now: WorkLength, today: number]>([
    [1, { chapters: 5, words: 1000 }, { chapters: 8, words: 2000 }, 0.5],
    [0.5, { chapters: 5, words: 1000 }, { chapters: 8, words: 2000 }, 0.25],
    // By chapters where the words of one are not known, or tell of no growth.
    [1, { chapters: 5, words: null }, { chapters: 10, words: 2000 }, 0.5],
    [1, { chapters: 5, words: 1000 }, { chapters: 10, words: 900 }, 0.5],
    // Words that were added to what was there.
    [1, { chapters: 5, words: 1000 }, { chapters: 5, words: 2000 }, 1],
    [1, undefined, { chapters: 5, words: 2000 }, 1],
    [1, { chapters: 5, words: 1000 }, { chapters: 4, words: 800 }, 1],
  ])('%#', (progress, before, now, today) => {
    expect(progressNow(progress, before, now)).toBe(today);
  });
});
