import { describe, expect, it } from 'vitest';
import { readWorkOf } from '../../storage/for-tests';
import { lastRead } from './work-line';

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
    expect(lastRead(readWorkOf({ modified: then.getTime() }), now)).toBe(expected.format(days, 'day'));
    if (Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en'))
      expect(expected.format(days, 'day')).toBe(words);
  });

  it('says nothing when no day is known', () => {
    expect(lastRead(readWorkOf({ modified: 0 }), now)).toBeNull();
  });
});
