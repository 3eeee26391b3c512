import type Dexie from 'dexie';
import { readTables } from '../database/read-tables';
import { type LibraryFile, libraryFile } from '../file/library-file';
import { type Row, SCHEMA_VERSION, upgradeRow } from '../upgrades';
import { closeAlarm } from './shrunk';
import { dropSnapshots, readSnapshot, type SnapshotDatabase, takeSnapshot } from './snapshots';

/** How often a restore begins anew because something was saved meanwhile; a reader turns a page every few seconds. */
const TRIES = 5;

/**
 * Brings the library to exactly what a snapshot held, all of it or nothing. The present is kept as a snapshot first:
 * restoring that one undoes it.
 * @param now ms since the epoch.
 * @returns the id of the snapshot of the present.
 * @throws Error when the snapshot is gone, damaged, or from a later version of Catchword; the library is as it was.
 */
export async function restore(
  database: Dexie,
  snapshots: SnapshotDatabase,
  id: string,
  now: number,
): Promise<string> {
  const file = await readSnapshot(snapshots, id);
  if (file.schema > SCHEMA_VERSION) {
    throw new Error('That copy was made by a later version of Catchword. Update it first.');
  }
  for (let tried = 0; tried < TRIES; tried++) {
    const present = await readTables(database);
    const undo = await takeSnapshot(snapshots, libraryFile(present, database.verno, now), 'restore', now);
    if (await replaceAll(database, present, file)) {
      await closeAlarm(snapshots, now);
      return undo.id;
    }
    // Something was saved between the snapshot of the present and now: that one would not undo everything.
    await dropSnapshots(snapshots, [undo.id]);
  }
  throw new Error('Your library is changing right now. Close the works you are reading, and try again.');
}

/** Puts a file in the place of what was read as `present`; false, and nothing done, when that has changed since. */
function replaceAll(
  database: Dexie,
  present: { [table: string]: Row[] },
  file: LibraryFile,
): Promise<boolean> {
  return database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      const rows = await table.toArray();
      if (JSON.stringify(rows) !== JSON.stringify(present[table.name])) return false;
    }
    for (const table of database.tables) {
      const rows = file.tables[table.name] ?? [];
      await table.clear();
      await table.bulkAdd(rows.map((row) => upgradeRow(table.name, row, file.schema)));
    }
    return true;
  });
}
