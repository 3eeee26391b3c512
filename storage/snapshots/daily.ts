import type Dexie from 'dexie';
import { readLibraryFile } from '../database/read-tables';
import { digestOf } from './digest';
import { type Snapshot, type SnapshotDatabase, takeSnapshot } from './snapshots';

/**
 * Keeps the day's snapshot: one a calendar day where the reader is, and none while nothing changed since the last.
 * Safe to call as often as one likes and from several places at once; the day is the snapshot's id, so that only one
 * can be written.
 * @param now ms since the epoch.
 * @returns the snapshot, or `null` when there was nothing to do.
 */
export async function keepDaily(
  database: Dexie,
  snapshots: SnapshotDatabase,
  now: number,
): Promise<Snapshot | null> {
  const id = dailyId(now);
  if (await snapshots.snapshots.get(id)) return null;
  const latest = await snapshots.snapshots.orderBy('at').last();
  if (latest?.digest === (await digestOf(database))) return null;
  const file = await readLibraryFile(database, now);
  if (Object.values(file.tables).every((rows) => rows.length === 0)) return null;
  try {
    return await takeSnapshot(snapshots, file, 'daily', now, id);
  } catch (error) {
    // Another background, or another start of this one, was faster.
    if ((error as Error).name === 'ConstraintError') return null;
    throw error;
  }
}

/** The id of the daily snapshot of this time's day, in the reader's time zone. */
export function dailyId(now: number): string {
  const day = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `daily-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
