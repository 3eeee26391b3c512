import type Dexie from 'dexie';
import { bytesOf } from '../file/gzip';
import { writeLibraryFile } from '../file/write';
import { digestOf } from './digest';
import { keepSnapshot, type Snapshot, type SnapshotDatabase, type SnapshotReason } from './snapshots';

/**
 * Keeps a snapshot of a library of whatever version, open as it is: a page of rows at a time, for a hundred thousand
 * highlights written as one text are more than a phone lets a background have.
 * @param at ms since the epoch.
 */
export async function takeSnapshotOf(
  database: Dexie,
  snapshots: SnapshotDatabase,
  why: SnapshotReason,
  at: number,
  signal?: AbortSignal,
): Promise<Snapshot> {
  // Before the rows are read: what is saved in between makes the next snapshot, rather than none.
  const digest = await digestOf(database);
  const { blob, counts, holds } = await writeLibraryFile(database, {
    at,
    compressed: true,
    ...(signal && { signal }),
  });
  const written = { schema: database.verno, counts, holds, digest, content: await bytesOf(blob) };
  return keepSnapshot(snapshots, written, why, at);
}
