import type { LibraryDatabase } from '../database/database';
import { bytesOf } from '../file/gzip';
import { writeLibraryFile } from '../file/write';
import { SCHEMA_VERSION } from '../upgrades';
import { digestOf } from './digest';
import { keepSnapshot, type Snapshot, type SnapshotDatabase } from './snapshots';

/**
 * Keeps the day's snapshot: one a calendar day where the reader is, and none while nothing changed since the last.
 * Safe to call as often as one likes and from several places at once; the day is the snapshot's id, so that only one
 * can be written.
 * @param now ms since the epoch.
 * @returns the snapshot, or `null` when there was nothing to do.
 */
export async function keepDaily(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  now: number,
): Promise<Snapshot | null> {
  const id = dailyId(now);
  if (await snapshots.snapshots.get(id)) return null;
  const latest = await snapshots.snapshots.orderBy('at').last();
  // Before the rows are read: what is saved in between makes the next snapshot, rather than none.
  const digest = await digestOf(database);
  if (latest?.digest === digest) return null;
  // A page of rows at a time: the background of a large library has little memory, and others to answer.
  const { blob, counts, holds } = await writeLibraryFile(database, { at: now, compressed: true });
  if (Object.values(counts).every((count) => count === 0)) return null;
  const written = { schema: SCHEMA_VERSION, counts, holds, digest, content: await bytesOf(blob) };
  try {
    return await keepSnapshot(snapshots, written, 'daily', now, id);
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
