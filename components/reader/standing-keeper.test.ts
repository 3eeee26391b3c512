import { describe, expect, it } from 'vitest';
import { placeAt } from '../../storage/for-tests';
import { StandingKeeper } from './standing-keeper';

/** Three chapters. */
const THREE = { chapters: 3, words: 60 };
const at = (time: number) => placeAt(2, 10, time);

describe('coming to the end', () => {
  it('is told once, and again only after half of the work', () => {
    const keeper = new StandingKeeper(true, THREE);
    const told = [0.2, 0.9, 1, 1, 0.8, 1, 0.3, 0.7, 1].map((progress, i) =>
      keeper.moved(at(i + 1), progress),
    );
    expect(told.flatMap((ended, i) => (ended ? [i] : []))).toEqual([2, 8]);
    expect(keeper.standing.value).toBe('finished');
  });

  it('is not told of a work that she opens at its end', () => {
    const keeper = new StandingKeeper(true, THREE);
    keeper.load({ current: at(1), progress: 1, status: null, finished: [1] });
    expect(keeper.moved(at(2), 1)).toBe(false);
  });

  it('is told of chapters that came after the end', () => {
    const keeper = new StandingKeeper(true, THREE);
    keeper.load({ current: at(1), progress: 1, of: { chapters: 2, words: 40 }, status: null, finished: [] });
    expect(keeper.standing.value).toBe('new chapters');
    expect([0.7, 0.9, 1, 1].map((progress, i) => keeper.moved(at(i + 2), progress))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(keeper.standing.value).toBe('finished');
  });

  it('does not happen in a work that goes on', () => {
    const keeper = new StandingKeeper(false, THREE);
    expect(keeper.moved(at(1), 1)).toBe(false);
    expect(keeper.standing.value).toBe('caught up');
  });
});

it('takes what she says at once, and lets it go when she reads on', () => {
  const keeper = new StandingKeeper(true, THREE);
  keeper.said('finished', 1);
  expect(keeper.standing.value).toBeNull();
  keeper.moved(at(2), 0.4);
  keeper.said('finished', 3);
  expect(keeper.standing.value).toBe('finished');
  keeper.moved(at(4), 0.1);
  expect(keeper.standing.value).toBe('again');
});
