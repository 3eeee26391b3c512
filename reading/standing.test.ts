import { describe, expect, it } from 'vitest';
import { roughPlace } from './rough-place';
import { type Standing, type StandingQuestion, standingOf } from './standing';

type Reading = StandingQuestion['reading'];

const at = (time: number, progress = 0.4, rest: Partial<Reading> = {}): Reading => ({
  current: roughPlace({ chapterId: null, chapterNumber: 2, fraction: 0.3, at: time }),
  progress,
  status: null,
  finished: [],
  ...rest,
});

describe('standingOf', () => {
  it.each<[what: string, reading: Reading, complete: boolean | null, standing: Standing]>([
    ['in the middle', at(5), true, 'reading'],
    ['at the end of a complete work', at(5, 1), true, 'finished'],
    ['at the end of what is posted', at(5, 1), false, 'caught up'],
    ['at the end, and nobody told whether there is more', at(5, 1), null, 'finished'],
    ['called unread', at(5, 0.4, { status: { value: 'unread', at: 6 } }), true, 'unread'],
    ['called unread, and read on since', at(7, 0.4, { status: { value: 'unread', at: 6 } }), true, 'reading'],
    ['called finished in the middle', at(5, 0.4, { status: { value: 'finished', at: 6 } }), true, 'finished'],
    [
      'called finished, and opened again',
      at(7, 0.1, { status: { value: 'finished', at: 6 } }),
      true,
      'again',
    ],
    ['back at the beginning after its end', at(9, 0.1, { finished: [5] }), true, 'again'],
    ['at its end for the second time', at(9, 1, { finished: [5, 9] }), true, 'finished'],
    [
      'after its end, and called being read',
      at(5, 0.1, { finished: [5], status: { value: 'reading', at: 8 } }),
      true,
      'reading',
    ],
    [
      'called being read, and finished after',
      at(12, 0.1, { finished: [10], status: { value: 'reading', at: 8 } }),
      true,
      'again',
    ],
  ])('%s', (_, reading, complete, standing) => {
    expect(standingOf({ reading, complete })).toBe(standing);
    // A work that is as long as it was is no other.
    const length = { chapters: 4, words: null };
    expect(standingOf({ reading: { ...reading, of: length }, complete, length })).toBe(standing);
  });

  it.each<[what: string, reading: Reading, standing: Standing]>([
    ['at the end of what was posted then', at(5, 1), 'new chapters'],
    ['at its end for the second time, before it went on', at(9, 1, { finished: [5, 9] }), 'new chapters'],
    ['in the middle', at(5), 'reading'],
    ['called finished', at(5, 1, { status: { value: 'finished', at: 6 } }), 'finished'],
    ['called unread', at(5, 1, { status: { value: 'unread', at: 6 } }), 'unread'],
  ])('of a work with more chapters: %s', (_, reading, standing) => {
    const now = { complete: true, length: { chapters: 6, words: null } };
    expect(standingOf({ reading: { ...reading, of: { chapters: 4, words: null } }, ...now })).toBe(standing);
  });
});
