import { expect, it } from 'vitest';
import { countWords, wordsToMark } from './words-to-mark';

function chapter(blocks: string[], emphases: string[] = []) {
  const text = blocks.join(' ');
  const breaks: number[] = [];
  for (const block of blocks.slice(0, -1)) breaks.push((breaks.at(-1) ?? -1) + 1 + block.length);
  const stretches = emphases.map((words): [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ]);
  return { number: 1, text, breaks, emphases: stretches, media: 0 };
}

it('prefers words over an emphasis and a break between paragraphs', () => {
  const words = wordsToMark(
    chapter(['The lamp was still lit when they came.', 'Nobody had slept at all.'], ['still']),
  );
  expect(words[0]).toBe('The lamp was still lit when they came. Nobody had slept');
});

it('then a break, then words of one paragraph', () => {
  expect(wordsToMark(chapter(['The lamp was lit.', 'Nobody had slept at all.']))[0]).toBe(
    'lamp was lit. Nobody had slept',
  );
  expect(wordsToMark(chapter(['One two three.']))).toEqual(['One two three.']);
});

it('looks from a given offset on first', () => {
  const three = chapter(['First one here.', 'Second one here.', 'Third one here.']);
  expect(wordsToMark(three, three.text.indexOf('Third') - 2)[0]).toBe('Second one here. Third one here.');
});

it('offers words of a language without spaces, and nothing of nothing', () => {
  const [words = ''] = wordsToMark(
    chapter(['夜里没有海水，灯还亮着，他们回来的时候谁也没有睡，水壶已经响了一个小时。']),
  );
  expect(words.length).toBeGreaterThan(8);
  expect(words.length).toBeLessThan(36);
  expect(wordsToMark(chapter(['']))).toEqual([]);
});

it('counts words', () => {
  expect(countWords('It’s 0.4 — or "none".')).toBe(4);
});
