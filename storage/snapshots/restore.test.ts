import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../database/database';
import { openLibrary, type WholeLibrary } from '../database/library';
import { version1 } from '../database/older/version-1';
import { readLibraryFile, readTables } from '../database/read-tables';
import { libraryFile } from '../file/library-file';
import { fill, highlightOf, placeAt, work } from '../for-tests';
import { noRows } from '../tables';
import { SCHEMA_VERSION, upgradeRow } from '../upgrades';
import { restore } from './restore';
import { listSnapshots, SnapshotDatabase, takeSnapshot } from './snapshots';

let made = 0;
let database: LibraryDatabase;
let snapshots: SnapshotDatabase;
let library: WholeLibrary;

beforeEach(async () => {
  made += 1;
  database = new LibraryDatabase(`restore-test-${made}`);
  snapshots = new SnapshotDatabase(`restore-test-${made}-snapshots`);
  library = openLibrary(database, snapshots);
  await fill(library, 100, 5);
});

const keep = async () =>
  (await takeSnapshot(snapshots, await readLibraryFile(database, 200), 'daily', 200)).id;

describe('restoring', () => {
  it('brings back exactly what the snapshot held, and is undone by restoring the one taken before', async () => {
    const then = await readTables(database);
    const id = await keep();
    await library.saveHighlight({ highlight: highlightOf('h-later1', 300) });
    await library.saveSettings({ change: { theme: 'black' }, at: 300 });
    await library.forgetWork(work, 400);
    const later = await readTables(database);

    const undo = await restore(database, snapshots, id, 500);
    expect(await readTables(database)).toEqual(then);
    await restore(database, snapshots, undo, 600);
    expect(await readTables(database)).toEqual(later);
  });

  it('upgrades an older snapshot row by row', async () => {
    const old = await takeSnapshot(snapshots, libraryFile(version1.rows, 1, 100), 'upgrade', 100);
    await restore(database, snapshots, old.id, 500);
    const upgraded = Object.fromEntries(
      Object.entries(version1.rows).map(([table, rows]) => [
        table,
        rows.map((row) => upgradeRow(table, row, 1)),
      ]),
    );
    expect(await readTables(database)).toEqual({ ...noRows(), ...upgraded });
  });

  it('keeps what is saved while it goes on: in the copy of the present, or after', async () => {
    const id = await keep();
    const saves = Array.from({ length: 12 }, async (_, i) => {
      await new Promise((go) => setTimeout(go, i));
      await library.saveHighlight({ highlight: highlightOf(`h-while-${i}`, 1_000 + i) });
    });
    const undo = await restore(database, snapshots, id, 500);
    await Promise.all(saves);
    const there = new Set((await database.highlights.toArray()).map((each) => each.id));
    await restore(database, snapshots, undo, 600);
    for (const each of await database.highlights.toArray()) there.add(each.id);
    for (let i = 0; i < 12; i++) expect(there).toContain(`h-while-${i}`);
  });

  it('changes nothing when the copy is damaged, gone, or from a later version', async () => {
    const before = await readTables(database);
    const id = await keep();
    const whole = (await snapshots.contents.get(id))?.content ?? new Uint8Array();
    await snapshots.contents.put({ id, content: whole.slice(0, whole.length - 9) });
    await expect(restore(database, snapshots, id, 500)).rejects.toThrow();
    const flipped = whole.slice();
    flipped.set([(flipped[40] ?? 0) ^ 0xff], 40);
    await snapshots.contents.put({ id, content: flipped });
    await expect(restore(database, snapshots, id, 500)).rejects.toThrow();
    await expect(restore(database, snapshots, 'nowhere', 500)).rejects.toThrow('not there any more');
    const later = await takeSnapshot(snapshots, libraryFile({}, SCHEMA_VERSION + 1, 1), 'daily', 1);
    await expect(restore(database, snapshots, later.id, 500)).rejects.toThrow('later version');
    expect(await readTables(database)).toEqual(before);
    expect((await listSnapshots(snapshots)).filter(({ why }) => why === 'restore')).toEqual([]);
  });

  it('works in a library that was just made because the old one was gone', async () => {
    const then = await readTables(database);
    const id = await keep();
    await database.delete();
    const anew = new LibraryDatabase(database.name);
    const again = openLibrary(anew, snapshots);
    const place = placeAt(1, 3, 900);
    await again.savePlace({
      work,
      place,
      reached: place,
      chapter: { id: '101', number: 1, title: null, words: 1, textHash: null },
    });
    await restore(anew, snapshots, id, 1_000);
    expect(await readTables(anew)).toEqual(then);
  });
});
