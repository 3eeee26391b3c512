import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterText } from './chapter-text';
import { compareDistance, describePlace, resolvePlace, sameChapter } from './place';
import { prose, randomFrom, sentence } from './prose-for-tests';

const chapter = chapterText(prose(randomFrom(7), 20_000));
const { text } = chapter;
const at = (offset: number, of = chapter, chapterNumber = 3) =>
  describePlace({ chapterId: '77', chapterNumber, chapter: of, offset, at: 1000 });

describe('describePlace', () => {
  it('keeps the words there, the share and the paragraph', () => {
    const place = at(5000);
    expect(place).toMatchObject({ chapterId: '77', chapterNumber: 3, at: 1000 });
    expect(place.anchor).toMatchObject({ exact: text.slice(5000, 5064), start: 5000, end: 5064 });
    expect(place.fraction).toBeCloseTo(5000 / text.length);
    expect(place.paragraph).toEqual({
      index: text.slice(0, 5000).split('\n').length - 1,
      count: text.split('\n').length,
    });
  });

  it('reaches 1 at the end of the text, and in a chapter without any', () => {
    expect(at(text.length).fraction).toBe(1);
    expect(at(text.length + 9).anchor.start).toBe(text.length);
    expect(at(0, chapterText('')).fraction).toBe(1);
    expect(at(-1).fraction).toBe(0);
  });
});

describe('resolvePlace', () => {
  it('gives back every offset of the same text', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        expect(resolvePlace(at(offset), chapter)).toEqual({ offset, how: 'exact' });
      }),
      { seed: 1 },
    );
  });

  it('finds the words again after text was put in before them', () => {
    const more = `${sentence(randomFrom(1))}\n`.repeat(30);
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        const moved = resolvePlace(at(offset), chapterText(more + text));
        expect(moved).toEqual({ offset: more.length + offset, how: 'exact' });
      }),
      { seed: 1 },
    );
  });

  it('stands after the words before it when the words there are gone', () => {
    const rewritten = chapterText(`${text.slice(0, 5000)}Rewritten from here on, every word of it.`);
    expect(resolvePlace(at(5000), rewritten)).toEqual({ offset: 5000, how: 'exact' });
  });

  it('stays at the old end when the author goes on writing', () => {
    const longer = chapterText(`${text}\nAnd then it went on.`);
    expect(resolvePlace(at(text.length), longer)).toEqual({ offset: text.length, how: 'exact' });
  });

  it('guesses the paragraph when no word is left, and says so', () => {
    const lines = text.split('\n');
    const other = lines.map((_, i) => sentence(randomFrom(900 + i)));
    const place = at(5000);
    const start = other.slice(0, place.paragraph.index).join('\n').length + 1;
    expect(resolvePlace(place, chapterText(other.join('\n')))).toEqual({ offset: start, how: 'guess' });
  });

  it('guesses by share when the paragraphs are others, at the start of one', () => {
    const other = prose(randomFrom(9), 8000);
    const { offset, how } = resolvePlace(at(text.length / 2), chapterText(other));
    expect(how).toBe('guess');
    expect(other[offset - 1]).toBe('\n');
    expect(Math.abs(offset / other.length - 0.5)).toBeLessThan(0.1);
    expect(resolvePlace(at(text.length), chapterText(other))).toEqual({ offset: other.length, how: 'guess' });
  });

  it('stays inside any text', () => {
    const any = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'b', '😀'), maxLength: 90 });
    fc.assert(
      fc.property(any, any, fc.nat(100), (before, after, offset) => {
        const resolved = resolvePlace(at(offset, chapterText(before)), chapterText(after));
        expect(resolved.offset).toBeGreaterThanOrEqual(0);
        expect(resolved.offset).toBeLessThanOrEqual(after.length);
      }),
      { seed: 1 },
    );
  });
});

describe('compareDistance', () => {
  const half = chapterText(text.slice(0, text.length / 2));

  it('goes by chapter, then by share, then by offset', () => {
    expect(compareDistance(at(10, chapter, 4), at(9000, chapter, 3))).toBeGreaterThan(0);
    expect(compareDistance(at(10, chapter, 3), at(9000, chapter, 4))).toBeLessThan(0);
    expect(compareDistance(at(11), at(10))).toBeGreaterThan(0);
    expect(compareDistance(at(10), at(10))).toBe(0);
    expect(compareDistance(at(4000, half), at(6000))).toBeGreaterThan(0);
    expect(compareDistance({ ...at(6000), fraction: 0.5 }, { ...at(4000, half), fraction: 0.5 })).toBe(2000);
  });

  it('never goes in circles, whatever texts the places are from', () => {
    const texts = [chapter, half, chapterText(text.slice(0, 300))];
    const places = texts.flatMap((of) => [0, 100, 250, 300].map((offset) => at(offset, of)));
    for (const a of places) {
      for (const b of places) {
        for (const c of places) {
          if (compareDistance(a, b) > 0 && compareDistance(b, c) > 0) {
            expect(compareDistance(a, c)).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});

it('sameChapter goes by id where both are known', () => {
  const of = (chapterId: string | null, chapterNumber: number) => ({ chapterId, chapterNumber });
  expect(sameChapter(of('1', 1), of('1', 2))).toBe(true);
  expect(sameChapter(of('1', 1), of('2', 1))).toBe(false);
  expect(sameChapter(of(null, 1), of('2', 1))).toBe(true);
  expect(sameChapter(of(null, 1), of(null, 2))).toBe(false);
});
