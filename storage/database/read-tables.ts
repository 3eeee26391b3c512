import type Dexie from 'dexie';
import { type LibraryFile, libraryFile } from '../file/library-file';
import type { Row } from '../upgrades';

/** All rows of a database by table, as they stand at one moment: one transaction over all of them. */
export function readTables(database: Dexie): Promise<{ [table: string]: Row[] }> {
  return database.transaction('r', database.tables, async () => {
    const tables: { [table: string]: Row[] } = {};
    for (const table of database.tables) tables[table.name] = await table.toArray();
    return tables;
  });
}

/** A whole library as a file. `at` in ms since the epoch. */
export async function readLibraryFile(database: Dexie, at: number): Promise<LibraryFile> {
  const tables = await readTables(database);
  return libraryFile(tables, database.verno, at);
}
