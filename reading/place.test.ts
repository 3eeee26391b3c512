import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
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
      into: 5000 - text.lastIndexOf('\n', 4999) - 1,
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
    );
  });

  it('finds the words again after text was put in before them', () => {
    const more = `${sentence(randomFrom(1))}\n`.repeat(30);
    fc.assert(
      fc.property(fc.nat(text.length), (offset) => {
        const moved = resolvePlace(at(offset), chapterText(more + text));
        expect(moved).toEqual({ offset: more.length + offset, how: 'exact' });
      }),
    );
  });

  it('stands after the words of its paragraph before it when the words there are gone', () => {
    const offset = text.lastIndexOf('\n', 5000) + 1 + 40;
    const rewritten = chapterText(`${text.slice(0, offset)}Rewritten from here on, every word of it.`);
    expect(resolvePlace(at(offset), rewritten)).toEqual({ offset, how: 'exact' });
  });

  it('does not take the words of the paragraph before it for its own', () => {
    const start = text.lastIndexOf('\n', 5000) + 1;
    const end = text.indexOf('\n', start) + 1;
    const cut = chapterText(text.slice(0, start) + text.slice(end));
    expect(resolvePlace(at(start), cut)).toEqual({ offset: start, how: 'guess' });
    const other = `${sentence(randomFrom(31))}\n`;
    const rewritten = chapterText(text.slice(0, start) + other + text.slice(end));
    expect(resolvePlace(at(start), rewritten)).toEqual({ offset: start, how: 'guess' });
  });

  it('goes as far into a paragraph as she was when only its beginning is left', () => {
    const long = Array.from({ length: 12 }, (_, i) => sentence(randomFrom(400 + i))).join(' ');
    const lines = prose(randomFrom(8), 3000).split('\n');
    const paragraphs = (own: string) =>
      chapterText([...lines.slice(0, 5), own, ...lines.slice(5)].join('\n'));
    const before = paragraphs(long);
    const start = before.text.indexOf(long);
    const place = at(start + 500, before);
    const middle = Array.from({ length: 9 }, (_, i) => sentence(randomFrom(500 + i))).join(' ');
    const after = paragraphs(`${long.slice(0, 200)} ${middle}`);
    expect(resolvePlace(place, after)).toEqual({ offset: start + 500, how: 'guess' });
  });

  it('knows one of many equal lines by its neighbours, and says so when it may be another', () => {
    const lines = prose(randomFrom(12), 9000).split('\n');
    const withBreaks = lines.flatMap((line, i) => (i % 3 === 2 ? [line, '* * *', '* * *'] : [line]));
    const before = chapterText(withBreaks.join('\n'));
    const nth = (all: readonly string[], index: number) => all.slice(0, index).join('\n').length + 1;
    const index = 14;
    expect(withBreaks.slice(index - 1, index + 1)).toEqual(['* * *', '* * *']);
    const place = at(nth(withBreaks, index), before);
    const longer = ['A note.', ...withBreaks];
    expect(resolvePlace(place, chapterText(longer.join('\n')))).toEqual({
      offset: nth(longer, index + 1),
      how: 'exact',
    });
    const cut = withBreaks.filter((_, i) => i !== index);
    expect(resolvePlace(place, chapterText(cut.join('\n'))).how).toBe('guess');
  });

  it('finds places of older versions, which have no landmarks', () => {
    const { landmarks, ...older } = at(5000);
    expect(landmarks?.length).toBeGreaterThan(6);
    const more = `${sentence(randomFrom(1))}\n`;
    expect(resolvePlace(older, chapterText(more + text))).toEqual({
      offset: more.length + 5000,
      how: 'exact',
    });
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
