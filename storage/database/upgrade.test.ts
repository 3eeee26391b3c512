import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { readLibraryFile } from '../file/read';
import { writeLibraryFile } from '../file/write';
import { workHeader } from '../for-tests';
import { listSnapshots, readSnapshot, SnapshotDatabase } from '../snapshots/snapshots';
import { SCHEMA_VERSION, upgradeRow } from '../upgrades';
import { snapshotBeforeUpgrade } from './before-upgrade';
import { LibraryDatabase } from './database';
import { openLibrary } from './library';
import { version1 } from './older/version-1';
import { version1Taken } from './older/version-1-taken';
import { version2Taken } from './older/version-2-taken';

let made = 0;

/** A database as an older version left it. */
async function olderLibrary(
  left: typeof version1 | typeof version1Taken | typeof version2Taken = version1,
  version = 1,
): Promise<string> {
  made += 1;
  const name = `upgrade-test-${made}`;
  const old = new Dexie(name);
  old.version(version).stores(left.stores);
  await old.open();
  for (const [table, rows] of Object.entries(left.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  return name;
}

const work = 'archiveofourown.org/works/990000002';

it('upgrades a library of version 1, and everything in it is there', async () => {
  const database = new LibraryDatabase(await olderLibrary());
  const library = openLibrary(database);
  const read = await library.readWork(work);
  expect(read?.reading).toEqual({ ...version1.rows.readings[0], status: null, finished: [], since: 0 });
  expect(read?.highlights).toBe(1);
  expect(await database.highlights.toArray()).toEqual([{ ...version1.rows.highlights[0], tags: [] }]);
  const [chapter] = version1.rows.chapters;
  expect(await database.chapters.toArray()).toEqual([
    { ...chapter, textHash: null, textSeen: chapter?.modified },
  ]);
  expect(await database.works.toArray()).toEqual(version1.rows.works);
  expect((await library.settings()).theme).toBe('dusk');
  expect(database.verno).toBe(SCHEMA_VERSION);
});

it('keeps a snapshot of the old library before', async () => {
  const name = await olderLibrary();
  const database = new LibraryDatabase(name);
  // Several things ask at once, as when the background starts; one snapshot is enough.
  await Promise.all([database.works.count(), database.readings.count(), database.settings.count()]);
  const kept = new SnapshotDatabase(`${name}-snapshots`);
  const snapshots = await listSnapshots(kept);
  expect(snapshots).toHaveLength(1);
  const [snapshot] = snapshots;
  expect(snapshot).toMatchObject({ why: 'upgrade', schema: 1, counts: { works: 1, highlights: 1 } });
  const file = await readSnapshot(kept, String(snapshot?.id));
  expect(file.tables).toEqual(version1.rows);
});

it('writes that snapshot page by page, however large the library is', async () => {
  const [line] = version1.rows.highlights;
  const many = Array.from({ length: 9_000 }, (_, i) => ({ ...line, id: `h-${100_000 + i}` }));
  const name = await olderLibrary({ ...version1, rows: { ...version1.rows, highlights: many } } as never);
  // The most that anybody takes from the database at once, until the upgrade itself begins.
  let most = 0;
  const { getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (...given) {
    const asked = getAll.apply(this, given);
    asked.addEventListener('success', () => {
      most = Math.max(most, asked.result.length);
    });
    return asked;
  };
  try {
    await snapshotBeforeUpgrade(name, SCHEMA_VERSION);
  } finally {
    IDBObjectStore.prototype.getAll = getAll;
  }
  expect(most).toBeGreaterThan(200);
  expect(most).toBeLessThanOrEqual(2_000);
  const kept = new SnapshotDatabase(`${name}-snapshots`);
  const [snapshot] = await listSnapshots(kept);
  expect(snapshot).toMatchObject({
    schema: 1,
    holds: { works: 1, readings: 1, highlights: 9_000, notes: 9_000 },
  });
  const file = await readSnapshot(kept, String(snapshot?.id));
  expect(file.tables.highlights).toEqual(many);
});

it('takes none where there is nothing to upgrade', async () => {
  made += 1;
  const name = `upgrade-test-${made}`;
  await new LibraryDatabase(name).open();
  const again = new LibraryDatabase(name);
  await again.open();
  expect(await new SnapshotDatabase(`${name}-snapshots`).snapshots.count()).toBe(0);
});

it('leaves the old library as it was when it is interrupted, and goes through the next time', async () => {
  const name = await olderLibrary();
  const interrupted = new Dexie(name);
  interrupted.version(1).stores(version1.stores);
  interrupted
    .version(2)
    .stores({ drafts: 'id' })
    .upgrade(async (transaction) => {
      await transaction.table('highlights').clear();
      throw new Error('the browser was closed');
    });
  await expect(interrupted.open()).rejects.toThrow('closed');

  const raw = new Dexie(name);
  await raw.open();
  expect(raw.verno).toBe(1);
  expect(await raw.table('highlights').toArray()).toEqual(version1.rows.highlights);
  raw.close();

  const database = new LibraryDatabase(name);
  expect(await database.highlights.count()).toBe(1);
});

describe('the library that a browser kept at version 1', () => {
  const serial = 'archiveofourown.org/works/990000002';
  const oneShot = 'archiveofourown.org/works/990000001';

  it('is there after the upgrade, field by field', async () => {
    const database = new LibraryDatabase(await olderLibrary(version1Taken));
    for (const [table, rows] of Object.entries(version1Taken.rows)) {
      const left = rows.map((row) => upgradeRow(table, row, 1));
      expect(await database.table(table).toArray()).toEqual(left);
    }
    const library = openLibrary(database);
    const read = await library.readWorks();
    expect(read.map(({ work, highlights }) => [work.key, highlights])).toEqual([
      [oneShot, 0],
      [serial, 3],
    ]);
    expect(read[1]?.reading.current.chapterNumber).toBe(2);
    expect((await library.settings()).theme).toBe('dusk');
  });

  it('goes out as a file that is read without a complaint', async () => {
    const database = new LibraryDatabase(await olderLibrary(version1Taken));
    const { blob } = await writeLibraryFile(database, { at: 1_800_000_000_000 });
    const { rows, problems } = await readLibraryFile(blob);
    expect(problems).toEqual([]);
    expect(rows.chapters).toHaveLength(version1Taken.rows.chapters.length);
    const [kept] = await listSnapshots(new SnapshotDatabase(`${database.name}-snapshots`));
    expect(kept?.counts.chapters).toBe(version1Taken.rows.chapters.length);
  });

  it('knows its chapters: one that was met without its id keeps the id that another page told', async () => {
    const database = new LibraryDatabase(await olderLibrary(version1Taken));
    const work = { ...workHeader, id: '990000001' };
    const facts = { number: 1, title: null, words: null, textHash: null };
    const library = openLibrary(database);
    const open = (id: string | null, at: number) =>
      library.openWork({ work, chapters: [{ ...facts, id }], at });
    expect((await open(null, 1_800_000_000_000)).chapters).toMatchObject([{ id: null, words: 1466 }]);
    expect((await open('99000000101', 1_800_000_000_001)).chapters).toMatchObject([{ id: '99000000101' }]);
    // The later page is one that tells no id.
    expect((await open(null, 1_800_000_000_002)).chapters).toMatchObject([
      { id: '99000000101', words: 1466 },
    ]);
  });

  it('keeps that id though the row that lacks it is the later', async () => {
    const database = new LibraryDatabase(await olderLibrary(version1Taken));
    const work = { ...workHeader, id: '990000001' };
    const [chapter] = version1Taken.rows.chapters;
    const early = (chapter?.modified ?? 0) - 1;
    const facts = { id: '99000000101', number: 1, title: null, words: null, textHash: null };
    const { chapters } = await openLibrary(database).openWork({ work, chapters: [facts], at: early });
    expect(chapters).toMatchObject([{ id: '99000000101', words: 1466 }]);
  });
});

describe('the library that a browser kept at version 2', () => {
  const serial = 'archiveofourown.org/works/990000002';

  it('is there after the upgrade as it was, and nothing is excluded', async () => {
    const database = new LibraryDatabase(await olderLibrary(version2Taken, 2));
    for (const [table, rows] of Object.entries(version2Taken.rows)) {
      expect(await database.table(table).toArray(), table).toEqual(rows);
    }
    expect(database.verno).toBe(SCHEMA_VERSION);
    const library = openLibrary(database);
    expect(await library.listExcluded()).toEqual([]);
    expect((await library.readWork(serial))?.highlights).toBe(1);
    await library.exclude({ kind: 'work', work: serial, name: 'What the Tide Table Left Out', at: 1 });
    expect(await library.notKept(serial, [])).toEqual({ why: 'work' });
  });

  it('is kept in a snapshot before, which can be read', async () => {
    const database = new LibraryDatabase(await olderLibrary(version2Taken, 2));
    await database.open();
    const kept = new SnapshotDatabase(`${database.name}-snapshots`);
    const [snapshot] = await listSnapshots(kept);
    expect(snapshot).toMatchObject({
      why: 'upgrade',
      schema: 2,
      holds: { works: 3, readings: 2, highlights: 1 },
    });
    expect((await readSnapshot(kept, String(snapshot?.id))).tables).toEqual(version2Taken.rows);
  });

  it('goes out as a file that is read without a complaint', async () => {
    const database = new LibraryDatabase(await olderLibrary(version2Taken, 2));
    const { blob } = await writeLibraryFile(database, { at: 1_800_000_000_000 });
    const { rows, problems } = await readLibraryFile(blob);
    expect(problems).toEqual([]);
    expect(rows.sittings).toEqual(version2Taken.rows.sittings);
  });
});
