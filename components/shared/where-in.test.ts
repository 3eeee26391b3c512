import { describe, expect, it } from 'vitest';
import { placeAt, readWorkOf } from '../../storage/for-tests';
import { shareRead, whereIn } from './where-in';

describe('whereIn', () => {
  it.each([
    [readWorkOf(), 'Chapter 2 of 3 · 43 %'],
    [readWorkOf({}, { chaptersPosted: null }), 'Chapter 2 · 43 %'],
    [readWorkOf({}, { chaptersPosted: 1, complete: true }), '43 %'],
    [readWorkOf({ progress: 1 }), 'Finished'],
    [readWorkOf({ progress: 1, finished: [1, 5] }), 'Finished 2 times'],
    [readWorkOf({ progress: 1 }, { complete: false }), 'Up to date with chapter 2'],
    [readWorkOf({ status: { value: 'unread', at: 2 } }), 'Not read'],
    [readWorkOf({ status: { value: 'finished', at: 2 } }), 'Finished'],
    [readWorkOf({ finished: [0.5] }), 'Reading again: Chapter 2 of 3 · 43 %'],
    // Not at the end before the last word.
    [readWorkOf({ progress: 0.9999 }), 'Chapter 2 of 3 · 99 %'],
    // Nobody counted what lies before chapter 2.
    [readWorkOf({ progress: 0 }), 'Chapter 2 of 3'],
    [readWorkOf({ progress: 0, current: placeAt(1, 0, 1) }), 'Chapter 1 of 3 · 0 %'],
    // What was posted since.
    [readWorkOf({ progress: 1, of: { chapters: 2, words: 30 } }), '1 new chapter'],
    [readWorkOf({ progress: 1, of: { chapters: 1, words: 30 }, finished: [1] }), '2 new chapters'],
    [readWorkOf({ progress: 1, of: { chapters: 1, words: 30 } }, { complete: false }), '2 new chapters'],
    [readWorkOf({ progress: 0.8, of: { chapters: 1, words: 30 } }), '2 new chapters · Chapter 2 of 3 · 40 %'],
    [
      readWorkOf({ of: { chapters: 2, words: null }, finished: [0.5], progress: 0.6 }),
      '1 new chapter · Reading again: Chapter 2 of 3 · 40 %',
    ],
    [readWorkOf({ progress: 1, of: { chapters: 3, words: 50 } }), 'Finished'],
    [readWorkOf({ progress: 1, of: { chapters: 4, words: 90 } }), 'Finished'],
    [
      readWorkOf({ progress: 1, of: { chapters: 1, words: 9 }, status: { value: 'finished', at: 2 } }),
      'Finished',
    ],
    [
      readWorkOf({ progress: 1, of: { chapters: 1, words: 9 }, status: { value: 'unread', at: 2 } }),
      'Not read',
    ],
  ])('%#', (each, line) => {
    expect(whereIn(each)).toBe(line);
  });
});

describe('shareRead', () => {
  it('is less when chapters were added, and never the whole then', () => {
    expect(shareRead(readWorkOf({ progress: 1, of: { chapters: 2, words: 30 } }))).toBe(0.5);
    expect(shareRead(readWorkOf({ progress: 1, of: { chapters: 3, words: 30 } }))).toBe(1);
    expect(shareRead(readWorkOf({ progress: 0.5 }))).toBe(0.5);
  });
});
