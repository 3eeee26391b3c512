import { describe, expect, it } from 'vitest';
import { dayFrom, partsOf, periodOf, yearsOf } from '../../../reading/statistics/calendar';
import { ReadingLog } from '../../../reading/statistics/log';
import {
  dayWords,
  durationWords,
  hourWords,
  nowWords,
  partNames,
  periodWords,
  summaryWords,
  weekBegins,
  wordsWords,
} from './words';

const MINUTE = 60_000;
/** Without the white space in which versions of a browser's own words differ. */
const plain = (words: string) => words.replace(/\s*–\s*/g, '–').replace(/\s/g, ' ');

describe('words of the statistics', () => {
  it.each([
    [0, 'less than a minute'],
    [25 * MINUTE, '25 min'],
    [60 * MINUTE, '1 h'],
    [70 * MINUTE, '1 h 10 min'],
    [5_999 * MINUTE, '99 h 59 min'],
    [72_250 * MINUTE, '1,204 h'],
  ])('%i ms: %s', (time, words) => {
    expect(durationWords(time, 'en')).toBe(words);
  });

  it('write numbers and dates as the reader does', () => {
    const sum = { words: 12_400, time: 70 * MINUTE, days: 4 };
    const empty = { usualDay: null, hour: null, pace: null, parts: [], works: [], finishes: [] };
    expect(summaryWords({ ...sum, ...empty }, 'en')).toBe('12,400 words in 1 h 10 min on 4 days.');
    expect(summaryWords({ ...sum, ...empty, days: 1 }, 'de')).toBe('12.400 words in 1 h 10 min on one day.');
    expect(summaryWords({ ...sum, ...empty, words: 0, time: 0, days: 0 }, 'en')).toBe('No reading.');
    expect(wordsWords(1, 'en')).toBe('1 word');
    expect(plain(hourWords(22, 'en-US'))).toBe('between 10:00 PM and 11:00 PM');
    expect(plain(hourWords(23, 'de'))).toBe('between 23:00 and 00:00');
    expect(dayWords(dayFrom(2024, 2, 20), 'en-GB')).toBe('20 March 2024');
  });

  it('name each period, and say which one is now', () => {
    const day = dayFrom(2024, 2, 20);
    expect(plain(periodWords(periodOf('week', day, 1), 'en-GB'))).toBe('18–24 March 2024');
    expect(periodWords(periodOf('month', day, 1), 'en')).toBe('March 2024');
    expect(periodWords(periodOf('year', day, 1), 'en')).toBe('2024');
    expect(plain(periodWords(yearsOf({ from: day, to: dayFrom(2026, 0, 1) }), 'en'))).toBe('2024–2026');
    const log = new ReadingLog(new Date(2024, 2, 24, 23, 59).getTime());
    expect(nowWords(periodOf('week', day, 1), log)).toBe('This week');
    expect(nowWords(periodOf('week', day, 7), log)).toBeNull();
    expect(nowWords(yearsOf({ from: day, to: day }), log)).toBeNull();
  });

  it('name the parts of a period, in full and as short as a phone needs', () => {
    const names = (scale: 'week' | 'month' | 'year', part: number) => {
      const period = periodOf(scale, dayFrom(2024, 2, 20), 1);
      return partNames(period, partsOf(period)[part] ?? period, 'en');
    };
    expect(names('week', 2)).toEqual(['Wednesday, March 20', 'Wed', 'Wed']);
    expect(names('month', 7)).toEqual(['Friday, March 8', '8', '8']);
    expect(names('month', 8)).toEqual(['Saturday, March 9', '', '']);
    expect(names('year', 8)).toEqual(['September', 'Sep', 'S']);
  });

  it('begin the week as the language does, where the browser tells', () => {
    expect(weekBegins('de-DE')).toBe(1);
    expect(weekBegins('en-US')).toBe(7);
  });
});
