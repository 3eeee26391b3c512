import { LibraryDatabase } from '../database/database';
import { highlightOf } from '../for-tests';
import { SnapshotDatabase } from '../snapshots/snapshots';
import { KEYS, noRows, type Rows, TABLE_NAMES } from '../tables';
import { carryOut, type Imported } from './carry-out';
import { type ImportPlan, planImport } from './plan-import';
import { readLibraryFile } from './read';
import { writeLibraryFile } from './write';

export const AT = Date.UTC(2026, 10, 22, 12);

let made = 0;

/** A library that is empty, and where its snapshots go. */
export function device(): { database: LibraryDatabase; snapshots: SnapshotDatabase } {
  made += 1;
  const name = `device-${made}-${Math.random()}`;
  return { database: new LibraryDatabase(name), snapshots: new SnapshotDatabase(`${name}-snapshots`) };
}

/** Puts rows into a library as they are. */
export async function fill(database: LibraryDatabase, rows: Rows): Promise<void> {
  for (const table of TABLE_NAMES) await database.table(table).bulkPut(rows[table]);
}

/** The last time there is (ECMA-262, 21.4.1.1), ms. */
const LAST_TIME = 8.64e15;

/** All of a library, by key, as it is at one moment. */
export async function contents(database: LibraryDatabase): Promise<Rows> {
  const rows = noRows();
  await database.transaction('r', database.tables, async () => {
    for (const table of TABLE_NAMES) {
      (rows[table] as unknown[]) = await database.table(table).orderBy(KEYS[table]).toArray();
    }
  });
  return rows;
}

/** A library's file. */
export async function exported(database: LibraryDatabase): Promise<string> {
  return (await writeLibraryFile(database, { at: AT })).blob.text();
}

/** Reads a file, plans and imports it, whatever times its rows bear: what is held back has tests of its own. */
export async function importFile(
  { database, snapshots }: ReturnType<typeof device>,
  file: string,
): Promise<{ plan: ImportPlan; imported: Imported }> {
  const plan = await planImport(database, await readLibraryFile(file), { now: LAST_TIME });
  return { plan, imported: await carryOut(database, snapshots, plan, { at: AT }) };
}

export function manyHighlights(count: number): Rows {
  return {
    ...noRows(),
    highlights: Array.from({ length: count }, (_, i) =>
      highlightOf(`h-${String(i).padStart(6, '0')}`, i + 1),
    ),
  };
}
