import { expect, it } from 'vitest';
import { nameChapters } from './chapter-names';

/** Names of chapters by their headings; a heading with a number has end notes that carry it. */
const named = (...headings: (string | [heading: string, noted: number])[]) =>
  nameChapters(
    headings.map((each) =>
      typeof each === 'string'
        ? { heading: each, notedNumber: null }
        : { heading: each[0], notedNumber: each[1] },
    ),
  ).map(({ number, title }) => [number, title]);

it('reads headings with numbers', () => {
  expect(named('Chapter 1: The Lamp', 'Chapter 2', 'Chapter 3: Oil: A History')).toEqual([
    [1, 'The Lamp'],
    [2, null],
    [3, 'Oil: A History'],
  ]);
  expect(named('Chapter 1: Prologue', 'Chapter 2: Chapter 1')).toEqual([
    [1, 'Prologue'],
    [2, 'Chapter 1'],
  ]);
});

it('keeps the gap that a draft leaves', () => {
  expect(named('Chapter 1: The Lamp', 'Chapter 3: Oil')).toEqual([
    [1, 'The Lamp'],
    [3, 'Oil'],
  ]);
});

it('counts chapters whose headings are titles alone', () => {
  expect(named('The Lamp', 'Chapter 2', 'Oil')).toEqual([
    [1, 'The Lamp'],
    [2, null],
    [3, 'Oil'],
  ]);
  // The third has no title, and the second is a draft.
  expect(named('The Lamp', 'Chapter 3', 'Oil')).toEqual([
    [1, 'The Lamp'],
    [3, null],
    [4, 'Oil'],
  ]);
});

it("takes an author's own count for a title where it cannot be the archive's", () => {
  expect(named('Prologue', 'Chapter 1', 'Chapter 2')).toEqual([
    [1, 'Prologue'],
    [2, 'Chapter 1'],
    [3, 'Chapter 2'],
  ]);
  expect(named('Chapter 0: Before', 'Chapter 1: After')).toEqual([
    [1, 'Chapter 0: Before'],
    [2, 'Chapter 1: After'],
  ]);
  expect(named('Chapter 2: Later', 'Chapter 1: Earlier')).toEqual([
    [1, 'Chapter 2: Later'],
    [2, 'Chapter 1: Earlier'],
  ]);
});

it('believes the number at the end notes before anything else', () => {
  expect(named('The Lamp', ['Oil', 3], 'Wick')).toEqual([
    [1, 'The Lamp'],
    [3, 'Oil'],
    [4, 'Wick'],
  ]);
  // Headings that look numbered, and are not the archive's: its own number is another.
  expect(named(['Chapter 1: Wick', 2], 'Chapter 3: Oil')).toEqual([
    [2, 'Chapter 1: Wick'],
    [3, 'Chapter 3: Oil'],
  ]);
  // "Chapter 9" cannot be the ninth with the third behind it.
  expect(named('The Lamp', 'Chapter 9', ['Oil', 3])).toEqual([
    [1, 'The Lamp'],
    [2, 'Chapter 9'],
    [3, 'Oil'],
  ]);
});

it('has a number for a chapter without a heading', () => {
  expect(named('')).toEqual([[1, null]]);
  expect(named('One', '', 'Three')).toEqual([
    [1, 'One'],
    [2, null],
    [3, 'Three'],
  ]);
  expect(named()).toEqual([]);
});
