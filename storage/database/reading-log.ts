import { paceOf } from '../../reading/pace';
import { ReadingLog } from '../../reading/statistics/log';
import { type Progress, Slices } from '../file/slices';
import type { ReadingRecord, SittingRecord } from '../records';
import type { Row } from '../upgrades';
import type { LibraryDatabase } from './database';
import { SITTINGS_FOR_PACE } from './library';
import { pagesOf } from './pages';

/** Rows counted between two looks at the clock: 2 ms on a slow phone. */
const AT_ONCE = 50;

/** What the sittings and the ends of works come to, and how fast she reads now. */
export interface ReadLog {
  log: ReadingLog;
  /** Words a minute, as the reader tells it; `null` as long as her own pace is not known. */
  pace: number | null;
}

/** How and for whom the log is read. */
export interface LogReading {
  /** The time that it is, ms since the epoch. */
  now: number;
  signal?: AbortSignal | undefined;
  /** In rows. */
  progress?: Progress | undefined;
}

/**
 * Reads all sittings and all readings, a page of rows at a time, and lets the page that asks breathe between them. For
 * the extension's own pages: no message asks for it.
 * @throws the signal's reason when it was aborted.
 */
export async function readReadingLog(
  database: LibraryDatabase,
  { now, signal, progress }: LogReading,
): Promise<ReadLog> {
  const slices = new Slices(signal);
  const [sittings, readings, lately] = await Promise.all([
    database.sittings.count(),
    database.readings.count(),
    database.sittings.orderBy('start').reverse().limit(SITTINGS_FOR_PACE).toArray(),
  ]);
  let done = 0;
  const each = async (rows: readonly Row[], count: (row: Row) => void) => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      for (const row of rows.slice(from, from + AT_ONCE)) count(row);
      await slices.breathe();
    }
    done += rows.length;
    // Something may have come since it was counted.
    progress?.(done, Math.max(done, sittings + readings));
    await slices.breathe();
  };
  const log = new ReadingLog(now);
  for await (const rows of pagesOf(database, 'sittings')) {
    await each(rows, (row) => log.add(row as unknown as SittingRecord));
  }
  for await (const rows of pagesOf(database, 'readings')) {
    await each(rows, (row) => {
      const { work, finished } = row as unknown as ReadingRecord;
      for (const at of finished) log.finish(work, at);
    });
  }
  const { own, wordsPerMinute } = paceOf(lately, '');
  return { log, pace: own ? wordsPerMinute : null };
}
