import { describe, expect, it } from 'vitest';
import { work, workHeader } from '../../storage/for-tests';
import { visitWords, wordsOf } from './visit-words';

const now = new Date(2026, 10, 22, 20, 30);
const visit = (last: number, source = 'archive-history') => ({ work, last, source, modified: last });
const medium = (...day: [number, number, number]) =>
  new Date(...day).toLocaleDateString(undefined, { dateStyle: 'medium' });
const relative = (days: number) =>
  new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');

describe('visitWords', () => {
  it.each([
    [visit(Date.UTC(2024, 10, 14, 12)), `Last opened ${medium(2024, 10, 14)}`],
    [visit(Date.UTC(2024, 10, 14, 12), 'archive-bookmarks'), `Bookmarked ${medium(2024, 10, 14)}`],
    [visit(Date.UTC(2026, 10, 19, 12)), `Last opened ${relative(-3)}`],
    [visit(new Date(2026, 10, 22, 1, 40).getTime()), `Last opened ${relative(0)}`],
    // The archive's day has begun before hers.
    [visit(Date.UTC(2026, 10, 23, 12)), `Last opened ${relative(0)}`],
    [visit(0), 'Last opened on a day that is not known'],
    // Another extension's, to the minute.
    [visit(new Date(2024, 10, 14, 23, 59).getTime(), 'another'), `Last opened ${medium(2024, 10, 14)}`],
  ])('%#', (each, words) => {
    expect(visitWords(each, now)).toBe(words);
  });
});

describe('wordsOf', () => {
  it.each<[number | null, string[]]>([
    [12_345, ['12,345 words']],
    [1, ['1 word']],
    [0, ['0 words']],
    [null, []],
  ])('%s', (words, told) => {
    expect(wordsOf({ ...workHeader, words, key: work, modified: 1 })).toEqual(told);
  });
});
