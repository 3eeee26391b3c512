import Dexie, { type EntityTable, type PromiseExtended } from 'dexie';
import { openAnewWhenAsked } from '../database/opening';
import { gunzip, gzip } from '../file/gzip';
import type { LibraryFile } from '../file/library-file';
import { digestOfRows } from './digest';
import { type Holdings, holdingsOf } from './holdings';
import type { ImportChanges, ImportRecord } from './import-records';
import type { Shrunk } from './shrunk';

/** Why a snapshot was taken. */
export type SnapshotReason = 'daily' | 'upgrade' | 'import' | 'restore' | 'deletion';

/** A whole library as it was at one time: what is known of it without reading it. */
export interface Snapshot {
  id: string;
  at: number;
  why: SnapshotReason;
  /** Version of the tables in it. */
  schema: number;
  /** Rows by table, those that the reader deleted included. */
  counts: { [table: string]: number };
  /** What a reader would count. */
  holds: Holdings;
  /** Length of its content. */
  bytes: number;
  /** Two libraries with the same digest are taken for the same; see `digest.ts`. */
  digest: string;
}

/** The library file of a snapshot, gzip. Apart from what is known of it, so that a list of all loads none. */
interface SnapshotContent {
  id: string;
  content: Uint8Array;
}

/**
 * Snapshots have a database of their own: they are there when the library's is damaged, gone, or cannot be opened
 * because an upgrade failed.
 */
export class SnapshotDatabase extends Dexie {
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare contents: EntityTable<SnapshotContent, 'id'>;
  declare alarms: EntityTable<Shrunk, 'id'>;
  declare imports: EntityTable<ImportRecord, 'id'>;
  declare importChanges: EntityTable<ImportChanges, 'id'>;

  constructor(name = 'catchword-snapshots') {
    super(name);
    this.version(1).stores({ snapshots: 'id, at', contents: 'id', alarms: 'id' });
    this.version(2).stores({ imports: 'id', importChanges: 'id' });
  }

  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error) => {
      openAnewWhenAsked(this);
      throw error;
    });
  }
}

/**
 * Keeps a library file as a snapshot. Resolves when it is on the disk, all of it or nothing.
 * @throws Dexie.ConstraintError when there is one with that id.
 */
export async function takeSnapshot(
  database: SnapshotDatabase,
  file: LibraryFile,
  why: SnapshotReason,
  at: number,
  id: string = crypto.randomUUID(),
): Promise<Snapshot> {
  const counts = Object.fromEntries(Object.entries(file.tables).map(([name, rows]) => [name, rows.length]));
  const content = await gzip(JSON.stringify(file));
  const known = {
    schema: file.schema,
    counts,
    holds: holdingsOf(file.tables),
    digest: digestOfRows(file.tables),
  };
  return keepSnapshot(database, { ...known, content }, why, at, id);
}

/** The same for a library that has been written already. */
export async function keepSnapshot(
  database: SnapshotDatabase,
  written: Pick<Snapshot, 'schema' | 'counts' | 'holds' | 'digest'> & Pick<SnapshotContent, 'content'>,
  why: SnapshotReason,
  at: number,
  id: string = crypto.randomUUID(),
): Promise<Snapshot> {
  const { content, ...known } = written;
  const snapshot: Snapshot = { id, at, why, bytes: content.length, ...known };
  await database.transaction('rw', database.snapshots, database.contents, async () => {
    await database.snapshots.add(snapshot);
    await database.contents.add({ id, content });
  });
  return snapshot;
}

/** All snapshots, the latest first; their contents stay on the disk. */
export function listSnapshots(database: SnapshotDatabase): Promise<Snapshot[]> {
  return database.snapshots.orderBy('at').reverse().toArray();
}

/** The library in a snapshot. @throws Error when there is none with that id, or its content is damaged. */
export async function readSnapshot(database: SnapshotDatabase, id: string): Promise<LibraryFile> {
  const kept = await database.contents.get(id);
  if (!kept) throw new Error('That copy of the library is not there any more.');
  // gzip ends with a check sum, so that a damaged one is an error here and not a wrong library later.
  const file: LibraryFile = JSON.parse(await gunzip(new Uint8Array(kept.content)));
  if (file.catchword !== 'library') throw new Error('That copy is not a library.');
  return file;
}

/** Removes snapshots with their contents. */
export async function dropSnapshots(database: SnapshotDatabase, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.snapshots, database.contents, async () => {
    await database.snapshots.bulkDelete([...ids]);
    await database.contents.bulkDelete([...ids]);
  });
}
