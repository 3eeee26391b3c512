import { describe, expect, it, vi } from 'vitest';
import { dayFrom } from '../../../reading/statistics/calendar';
import { ReadingLog } from '../../../reading/statistics/log';
import type { StatisticsSession } from './session';
import { Statistics } from './statistics';

const NOW = new Date(2026, 5, 17, 12).getTime();
const at = (year: number, month: number, date: number) => new Date(year, month, date, 20).getTime();

function logOf(...starts: number[]): ReadingLog {
  const log = new ReadingLog(NOW);
  for (const start of starts) log.add({ work: 'a', start, end: start + 60_000, words: 200 });
  return log;
}

function open(log: ReadingLog, change: Partial<StatisticsSession> = {}) {
  const session: StatisticsSession = {
    read: vi.fn(async () => ({ log, pace: null })),
    watch: () => {},
    works: vi.fn(async (keys: readonly string[]) => new Map(keys.map((key) => [key, null]))),
    ...change,
  };
  return { session, statistics: new Statistics(session, 1) };
}

describe('the statistics', () => {
  it('are read when they are opened, and let go when they are closed', async () => {
    const { session, statistics } = open(logOf(at(2026, 5, 16)));
    expect(session.read).not.toHaveBeenCalled();
    await statistics.open();
    expect(statistics.summary.value).toMatchObject({ words: 200, days: 1 });
    statistics.close();
    expect(statistics.summary.value).toBeNull();
    await statistics.open();
    expect(session.read).toHaveBeenCalledTimes(2);
  });

  it('are not shown to who closed them meanwhile', async () => {
    let give = (_: { log: ReadingLog; pace: null }) => {};
    let asked: AbortSignal | null = null;
    const { statistics } = open(logOf(), {
      read: (signal, progress) => {
        asked = signal;
        progress(3, 9);
        return new Promise((resolve) => {
          give = resolve;
        });
      },
    });
    const opening = statistics.open();
    expect(statistics.state.value).toEqual({ is: 'reading', done: 3, of: 9 });
    statistics.close();
    expect(asked).toMatchObject({ aborted: true });
    give({ log: logOf(), pace: null });
    await opening;
    expect(statistics.state.value).toBeNull();
  });

  it('say why they cannot be read', async () => {
    const { statistics } = open(logOf(), { read: () => Promise.reject(new Error('the disk is gone')) });
    await statistics.open();
    expect(statistics.state.value).toEqual({ is: 'failed', why: 'the disk is gone' });
  });

  it('go from this week to others, and no further than there is something', async () => {
    const { statistics } = open(logOf(at(2026, 5, 2)));
    await statistics.open();
    expect(statistics.has('after')).toBe(false);
    statistics.step('after');
    expect(statistics.period.value?.from).toBe(dayFrom(2026, 5, 15));
    statistics.step('before');
    statistics.step('before');
    expect(statistics.period.value?.from).toBe(dayFrom(2026, 5, 1));
    expect(statistics.has('before')).toBe(false);
    expect(statistics.has('after')).toBe(true);
  });

  it('stay in the time that was looked at when its length changes', async () => {
    const { statistics } = open(logOf(at(2024, 2, 5), at(2024, 2, 20), at(2026, 5, 2)));
    await statistics.open();
    // Now stays now.
    for (const scale of ['month', 'year', 'all', 'week'] as const) statistics.show(scale);
    expect(statistics.period.value?.from).toBe(dayFrom(2026, 5, 15));
    statistics.show('year');
    statistics.step('before');
    statistics.step('before');
    // From 2024 to its last day of reading, and by way of all back to it.
    statistics.show('month');
    expect(statistics.period.value?.from).toBe(dayFrom(2024, 2, 1));
    statistics.show('all');
    expect(statistics.summary.value?.words).toBe(600);
    expect(statistics.has('before')).toBe(false);
    statistics.show('week');
    expect(statistics.period.value?.from).toBe(dayFrom(2024, 2, 18));
    statistics.showAt('year', dayFrom(2025, 0, 1));
    expect(statistics.summary.value?.words).toBe(0);
    // Where nothing was read, its last month.
    statistics.show('month');
    expect(statistics.period.value?.from).toBe(dayFrom(2025, 11, 1));
  });

  it('look each work up once', async () => {
    const { session, statistics } = open(logOf(at(2026, 5, 16)));
    await statistics.open();
    await statistics.know(['a', 'b']);
    await statistics.know(['b', 'a']);
    expect(session.works).toHaveBeenCalledTimes(1);
    expect(statistics.works.value.get('a')).toBeNull();
  });

  it('are read anew when something has come, with what is shown still there, and not after they are closed', async () => {
    vi.useFakeTimers();
    try {
      let changed = () => {};
      const logs = [logOf(at(2026, 5, 16)), logOf(at(2026, 5, 16), at(2026, 5, 17) - 86_400_000 / 2)];
      const { session, statistics } = open(logOf(), {
        read: vi.fn(async () => ({ log: logs.shift() ?? logOf(), pace: null })),
        watch: (tell) => {
          changed = tell;
        },
      });
      await statistics.open();
      changed();
      changed();
      expect(statistics.summary.value?.words).toBe(200);
      await vi.runAllTimersAsync();
      expect(statistics.summary.value?.words).toBe(400);
      expect(session.read).toHaveBeenCalledTimes(2);
      changed();
      statistics.close();
      await vi.runAllTimersAsync();
      expect(statistics.state.value).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
