import type { Table } from 'dexie';
import { same } from '../merge/canonical';
import { besideForgotten, type Forgotten, forgottenOf, keyOf } from '../merge/merge';
import { ruleOf } from '../merge/rules';
import { type Rows, TABLE_NAMES, type TableName, type Tables, workField } from '../tables';
import type { LibraryDatabase } from './database';

/** What merging does to one row. */
export interface Change<Name extends TableName = TableName> {
  table: Name;
  key: string;
  /** As it is in the database; `null` when it is not there. */
  before: Tables[Name] | null;
  /** As it is after; the very `before` when it stays as it is, `null` when it goes or does not come. */
  after: Tables[Name] | null;
}

/** Rows looked up and written at once: a few ms, so that the page can answer between two pages. */
export const PAGE = 250;

/**
 * What merging rows into a library does to it, page by page and without doing it. The rows are one for each key (see
 * `joinRows`). A page may be written before the next is asked for.
 */
export async function* changesBy(database: LibraryDatabase, rows: Rows): AsyncGenerator<Change[]> {
  const ofHere = await database.forgotten.toArray();
  const here = forgottenOf(ofHere);
  const forgotten = forgottenOf([...ofHere, ...rows.forgotten]);
  const newlyForgotten = [...forgotten].filter(([work, at]) => here.get(work) !== at).map(([work]) => work);
  for (const table of TABLE_NAMES) yield* changesIn(database, table, rows[table], forgotten, newlyForgotten);
}

async function* changesIn<Name extends TableName>(
  database: LibraryDatabase,
  name: Name,
  rows: readonly Tables[Name][],
  forgotten: Forgotten,
  newlyForgotten: readonly string[],
): AsyncGenerator<Change[]> {
  const table = tableOf(database, name);
  const { join } = ruleOf(name);
  const find = await finder(database, name, rows.length);
  const met = new Set<string>();
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE);
    const keys = page.map((row) => keyOf(name, row));
    for (const key of keys) met.add(key);
    const stored = await find(keys);
    yield page.map((row, i) => {
      const before = stored.get(keys[i] as string) ?? null;
      const joined = besideForgotten(name, before ? join(before, row) : row, forgotten);
      // What a row brought, a forgetting may have taken again.
      const after = same(before, joined) ? before : joined;
      return { table: name, key: keys[i] as string, before, after } as unknown as Change;
    });
  }
  const field = workField(name);
  if (field === null || name === 'forgotten') return;
  for (const work of newlyForgotten) {
    const stored = await table.where(field).equals(work).toArray();
    const others = stored.filter((row) => !met.has(keyOf(name, row)));
    yield others.map((before) => {
      const after = besideForgotten(name, before, forgotten);
      return { table: name, key: keyOf(name, before), before, after } as unknown as Change;
    });
  }
}

/** Finds the rows of some keys. */
type Finder<Name extends TableName> = (keys: readonly string[]) => Promise<Map<string, Tables[Name]>>;

/**
 * A table that holds more than this many rows for each that is looked for is asked for every one of them; in another,
 * all rows between the first and the last key come at once, which is several times faster.
 */
const SPARSE = 4;

/** How to find `wanted` rows of a table, a page at a time, in the order of their keys. */
export async function finder<Name extends TableName>(
  database: LibraryDatabase,
  name: Name,
  wanted: number,
): Promise<Finder<Name>> {
  const table = tableOf(database, name);
  const count = wanted === 0 ? 0 : await table.count();
  if (count === 0) return async () => new Map();
  const byKey = (rows: Iterable<Tables[Name] | undefined>) => {
    const found = new Map<string, Tables[Name]>();
    for (const row of rows) if (row) found.set(keyOf(name, row), row);
    return found;
  };
  if (count > wanted * SPARSE) return async (keys) => byKey(await table.bulkGet([...keys]));
  return async (keys) => {
    const [first, last] = keys.reduce(
      ([least, most], key) => [key < least ? key : least, key > most ? key : most],
      [keys[0] ?? '', keys[0] ?? ''],
    );
    return byKey(await table.where(':id').between(first, last, true, true).toArray());
  };
}

/** A table of the database, by its name. */
export function tableOf<Name extends TableName>(
  database: LibraryDatabase,
  name: Name,
): Table<Tables[Name], string> {
  return database.table(name) as Table<Tables[Name], string>;
}

/** Writes changes that are all of one table; those that change nothing are left out. */
export async function writeChanges(database: LibraryDatabase, changes: readonly Change[]): Promise<void> {
  const touched = changes.filter(({ before, after }) => before !== after);
  const [first] = touched;
  if (!first) return;
  const table = tableOf(database, first.table);
  const gone = touched.filter(({ after }) => after === null).map(({ key }) => key);
  if (gone.length > 0) await table.bulkDelete(gone);
  const there = touched.flatMap(({ after }) => after ?? []);
  if (there.length > 0) await table.bulkPut(there);
}

/** Rows of one table by what happens to them. */
export interface Counts {
  add: number;
  change: number;
  /** Forgotten elsewhere. */
  remove: number;
  leave: number;
}

/** Counts for every table. */
export type AllCounts = { [Name in TableName]: Counts };

/** Nothing counted yet. */
export function noCounts(): AllCounts {
  const counts = TABLE_NAMES.map((name) => [name, { add: 0, change: 0, remove: 0, leave: 0 }]);
  return Object.fromEntries(counts) as AllCounts;
}

/** What happens to a row, as it is counted. */
export function kindOf({ before, after }: Change): keyof Counts {
  if (before === after) return 'leave';
  if (before === null) return 'add';
  return after === null ? 'remove' : 'change';
}
