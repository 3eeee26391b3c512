import Dexie, { type EntityTable } from 'dexie';
import { gzip } from '../file/gzip';
import type { LibraryFile } from '../file/library-file';

/** Why a snapshot was taken. */
export type SnapshotReason = 'daily' | 'upgrade' | 'import' | 'restore' | 'deletion';

/** A whole library as it was at one time. */
export interface Snapshot {
  id: string;
  at: number;
  why: SnapshotReason;
  /** Version of the tables in it. */
  schema: number;
  /** Rows by table. */
  counts: { [table: string]: number };
  /** The library file, gzip. */
  content: Uint8Array;
}

/**
 * Snapshots have a database of their own: they are there when the library's is damaged, gone, or cannot be opened
 * because an upgrade failed.
 */
export class SnapshotDatabase extends Dexie {
  declare snapshots: EntityTable<Snapshot, 'id'>;

  constructor(name = 'catchword-snapshots') {
    super(name);
    this.version(1).stores({ snapshots: 'id, at' });
  }
}

/** Keeps a library file as a snapshot. Resolves when it is on the disk. */
export async function takeSnapshot(
  database: SnapshotDatabase,
  file: LibraryFile,
  why: SnapshotReason,
  at: number,
): Promise<Snapshot> {
  const counts = Object.fromEntries(Object.entries(file.tables).map(([name, rows]) => [name, rows.length]));
  const content = await gzip(JSON.stringify(file));
  return keepSnapshot(database, { schema: file.schema, counts, content }, why, at);
}

/** The same for a library that has been written already. */
export async function keepSnapshot(
  database: SnapshotDatabase,
  written: Pick<Snapshot, 'schema' | 'counts' | 'content'>,
  why: SnapshotReason,
  at: number,
): Promise<Snapshot> {
  const snapshot: Snapshot = { id: crypto.randomUUID(), at, why, ...written };
  await database.snapshots.add(snapshot);
  return snapshot;
}
