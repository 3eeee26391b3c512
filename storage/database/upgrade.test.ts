import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { listSnapshots, readSnapshot, SnapshotDatabase } from '../snapshots/snapshots';
import { SCHEMA_VERSION } from '../upgrades';
import { LibraryDatabase } from './database';
import { openLibrary } from './library';
import { version1 } from './older/version-1';

let made = 0;

/** A database as an older version left it. */
async function olderLibrary(): Promise<string> {
  made += 1;
  const name = `upgrade-test-${made}`;
  const old = new Dexie(name);
  old.version(1).stores(version1.stores);
  await old.open();
  for (const [table, rows] of Object.entries(version1.rows)) await old.table(table).bulkAdd(rows);
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
