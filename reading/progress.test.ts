import { describe, expect, it } from 'vitest';
import fc, { runs } from '../tests/fast-check';
import { workProgress } from './progress';

const lengths = (...words: (number | null)[]) => words.map((count, i) => ({ number: i + 1, words: count }));

describe('workProgress', () => {
  it('counts words, not chapters', () => {
    const work = { chapters: lengths(100, 300), statedWords: 400, chaptersPosted: 2 };
    expect(workProgress({ ...work, place: { chapterNumber: 2, fraction: 0 } })).toBe(0.25);
    expect(workProgress({ ...work, place: { chapterNumber: 2, fraction: 0.5 } })).toBe(0.625);
  });

  it('shares out what remains among the chapters that were not seen', () => {
    const chapters = [{ number: 3, words: 400 }];
    const work = { chapters, statedWords: 1000, chaptersPosted: 4 };
    expect(workProgress({ ...work, place: { chapterNumber: 3, fraction: 0 } })).toBeCloseTo(0.4);
    expect(workProgress({ ...work, place: { chapterNumber: 4, fraction: 0 } })).toBeCloseTo(0.8);
  });

  it('takes the average where the stated words are too few or missing', () => {
    const chapters = [{ number: 1, words: 500 }];
    for (const statedWords of [null, 400, 500]) {
      const work = { chapters, statedWords, chaptersPosted: 2 };
      expect(workProgress({ ...work, place: { chapterNumber: 2, fraction: 0 } })).toBe(0.5);
    }
  });

  it('counts chapters alike where nothing is known, or where no chapter has words', () => {
    const place = { chapterNumber: 2, fraction: 0.5 };
    expect(workProgress({ chapters: [], statedWords: null, chaptersPosted: 3, place })).toBe(0.5);
    expect(workProgress({ chapters: lengths(0, 0, 0), statedWords: 0, chaptersPosted: 3, place })).toBe(0.5);
  });

  it('takes a chapter that is here for posted', () => {
    const work = { chapters: lengths(100, 100), statedWords: 100, chaptersPosted: 1 };
    expect(workProgress({ ...work, place: { chapterNumber: 1, fraction: 1 } })).toBe(0.5);
  });

  const count = fc.option(fc.oneof(fc.nat(300_000), fc.constantFrom(0, -1, Number.NaN, 1e12)), { nil: null });
  const known = fc.array(fc.record({ number: fc.integer({ min: -1, max: 60 }), words: count }), {
    maxLength: 20,
  });
  const posted = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
  const place = fc.record({
    chapterNumber: fc.integer({ min: 0, max: 70 }),
    fraction: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, Number.NaN)),
  });

  it('is always a share, grows with the place, and is 1 at the end', () => {
    fc.assert(
      fc.property(known, count, posted, place, place, (chapters, statedWords, chaptersPosted, a, b) => {
        const work = { chapters, statedWords, chaptersPosted };
        const progress = workProgress({ ...work, place: a });
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        const isLater =
          b.chapterNumber > a.chapterNumber ||
          (b.chapterNumber === a.chapterNumber && b.fraction >= a.fraction);
        // A rounding error is no step back.
        if (isLater) expect(workProgress({ ...work, place: b })).toBeGreaterThanOrEqual(progress - 1e-12);
        const last = Math.max(1, chaptersPosted ?? 0, ...chapters.map(({ number }) => number));
        expect(workProgress({ ...work, place: { chapterNumber: last, fraction: 1 } })).toBe(1);
      }),
      { numRuns: runs(1000) },
    );
  });
});
