import { believed, timeOf } from '../merge/clock';
import { last } from '../merge/order';
import { byDistance } from '../merge/readings';
import { latestTime } from '../merge/times';
import type { ForgottenRecord, ReadingRecord } from '../records';
import { holdingsOf } from '../snapshots/holdings';
import type { SnapshotDatabase } from '../snapshots/snapshots';
import { takeSnapshotOf } from '../snapshots/take';
import { KEYS, noRows, type Rows, TABLE_NAMES, type TableName, workField } from '../tables';
import type { Row } from '../upgrades';
import type { LibraryDatabase } from './database';

/** What was removed when a work was forgotten, for taking it back. */
export interface ForgottenWork {
  work: string;
  at: number;
  rows: Rows;
  /** That it had been forgotten before; `null` when not. */
  before: ForgottenRecord | null;
}

/**
 * A work with so many highlights and notes has a snapshot taken before it is forgotten: they cannot be made again
 * by opening it once more, and "Undo" ends with the page. Fewer are not worth a copy of the whole library.
 */
const WORTH_A_SNAPSHOT = 5;

/**
 * Removes all that is kept of a work, and notes that it shall not come back by a merge. What is read in it later
 * lives as in any other. `at` in ms since the epoch.
 */
export async function forgetWork(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  work: string,
  at: number,
): Promise<ForgottenWork> {
  const held = holdingsOf((await rowsOf(database, work)) as unknown as { [table: string]: Row[] });
  if (held.highlights + held.notes >= WORTH_A_SNAPSHOT) {
    await takeSnapshotOf(database, snapshots, 'deletion', at);
  }
  return database.transaction('rw', database.tables, async () => {
    const rows = await rowsOf(database, work);
    for (const name of TABLE_NAMES) {
      await database.table(name).bulkDelete(keysOf(name, rows));
    }
    const before = (await database.forgotten.get(work)) ?? null;
    const known = before && believed('forgotten', before, at);
    // After all that goes, or another copy of the library would bring it back.
    const forgotten = Math.max(timeOf(at, latestOf(rows, at)), known?.at ?? 0);
    await database.forgotten.put({ ...before, work, at: forgotten });
    return { work, at: forgotten, rows, before };
  });
}

/** Takes it back: all is there again, beside what was read in the work since. */
export async function rememberWork(database: LibraryDatabase, removed: ForgottenWork): Promise<void> {
  const { work, at, rows, before } = removed;
  await database.transaction('rw', database.tables, async () => {
    const now = await database.forgotten.get(work);
    // Forgotten once more meanwhile, that stays so.
    if (now && now.at > at) return;
    if (before) await database.forgotten.put(before);
    else await database.forgotten.delete(work);

    for (const name of TABLE_NAMES) {
      const table = database.table(name);
      const since = await table.bulkGet(keysOf(name, rows));
      await table.bulkPut(
        rows[name].map((row, i) => {
          if (!since[i]) return row;
          return name === 'readings' ? together(row as ReadingRecord, since[i]) : since[i];
        }),
      );
    }
  });
}

/** Two readings of one work: where she is now, and as far as she has ever been. */
function together(earlier: ReadingRecord, later: ReadingRecord): ReadingRecord {
  return {
    ...earlier,
    ...later,
    furthest: last(byDistance, earlier.furthest, later.furthest),
    since: earlier.since,
    begun: Math.min(earlier.begun, later.begun),
    status: later.status ?? earlier.status,
    finished: [...new Set([...earlier.finished, ...later.finished])].sort((a, b) => a - b),
  };
}

/** The latest time in rows, ms, as they count at `at`. */
function latestOf(rows: Rows, at: number): number {
  let latest = 0;
  for (const name of TABLE_NAMES) {
    for (const row of rows[name]) latest = Math.max(latest, latestTime(name, believed(name, row, at)));
  }
  return latest;
}

function keysOf(name: TableName, rows: Rows): string[] {
  return rows[name].map((row) => String((row as unknown as Row)[KEYS[name]]));
}

async function rowsOf(database: LibraryDatabase, work: string): Promise<Rows> {
  const rows: Record<TableName, unknown[]> = noRows();
  for (const name of TABLE_NAMES) {
    const field = workField(name);
    // That it is forgotten stays known.
    if (field === null || name === 'forgotten') continue;
    rows[name] = await database.table(name).where(field).equals(work).toArray();
  }
  return rows as Rows;
}
