import Dexie from 'dexie';
import type { Shelf } from '../service/outbox';
import { alone } from '../snapshots/alone';
import type { SnapshotDatabase } from '../snapshots/snapshots';
import type { LibraryDatabase } from './database';

/** How long a database that somebody else holds open may keep its own deletion waiting; it is empty by then. ms */
const DELETED_WITHIN = 3_000;

/**
 * Erases all that Catchword keeps of the reader: the library, its snapshots, and whatever waits beside them.
 * @throws the browser's error when something could not be erased; calling it again goes on.
 */
export function eraseAll(library: LibraryDatabase, snapshots: SnapshotDatabase, shelf: Shelf): Promise<void> {
  return alone(async () => {
    // First what could write itself into the library again.
    await shelf.remove(Object.keys(await shelf.get()));
    await erase(library);
    await erase(snapshots);
  });
}

async function erase(database: Dexie): Promise<void> {
  // Emptied before it is deleted: deletion waits for others who have it open, this does not.
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  database.close({ disableAutoOpen: false });
  await Promise.race([Dexie.delete(database.name), new Promise((go) => setTimeout(go, DELETED_WITHIN))]);
}
