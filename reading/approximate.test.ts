import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { bestMatches, editSimilarity, likeness } from './approximate';

const ROUNDING = 1e-12;

describe('bestMatches', () => {
  it('gives only the best, within the share of errors', () => {
    const text = 'the grey harbour, the great harbours, the gray harbor';
    expect(bestMatches(text, 'gray harbour', 0.25).every(({ errors }) => errors === 1)).toBe(true);
    expect(bestMatches(text, 'gray harbour', 0)).toEqual([]);
    expect(bestMatches(text, 'orchard', 0.25)).toEqual([]);
  });

  it('finds nothing for or in an empty string', () => {
    expect(bestMatches('', 'a', 1)).toEqual([]);
    expect(bestMatches('a', '', 1)).toEqual([]);
  });
});

describe('likeness', () => {
  it('is 1 for what is in the text and falls with each error', () => {
    expect(likeness('under the old bridge', 'old')).toBe(1);
    expect(likeness('under the old bridge', 'cold bride')).toBe(0.8);
    expect(likeness('under the old bridge', '')).toBe(0);
    expect(likeness('', 'old')).toBe(0);
  });
});

describe('editSimilarity', () => {
  it('counts what either side has too much', () => {
    expect(editSimilarity('lamp', 'lamp')).toBe(1);
    expect(editSimilarity('lamp', 'lamplight')).toBeCloseTo(4 / 9);
    expect(editSimilarity('lamplight', 'lamp')).toBeCloseTo(4 / 9);
    expect(editSimilarity('lamp', '')).toBe(0);
  });

  it('lies between 0 and 1 and never below what plain counting of replacements gives', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = editSimilarity(a, b);
        const length = Math.max(a.length, b.length);
        const same = [...a].filter((char, i) => char === b[i]).length;
        expect(similarity).toBeGreaterThanOrEqual(same / length - ROUNDING);
        expect(similarity).toBeLessThanOrEqual(Math.min(a.length, b.length) / length + ROUNDING);
      }),
    );
  });
});
