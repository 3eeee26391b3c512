import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { chapterText, countWords, paragraphAt, sliceWhole } from './chapter-text';
import { hashText } from './text-hash';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['The lamp went out.', 4],
    ["don’t, don't and half-lit: rock-'n'-roll", 5],
    ['wait--what? yes—no', 4],
    ['‘quoted’ - and on', 3],
    ['1,024 km or 3.5', 6],
    ['* * *', 0],
    ['日本語', 3],
    ['東京でtea', 4],
    ['한국어 단어', 2],
    ['می\u200cخواهم', 1],
    ['cafe\u0301 noir', 2],
    ['𠮷野家', 3],
    ['😀 😀', 0],
    ['one\ntwo', 2],
    ['_emphasis_', 1],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts the same in two paragraphs as in each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});

describe('paragraphAt', () => {
  const text = 'one\ntwo two\nthree';

  it.each([
    [0, 0, 0, 3],
    [3, 0, 0, 3],
    [4, 1, 4, 11],
    [11, 1, 4, 11],
    [12, 2, 12, 17],
    [17, 2, 12, 17],
    [-5, 0, 0, 3],
    [99, 2, 12, 17],
  ])('%i lies in paragraph %i', (offset, index, start, end) => {
    expect(paragraphAt(text, offset)).toEqual({ index, count: 3, start, end });
  });

  it('takes an empty text for one empty paragraph', () => {
    expect(paragraphAt('', 0)).toEqual({ index: 0, count: 1, start: 0, end: 0 });
  });
});

it('sliceWhole leaves half pairs out', () => {
  expect(sliceWhole('a😀b', 0, 2)).toBe('a');
  expect(sliceWhole('a😀b', 2, 4)).toBe('b');
  expect(sliceWhole('a😀b', 1, 3)).toBe('😀');
  expect(sliceWhole('a😀b', 2, 2)).toBe('');
});

it('chapterText describes the text it is given', () => {
  expect(chapterText('two words')).toEqual({ text: 'two words', hash: hashText('two words'), words: 2 });
});
