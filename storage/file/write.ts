import type Dexie from 'dexie';
import { pagesOf } from '../database/pages';
import { addHoldings, type Holdings, holdingsOf, NOTHING_HELD } from '../snapshots/holdings';
import { KEYS, TABLE_NAMES, type TableName } from '../tables';
import type { Row } from '../upgrades';
import { compressedFile, plainFile } from './growing-file';
import { END_OF_TABLE, firstLine, LAST_LINE, tableLine } from './layout';
import type { Problem } from './rows';
import type { Progress } from './slices';

/** A library as a file to hand over. */
export interface WrittenLibrary {
  /** `catchword-library-2026-11-22.json`, by the device's calendar; `.gz` when compressed. */
  name: string;
  blob: Blob;
  /** Rows by table. */
  counts: { [table: string]: number };
  /** What a reader would count. */
  holds: Holdings;
  /** Rows that cannot be written as JSON; no row of Catchword's own is one. */
  problems: Problem[];
}

export interface WriteOptions {
  /** When, in ms since the epoch; it stands in the file and its name. */
  at: number;
  /** A tenth of the size, and no longer for a person to read. */
  compressed?: boolean;
  /** Tables of another version that came with a file, to pass on; see `ReadLibrary.unknown`. */
  unknown?: { readonly [table: string]: readonly Row[] };
  /** In rows. */
  progress?: Progress;
  signal?: AbortSignal;
}

/**
 * Writes all of a library as it stands at one moment: one transaction, a page of rows at a time, so that the reader is
 * not held up. Changes that come meanwhile wait for it. A library of an older version, opened as it is, is written as
 * that version's.
 */
export async function writeLibraryFile(
  database: Dexie,
  { at, compressed = false, unknown = {}, progress, signal }: WriteOptions,
): Promise<WrittenLibrary> {
  const problems: Problem[] = [];
  const counts: { [table: string]: number } = {};
  let holds = NOTHING_HELD;
  const file = compressed ? compressedFile() : plainFile('application/json');
  file.add(`${firstLine(database.verno, at)}\n`);
  const write = (table: string, rows: readonly Row[], first: boolean) => {
    const lines = rows.flatMap((row) => lineOf(table, row, problems) ?? []);
    counts[table] = (counts[table] ?? 0) + lines.length;
    if (lines.length > 0) file.add(`${first ? '\n' : ',\n'}${lines.join(',\n')}`);
    return lines.length > 0;
  };

  await database.transaction('r', database.tables, async () => {
    let all = 0;
    for (const table of database.tables) all += await table.count();
    let done = 0;
    for (const [i, name] of namesIn(database).entries()) {
      file.add(`${i === 0 ? '' : ',\n'}${tableLine(name)}`);
      counts[name] = 0;
      let first = true;
      for await (const rows of pagesOf(database, name)) {
        signal?.throwIfAborted();
        if (write(name, rows, first)) first = false;
        holds = addHoldings(holds, holdingsOf({ [name]: rows }));
        done += rows.length;
        progress?.(done, all);
      }
      file.add(`\n${END_OF_TABLE}`);
    }
  });
  for (const [name, rows] of Object.entries(unknown)) {
    if (Object.hasOwn(KEYS, name)) continue;
    file.add(`,\n${tableLine(name)}`);
    write(name, rows, true);
    file.add(`\n${END_OF_TABLE}`);
  }
  file.add(`\n${LAST_LINE}\n`);

  return {
    name: fileName(at, compressed),
    blob: await file.whole(),
    counts,
    holds,
    problems,
  };
}

/** The tables that are there, in the order of a library file; those that nobody here knows last. */
function namesIn({ tables }: Dexie): string[] {
  const there = tables.map(({ name }) => name);
  const known: string[] = TABLE_NAMES.filter((name) => there.includes(name));
  return [...known, ...there.filter((name) => !known.includes(name))];
}

function lineOf(table: string, row: Row, problems: Problem[]): string | null {
  try {
    return JSON.stringify(row);
  } catch (error) {
    // One row that is no JSON must not keep all the others from being saved.
    const key = Object.hasOwn(KEYS, table) ? String(row[KEYS[table as TableName]]).slice(0, 200) : null;
    problems.push({ table, key, line: null, why: `cannot be written: ${String(error)}`.slice(0, 200) });
    return null;
  }
}

/** The name under which a library of that day (ms since the epoch) is saved. */
export function fileName(at: number, compressed: boolean): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return `catchword-library-${date}.json${compressed ? '.gz' : ''}`;
}
