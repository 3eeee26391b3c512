import { describe, expect, it } from 'vitest';
import { paceOf, timeWords } from './pace';

const MINUTE = 60_000;
const sitting = (minutes: number, perMinute: number) => ({
  start: 0,
  end: minutes * MINUTE,
  words: Math.round(minutes * perMinute),
});

describe('paceOf', () => {
  it('is the usual one of the language until enough is known', () => {
    expect(paceOf([], 'en')).toEqual({ wordsPerMinute: 228, own: false });
    expect(paceOf([sitting(14, 400)], 'de')).toEqual({ wordsPerMinute: 179, own: false });
    expect(paceOf([], 'zh-Hant').wordsPerMinute).toBe(255);
    expect(paceOf([], '').wordsPerMinute).toBe(184);
  });

  it('is her own then, and one odd sitting does not change it', () => {
    expect(paceOf([sitting(10, 300), sitting(10, 300)], 'en')).toEqual({ wordsPerMinute: 300, own: true });
    expect(paceOf([sitting(9, 20), sitting(10, 300), sitting(10, 310), sitting(1, 1_400)], 'en')).toEqual({
      wordsPerMinute: 300,
      own: true,
    });
  });

  it('follows her over the years', () => {
    const lately = Array.from({ length: 30 }, () => sitting(10, 240));
    const longAgo = Array.from({ length: 300 }, () => sitting(10, 400));
    expect(paceOf([...lately, ...longAgo], 'en').wordsPerMinute).toBe(240);
  });

  it('leaves out sittings without a word, and looks at the page', () => {
    const twoThousandYears = { start: 1, end: 6.4e13, words: 9 };
    expect(paceOf([twoThousandYears, sitting(10, 300), sitting(10, 300)], 'en').wordsPerMinute).toBe(300);
    expect(paceOf([{ start: 0, end: 90 * MINUTE, words: 0 }, sitting(0.2, 1_000)], 'en').own).toBe(false);
  });
});

describe('timeWords', () => {
  it.each([
    [60, 'less than a minute'],
    [200, '1 min'],
    [2_400, '12 min'],
    [12_000, '1 h'],
    [40_000, '3 h 20 min'],
    [500_000, '41 h'],
  ])('%i words: %s', (words, time) => {
    expect(timeWords(words, { wordsPerMinute: 200, own: true })).toBe(time);
  });
});
