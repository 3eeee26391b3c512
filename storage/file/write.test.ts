import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import type { LibraryDatabase } from '../database/database';
import { mergeLibraries } from '../merge/merge';
import { library } from '../merge/rows-for-tests';
import { noRows, type Rows, TABLE_NAMES } from '../tables';
import { SCHEMA_VERSION } from '../upgrades';
import { bytesOf } from './gzip';
import { AT, device, exported, fill, manyHighlights } from './libraries-for-tests';
import { readLibraryFile } from './read';
import { fileName, writeLibraryFile } from './write';

let database: LibraryDatabase;

beforeEach(() => {
  ({ database } = device());
});

const written = async (rows: Rows) => {
  await fill(database, rows);
  return exported(database);
};

describe('a library file', () => {
  it('gives back every row as it was, and every field that nobody knows', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.boolean(), async (raw, compressed) => {
        for (const table of database.tables) await table.clear();
        const rows = mergeLibraries(raw, noRows());
        await fill(database, rows);
        const file = await writeLibraryFile(database, { at: AT, compressed });
        const read = await readLibraryFile(await bytesOf(file.blob));
        expect(read.problems).toEqual([]);
        expect(read.rows).toEqual(rows);
        expect(read.schema).toBe(SCHEMA_VERSION);
        expect(file.counts.highlights).toBe(rows.highlights.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('has one row a line, is JSON as a whole, and says what it is', async () => {
    const text = await written(manyHighlights(3));
    const file = JSON.parse(text);
    expect(file).toMatchObject({
      catchword: 'library',
      schema: SCHEMA_VERSION,
      written: '2026-11-22T12:00:00.000Z',
    });
    expect(Object.keys(file.tables)).toEqual(TABLE_NAMES);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":"h-'))).toHaveLength(3);
    for (const line of lines.filter((each) => each.startsWith('{"id'))) JSON.parse(line.replace(/,$/, ''));
  });

  it('passes on the tables that another version knows', async () => {
    const unknown = { shelves: [{ name: 'by the window' }], constructor: [{ id: 1 }] };
    const { blob } = await writeLibraryFile(database, { at: AT, unknown });
    const read = await readLibraryFile(blob);
    expect(Object.entries(read.unknown)).toEqual(Object.entries(unknown));
    expect(read.problems).toEqual([]);
  });

  it('is written page by page, and complete however many there are', async () => {
    await fill(database, manyHighlights(5_003));
    const seen: number[][] = [];
    const { blob } = await writeLibraryFile(database, { at: AT, progress: (...step) => seen.push(step) });
    expect((await readLibraryFile(blob)).rows.highlights).toHaveLength(5_003);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toEqual([5_003, 5_003]);
  });

  it('leaves out a row that is no JSON, says so, and writes the others', async () => {
    await fill(database, manyHighlights(2));
    await database.settings.put({ name: 'odd', value: 7n, modified: 1 });
    const { blob, problems } = await writeLibraryFile(database, { at: AT });
    expect(problems).toMatchObject([{ table: 'settings', key: 'odd' }]);
    expect((await readLibraryFile(blob)).rows.highlights).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    await fill(database, manyHighlights(2));
    const stopped = AbortSignal.abort(new Error('the tab was closed'));
    await expect(writeLibraryFile(database, { at: AT, signal: stopped })).rejects.toThrow('closed');
    await expect(readLibraryFile('x', { signal: stopped })).rejects.toThrow();
  });

  it('is named after the day', () => {
    const day = new Date(2026, 0, 5, 23, 59).getTime();
    expect(fileName(day, false)).toBe('catchword-library-2026-01-05.json');
    expect(fileName(day, true)).toBe('catchword-library-2026-01-05.json.gz');
  });
});
