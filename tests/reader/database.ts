import type { Rows, TableName } from '../../storage/tables';
import type { Tab } from '../browsers/types';

/** Name of the library's database. */
const LIBRARY = 'catchword';

/** A database of the extension as it is, without any of the extension's own code in between. */
export interface Stored {
  /** The browser's number of the version, ten times the schema's. */
  version: number;
  /** Every row by table, as JSON has it: of a blob only that there is one. */
  rows: { [table: string]: unknown[] };
}

/** Runs in a page of the extension. */
const read = async ({ name, tables }: { name: string; tables: string[] | null }) => {
  const database = await new Promise<IDBDatabase | null>((done, failed) => {
    const opening = indexedDB.open(name);
    let absent = false;
    // To open a database that is not there would make it.
    opening.onupgradeneeded = () => {
      absent = true;
      opening.transaction?.abort();
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => (absent ? done(null) : failed(opening.error));
  });
  if (!database) return null;
  const { version } = database;
  const names = [...database.objectStoreNames].filter((each) => tables === null || tables.includes(each));
  try {
    if (names.length === 0) return { version, rows: {} };
    const change = database.transaction(names);
    const reading = names.map(
      (table) =>
        new Promise<[string, unknown[]]>((done, failed) => {
          const all = change.objectStore(table).getAll();
          all.onsuccess = () => done([table, all.result]);
          all.onerror = () => failed(all.error);
        }),
    );
    return { version, rows: Object.fromEntries(await Promise.all(reading)) };
  } finally {
    database.close();
  }
};

/**
 * A database of the extension, or some of its tables, at one moment; null when there is no such database, a table
 * missing when there is no such table. `page` is one of the extension's own.
 */
export function readDatabase(page: Tab, name = LIBRARY, tables?: readonly string[]): Promise<Stored | null> {
  return page.evaluate(read, { name, tables: tables ? [...tables] : null });
}

/**
 * All rows of some tables of the library, of one moment, deleted ones among them. `page` is one of the extension's own.
 * @throws Error when there is no library, or no such table in it.
 */
export async function libraryRows<Name extends TableName>(
  page: Tab,
  ...names: Name[]
): Promise<Pick<Rows, Name>> {
  const stored = await readDatabase(page, LIBRARY, names);
  const missing = names.filter((name) => !stored?.rows[name]);
  if (!stored || missing.length > 0) throw new Error(`The library has no ${missing.join(', ')}`);
  return stored.rows as Pick<Rows, Name>;
}

/** Puts rows into tables of the library as they are, sound or not, all or none. `page` is one of the extension's own. */
export function putRows(page: Tab, rows: { [Name in TableName]?: readonly unknown[] }): Promise<void> {
  return page.evaluate(
    ({ name, tables }) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, rows] of Object.entries(tables)) {
            for (const row of rows) change.objectStore(table).put(row);
          }
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
          change.onabort = () => failed(change.error);
        };
      }),
    { name: LIBRARY, tables: rows as { [table: string]: unknown[] } },
  );
}
