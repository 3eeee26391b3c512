import { describe, expect, it } from 'vitest';
import type { Shrunk } from '../../../storage/snapshots/shrunk';
import { dayWords, holdingsWords, persistenceWords, shrunkWords, sizeWords } from './words';

const none = { works: 0, readings: 0, highlights: 0, notes: 0 };
const now = new Date(2026, 2, 10, 0, 30).getTime();
const yesterday = new Date(2026, 2, 9, 23, 50).getTime();

describe('words about a library', () => {
  it.each([
    [{}, 'nothing'],
    [{ works: 1 }, '1 work'],
    [{ works: 3, highlights: 1_412 }, '3 works and 1,412 highlights'],
    [{ works: 3, readings: 2, highlights: 1, notes: 1 }, '3 works, 2 places, 1 highlight and 1 note'],
  ])('%j: %s', (holdings, words) => {
    expect(holdingsWords({ ...none, ...holdings })).toBe(words);
  });

  it.each([
    [{ highlights: 412 }, 'Your library shrank by 412 highlights since yesterday.'],
    [{ works: 2, readings: 2, notes: 1 }, 'Your library shrank by 2 works and 1 note since yesterday.'],
    [{ readings: 7 }, 'Your library shrank by 7 places since yesterday.'],
  ])('%j: %s', (lost, words) => {
    const alarm: Shrunk = {
      id: 'shrunk',
      at: now,
      snapshot: 's',
      since: yesterday,
      lost: { ...none, ...lost },
      dismissed: null,
    };
    expect(shrunkWords(alarm, now)).toBe(words);
  });

  it('counts days as calendars do', () => {
    expect(dayWords(now, now)).toBe('today');
    expect(dayWords(yesterday, now)).toBe('yesterday');
    expect(dayWords(new Date(2025, 0, 2).getTime(), now)).toContain('2025');
  });

  it.each([
    [12, '12 bytes'],
    [3_400, '3 kB'],
    [3_400_000, '3.4 MB'],
  ])('%i: %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  it.each([
    [true, false, 'promised'],
    [false, false, 'may clear'],
    [null, false, 'does not say'],
    [false, true, 'does not clear'],
  ])('kept %s, exempt %s: %s', (kept, exempt, words) => {
    expect(persistenceWords({ kept, exempt, usage: null, quota: null })).toContain(words);
  });
});
