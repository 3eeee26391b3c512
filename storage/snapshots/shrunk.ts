import type Dexie from 'dexie';
import { readTables } from '../database/read-tables';
import { KEYS, type TableName } from '../tables';
import type { Row } from '../upgrades';
import { type Holdings, holdingsOf } from './holdings';
import { readSnapshot, type Snapshot, type SnapshotDatabase } from './snapshots';

/** A library that lost something by no doing of the reader's. Kept until she has seen to it. */
export interface Shrunk {
  id: 'shrunk';
  /** When it was noticed, ms since the epoch. */
  at: number;
  /** Id and time of the snapshot that still has what is missing. */
  snapshot: string;
  since: number;
  lost: Holdings;
  /** When she restored the snapshot or said that all is well; `null` until then. */
  dismissed: number | null;
}

/*
 * Every row that went is looked up by its key, so a loss is certain when it is told. Few rows can still go rightly:
 * a merge takes two records of one chapter together. Five rows and a twentieth are more than that, and less than any
 * damage that one would want to live with. A kind of thing that is gone altogether is told however little it was.
 */
const FEWEST = 5;
const SMALLEST_SHARE = 0.05;

/** Tables whose rows go only by forgetting, restoring or erasing: what the reader deletes keeps its record. */
const WATCHED: readonly TableName[] = ['works', 'readings', 'highlights', 'workNotes'];

/**
 * Compares the library with the latest daily snapshot, and raises the alarm when it lost something that the reader
 * did not want forgotten. `now` in ms since the epoch.
 * @returns the alarm that is open, an earlier one too; `null` when all is there.
 */
export async function noteShrunk(
  database: Dexie,
  snapshots: SnapshotDatabase,
  now: number,
): Promise<Shrunk | null> {
  const earlier = await snapshots.alarms.get('shrunk');
  if (earlier?.dismissed === null) return earlier;
  const then = await lastKnownGood(snapshots, earlier?.dismissed ?? Number.NEGATIVE_INFINITY);
  if (!then || !(await hasFewerRows(database, then))) return null;

  const before = (await readSnapshot(snapshots, then.id)).tables;
  const lost = holdingsOf(missingFrom(await readTables(database), before));
  if (!isAlarming(lost, then.holds)) return null;
  const alarm: Shrunk = { id: 'shrunk', at: now, snapshot: then.id, since: then.at, lost, dismissed: null };
  await snapshots.alarms.put(alarm);
  return alarm;
}

/** The alarm that the reader has not seen to yet; `null` when there is none. */
export async function openAlarm(snapshots: SnapshotDatabase): Promise<Shrunk | null> {
  const alarm = await snapshots.alarms.get('shrunk');
  return alarm?.dismissed === null ? alarm : null;
}

/** The reader has seen to it: what is in the library from now on is what shall be in it. */
export async function closeAlarm(snapshots: SnapshotDatabase, now: number): Promise<void> {
  await snapshots.alarms.update('shrunk', { dismissed: now });
}

/** Whether what is missing of `had` is enough to tell. */
export function isAlarming(lost: Holdings, had: Holdings): boolean {
  return (Object.keys(lost) as (keyof Holdings)[]).some((kind) => {
    const gone = lost[kind];
    if (gone === 0) return false;
    return gone >= had[kind] || (gone >= FEWEST && gone / had[kind] >= SMALLEST_SHARE);
  });
}

/** The latest daily since the reader last put the library together herself. */
async function lastKnownGood(snapshots: SnapshotDatabase, after: number): Promise<Snapshot | null> {
  const latestFirst = await snapshots.snapshots.orderBy('at').reverse().toArray();
  for (const snapshot of latestFirst) {
    if (snapshot.at <= after || snapshot.why === 'restore') return null;
    if (snapshot.why === 'daily') return snapshot;
  }
  return null;
}

async function hasFewerRows(database: Dexie, then: Snapshot): Promise<boolean> {
  for (const name of WATCHED) {
    const had = then.counts[name] ?? 0;
    if (had > 0 && (await database.table(name).count()) < had) return true;
  }
  return false;
}

/** The rows of `before` that are not in `now` and belong to no work that was forgotten after they were written. */
function missingFrom(
  now: { [table: string]: Row[] },
  before: { [table: string]: Row[] },
): { [table: string]: Row[] } {
  const forgotten = new Map((now.forgotten ?? []).map(({ work, at }) => [work, Number(at)]));
  const explained = (row: Row) => {
    const at = forgotten.get(row.work ?? row.key);
    return at !== undefined && at >= Number(row.modified);
  };
  return Object.fromEntries(
    WATCHED.map((name) => {
      const key = KEYS[name];
      const there = new Set((now[name] ?? []).map((row) => row[key]));
      return [name, (before[name] ?? []).filter((row) => !there.has(row[key]) && !explained(row))];
    }),
  );
}
