import { describe, expect, it } from 'vitest';
import { placeAt, work, workHeader } from '../../storage/for-tests';
import type { ReadWork } from '../../storage/service/contract';
import { shareRead, whereIn } from './where-in';

function read(change: Partial<ReadWork['reading']> = {}, header: Partial<typeof workHeader> = {}): ReadWork {
  const place = placeAt(2, 10, 1);
  const reading = {
    work,
    current: place,
    furthest: place,
    since: 0,
    progress: 0.43,
    begun: 1,
    status: null,
    finished: [],
    modified: 1,
    ...change,
  };
  return { work: { ...workHeader, ...header, key: work, modified: 1 }, reading, highlights: 0 };
}

describe('whereIn', () => {
  it.each([
    [read(), 'Chapter 2 of 3 · 43 %'],
    [read({}, { chaptersPosted: null }), 'Chapter 2 · 43 %'],
    [read({}, { chaptersPosted: 1, complete: true }), '43 %'],
    [read({ progress: 1 }), 'Finished'],
    [read({ progress: 1, finished: [1, 5] }), 'Finished 2 times'],
    [read({ progress: 1 }, { complete: false }), 'Up to date with chapter 2'],
    [read({ status: { value: 'unread', at: 2 } }), 'Not read'],
    [read({ status: { value: 'finished', at: 2 } }), 'Finished'],
    [read({ finished: [0.5] }), 'Reading again: Chapter 2 of 3 · 43 %'],
    // Not at the end before the last word.
    [read({ progress: 0.9999 }), 'Chapter 2 of 3 · 99 %'],
    // Nobody counted what lies before chapter 2.
    [read({ progress: 0 }), 'Chapter 2 of 3'],
    [read({ progress: 0, current: placeAt(1, 0, 1) }), 'Chapter 1 of 3 · 0 %'],
    // What was posted since.
    [read({ progress: 1, of: { chapters: 2, words: 30 } }), '1 new chapter'],
    [read({ progress: 1, of: { chapters: 1, words: 30 }, finished: [1] }), '2 new chapters'],
    [read({ progress: 1, of: { chapters: 1, words: 30 } }, { complete: false }), '2 new chapters'],
    [read({ progress: 0.8, of: { chapters: 1, words: 30 } }), '2 new chapters · Chapter 2 of 3 · 40 %'],
    [
      read({ of: { chapters: 2, words: null }, finished: [0.5], progress: 0.6 }),
      '1 new chapter · Reading again: Chapter 2 of 3 · 40 %',
    ],
    [read({ progress: 1, of: { chapters: 3, words: 50 } }), 'Finished'],
    [read({ progress: 1, of: { chapters: 4, words: 90 } }), 'Finished'],
    [read({ progress: 1, of: { chapters: 1, words: 9 }, status: { value: 'finished', at: 2 } }), 'Finished'],
    [read({ progress: 1, of: { chapters: 1, words: 9 }, status: { value: 'unread', at: 2 } }), 'Not read'],
  ])('%#', (each, line) => {
    expect(whereIn(each)).toBe(line);
  });
});

describe('shareRead', () => {
  it('is less when chapters were added, and never the whole then', () => {
    expect(shareRead(read({ progress: 1, of: { chapters: 2, words: 30 } }))).toBe(0.5);
    expect(shareRead(read({ progress: 1, of: { chapters: 3, words: 30 } }))).toBe(1);
    expect(shareRead(read({ progress: 0.5 }))).toBe(0.5);
  });
});
