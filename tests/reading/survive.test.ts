// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { surviveEdits } from './in-page/edited-chapters';

const TRIALS = 150;

describe('highlights in chapters whose elements are edited', () => {
  it('are right or orphans', () => {
    const { trials, right, wrong } = surviveEdits({ seed: 1, trials: TRIALS, oneWord: false });
    expect(trials).toBe(TRIALS);
    expect(wrong).toBeLessThanOrEqual(0.01 * TRIALS);
    expect(right).toBeGreaterThanOrEqual(0.95 * TRIALS);
  });

  it('are found when one of their words is another', () => {
    const { right, wrong } = surviveEdits({ seed: 2, trials: TRIALS, oneWord: true });
    expect(wrong).toBeLessThanOrEqual(0.01 * TRIALS);
    expect(right).toBeGreaterThanOrEqual(0.98 * TRIALS);
  });
});
