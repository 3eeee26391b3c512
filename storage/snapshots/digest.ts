import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Row } from '../upgrades';

/*
 * The digest of a library: how many rows each table has, and when one of them was changed last. It is made for
 * asking at every start of the background whether anything happened, so it must not read the big tables. A change
 * that escapes it (the second of two changes made within one ms) comes into the next snapshot.
 */

/** Their rows are many and change only together with a row of another table, or not at all; they are only counted. */
const ONLY_COUNTED = new Set(['chapters', 'sittings']);

/** The digest of rows by table. */
export function digestOfRows(tables: { [table: string]: Row[] }): string {
  return digest(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.length,
      ONLY_COUNTED.has(name) ? 0 : latest(rows),
    ]),
  );
}

/** The digest of a database, equal to the one of all its rows. */
export function digestOf(database: Dexie): Promise<string> {
  return database.transaction('r', database.tables, async () => {
    const figures: Figure[] = [];
    for (const table of database.tables)
      figures.push([table.name, await table.count(), await latestIn(table)]);
    return digest(figures);
  });
}

/** A table's name, its rows, and the time of the last change in ms since the epoch. */
type Figure = [string, number, number];

function digest(figures: Figure[]): string {
  return JSON.stringify(figures.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function latestIn(table: Table): Promise<number> {
  if (ONLY_COUNTED.has(table.name)) return 0;
  if (!table.schema.idxByName.modified) return latest(await table.toArray());
  const [time] = await table.orderBy('modified').reverse().limit(1).keys();
  return typeof time === 'number' ? time : 0;
}

function latest(rows: Row[]): number {
  return rows.reduce((time, { modified, at }) => {
    const changed = modified ?? at;
    return typeof changed === 'number' && changed > time ? changed : time;
  }, 0);
}
