import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { chapterText, paragraphAt } from './chapter-text';
import { describePlace, resolvePlace } from './place';
import { prose, randomFrom } from './prose-for-tests';
import { BEGINNING, isBeginning, knowsItsText, roughPlace } from './rough-place';

const chapter = chapterText(prose(randomFrom(11), 12_000));
const { text } = chapter;
const rough = (fraction: number, paragraph?: { index: number; count: number }) =>
  roughPlace({
    chapterId: '7',
    chapterNumber: 3,
    fraction,
    at: 1_000,
    ...(paragraph && { paragraph }),
  });

describe('a rough place', () => {
  it('comes back in the paragraph at its share, as a guess', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (fraction) => {
        const { start } = paragraphAt(text, Math.round(fraction * text.length));
        expect(resolvePlace(rough(fraction), chapter)).toEqual({ offset: start, how: 'guess' });
      }),
    );
    expect(resolvePlace(rough(1), chapter)).toEqual({ offset: text.length, how: 'guess' });
  });

  it('comes back in its paragraph where there are as many as were counted', () => {
    const { count } = paragraphAt(text, 0);
    const { offset, how } = resolvePlace(rough(0.1, { index: 9, count }), chapter);
    expect(paragraphAt(text, offset)).toMatchObject({ index: 9, start: offset });
    expect(how).toBe('guess');
    const other = resolvePlace(rough(0.5, { index: 9, count: count + 1 }), chapter);
    expect(Math.abs(other.offset / text.length - 0.5)).toBeLessThan(0.1);
  });

  it('is never exact, not in the shortest chapters either, and never outside of one', () => {
    const any = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀'), maxLength: 20 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const paragraph = fc.record({ index: fc.nat(40), count: fc.nat(40) });
    fc.assert(
      fc.property(any, share, paragraph, (words, fraction, counted) => {
        const short = chapterText(words);
        const { offset, how } = resolvePlace(rough(fraction, counted), short);
        expect(how).toBe('guess');
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('says that it knows no text, and a place that was taken from one says that it does', () => {
    expect(knowsItsText(rough(0.5))).toBe(false);
    const empty = chapterText('');
    for (const of of [chapter, empty]) {
      const taken = describePlace({ chapterId: null, chapterNumber: 1, chapter: of, offset: 0, at: 1 });
      expect(knowsItsText(taken)).toBe(true);
    }
  });
});

it('the beginning is the first line of the first chapter, and no place further on', () => {
  expect(isBeginning(BEGINNING)).toBe(true);
  expect(isBeginning({ ...BEGINNING, chapterId: '7', at: 9 })).toBe(true);
  expect(isBeginning(rough(0))).toBe(false);
  expect(isBeginning({ ...BEGINNING, fraction: 0.01 })).toBe(false);
  expect(resolvePlace(BEGINNING, chapter).offset).toBe(0);
});
