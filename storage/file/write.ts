import type { LibraryDatabase } from '../database/database';
import { KEYS, TABLE_NAMES, type TableName } from '../tables';
import { type Row, SCHEMA_VERSION } from '../upgrades';
import { gzipBlob } from './gzip';
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

/** Rows taken from the database at once to begin with. */
const FIRST_PAGE = 250;
/** A page of rows is to be read and written in less than this, or the next one is smaller. ms */
const PAGE_WITHIN = 16;
const LARGEST_PAGE = 2_000;

/**
 * Writes all of a library as it stands at one moment: one transaction, a page of rows at a time, so that the reader is
 * not held up. Changes that come meanwhile wait for it.
 */
export async function writeLibraryFile(
  database: LibraryDatabase,
  { at, compressed = false, unknown = {}, progress, signal }: WriteOptions,
): Promise<WrittenLibrary> {
  const problems: Problem[] = [];
  const counts: { [table: string]: number } = {};
  // A blob of its own for every page: the text is handed to the browser at once, instead of in one piece at the end.
  const parts: Blob[] = [new Blob([`${firstLine(SCHEMA_VERSION, at)}\n`])];
  const write = (table: string, rows: readonly Row[], first: boolean) => {
    const lines = rows.flatMap((row) => lineOf(table, row, problems) ?? []);
    counts[table] = (counts[table] ?? 0) + lines.length;
    if (lines.length > 0) parts.push(new Blob([`${first ? '\n' : ',\n'}${lines.join(',\n')}`]));
    return lines.length > 0;
  };

  await database.transaction('r', database.tables, async () => {
    let all = 0;
    for (const name of TABLE_NAMES) all += await database.table(name).count();
    let done = 0;
    for (const [i, name] of TABLE_NAMES.entries()) {
      parts.push(new Blob([`${i === 0 ? '' : ',\n'}${tableLine(name)}`]));
      counts[name] = 0;
      let first = true;
      for await (const rows of pages(database, name)) {
        signal?.throwIfAborted();
        if (write(name, rows, first)) first = false;
        done += rows.length;
        progress?.(done, all);
      }
      parts.push(new Blob([`\n${END_OF_TABLE}`]));
    }
  });
  for (const [name, rows] of Object.entries(unknown)) {
    if (Object.hasOwn(KEYS, name)) continue;
    parts.push(new Blob([`,\n${tableLine(name)}`]));
    write(name, rows, true);
    parts.push(new Blob([`\n${END_OF_TABLE}`]));
  }
  parts.push(new Blob([`\n${LAST_LINE}\n`]));

  const plain = new Blob(parts, { type: 'application/json' });
  return {
    name: fileName(at, compressed),
    blob: compressed ? new Blob([await gzipBlob(plain)], { type: 'application/gzip' }) : plain,
    counts,
    problems,
  };
}

/** A table's rows by key, as many at a time as take about {@link PAGE_WITHIN}. */
async function* pages(database: LibraryDatabase, name: TableName): AsyncGenerator<Row[]> {
  const table = database.table<Row, string>(name);
  let size = FIRST_PAGE;
  let after: string | null = null;
  while (true) {
    const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
    const asked = performance.now();
    const rows: Row[] = await from.limit(size).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.[KEYS[name]] as string;
    const took = performance.now() - asked;
    if (took > PAGE_WITHIN) size = Math.max(1, Math.floor(size / 2));
    else if (took < PAGE_WITHIN / 2) size = Math.min(LARGEST_PAGE, size * 2);
  }
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
