import { describe, expect, it } from 'vitest';
import { placeAt, work, workHeader } from '../../storage/for-tests';
import type { ReadWork } from '../../storage/service/contract';
import { lastRead } from './work-line';

function read(change: Partial<ReadWork['reading']> = {}, header: Partial<typeof workHeader> = {}): ReadWork {
  const place = placeAt(2, 10, 1);
  const reading = {
    work,
    current: place,
    furthest: place,
    since: 0,
    progress: 0.43,
    begun: 1,
    status: null,
    finished: [],
    modified: 1,
    ...change,
  };
  return { work: { ...workHeader, ...header, key: work, modified: 1 }, reading, highlights: 0 };
}

describe('lastRead', () => {
  const now = new Date(2026, 2, 10, 0, 30);
  it.each([
    [new Date(2026, 2, 10, 0, 5), 'today'],
    // Twenty minutes before midnight is yesterday, not "today".
    [new Date(2026, 2, 9, 23, 50), 'yesterday'],
    [new Date(2026, 2, 7, 12), '3 days ago'],
  ])('%s', (then, words) => {
    const expected = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
    const days = Math.round(
      (new Date(then.toDateString()).getTime() - new Date(now.toDateString()).getTime()) / 86_400_000,
    );
    expect(lastRead(read({ modified: then.getTime() }), now)).toBe(expected.format(days, 'day'));
    if (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en'))
      expect(expected.format(days, 'day')).toBe(words);
  });

  it('says nothing when no day is known', () => {
    expect(lastRead(read({ modified: 0 }), now)).toBeNull();
  });
});
