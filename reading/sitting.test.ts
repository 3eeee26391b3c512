import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { IDLE_AFTER, type Sitting, SittingWatch } from './sitting';

function watched(does: (watch: SittingWatch) => void): Sitting[] {
  const told: Sitting[] = [];
  does(new SittingWatch((sitting) => told.push(sitting)));
  return told;
}

const MINUTE = 60_000;

describe('a sitting', () => {
  it('goes from her opening the work to her leaving it, with the words in between', () => {
    const told = watched((watch) => {
      watch.moved(0);
      watch.moved(MINUTE, 230);
      watch.moved(2 * MINUTE, 210);
      watch.left(2 * MINUTE + 30_000);
    });
    expect(told).toEqual([{ start: 0, end: 2 * MINUTE + 30_000, words: 440 }]);
  });

  it('ends two minutes after she stopped, with the screen she read before', () => {
    const told = watched((watch) => {
      watch.moved(0);
      watch.moved(60 * MINUTE, 300);
      watch.moved(61 * MINUTE, 200);
      watch.left(61 * MINUTE);
    });
    expect(told).toEqual([
      { start: 0, end: IDLE_AFTER, words: 300 },
      { start: 60 * MINUTE, end: 61 * MINUTE, words: 200 },
    ]);
  });

  it('counts no words that were only passed over', () => {
    const told = watched((watch) => {
      watch.moved(0);
      watch.moved(MINUTE, 250);
      watch.moved(MINUTE + 1_000, 4_000);
      watch.left(MINUTE + 2_000);
    });
    expect(told).toEqual([{ start: 0, end: MINUTE + 2_000, words: 250 }]);
  });

  it('is not made of a look at the page', () => {
    expect(
      watched((watch) => {
        watch.moved(0);
        watch.left(3_000);
        watch.left(9_000);
      }),
    ).toEqual([]);
  });
});

it('tells sittings in order, apart from each other, and with no word that she was not said to pass', () => {
  const moves = fc.array(
    fc.record({
      wait: fc.integer({ min: -5_000, max: 400_000 }),
      words: fc.nat(2_000),
      leaves: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(moves, (all) => {
      let at = 1_000_000;
      let passed = 0;
      const told = watched((watch) => {
        for (const { wait, words, leaves } of all) {
          at += wait;
          passed += words;
          if (leaves) watch.left(at);
          else watch.moved(at, words);
        }
        watch.left(at);
      });
      let before = 0;
      for (const { start, end, words } of told) {
        expect(start).toBeGreaterThanOrEqual(before - 5_000 * all.length);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(words).toBeLessThanOrEqual(((end - start) / MINUTE) * 1_500);
        before = end;
      }
      expect(told.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(passed);
    }),
  );
});
