import { noRows } from '../tables';
import { changesBy, writeChanges } from './changes';
import type { LibraryDatabase } from './database';

/**
 * Forgets a work: what was kept of it up to `at` (ms) goes, and does not come back when this library meets an older
 * copy of itself. It is a merge with a library that holds the forgetting alone; the row that says so stays.
 */
export async function forgetWork(database: LibraryDatabase, work: string, at: number): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for await (const page of changesBy(database, { ...noRows(), forgotten: [{ work, at }] })) {
      await writeChanges(database, page);
    }
  });
}
