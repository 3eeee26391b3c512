import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapter, fill, highlightOf, placeAt, work, workHeader } from '../for-tests';
import type { Shelf } from '../service/outbox';
import { keepDaily } from '../snapshots/daily';
import { listSnapshots, SnapshotDatabase } from '../snapshots/snapshots';
import { TABLE_NAMES } from '../tables';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';
import { readTables } from './read-tables';

let made = 0;
let database: LibraryDatabase;
let snapshots: SnapshotDatabase;
let library: WholeLibrary;
const other = { ...workHeader, id: '990000003' };

beforeEach(async () => {
  made += 1;
  database = new LibraryDatabase(`forget-test-${made}`);
  snapshots = new SnapshotDatabase(`forget-test-${made}-snapshots`);
  library = openLibrary(database, snapshots);
  await fill(library, 100, 2);
  await database.sittings.put({ id: 's', work, start: 90, end: 100, words: 12 });
  await database.workNotes.put({ work, note: 'again!', tags: [], modified: 100, deleted: null });
  await database.drafts.put({
    id: 'd',
    work,
    chapterId: null,
    chapterNumber: 1,
    text: 'such a ham',
    modified: 100,
    deleted: null,
  });
  await database.visits.put({ work, last: 80, source: 'history', modified: 100 });
  await library.openWork({ work: other, chapters: [chapter(1)], at: 100 });
  await library.saveSettings({ change: { theme: 'dusk' }, at: 100 });
});

const save = (at: number, offset = 20) => {
  const place = placeAt(1, offset, at);
  return library.savePlace({ work, place, reached: place, chapter: chapter(1) });
};

describe('forgetting a work', () => {
  it('leaves nothing of it but that it was forgotten, and nothing of others is touched', async () => {
    const before = await readTables(database);
    await library.forgetWork(work, 200);
    const after = await readTables(database);
    expect(after.forgotten).toEqual([{ work, at: 200 }]);
    expect(JSON.stringify({ ...after, forgotten: [] })).not.toContain(work);
    expect(after.settings).toEqual(before.settings);
    expect(after.works).toEqual(before.works?.filter(({ id }) => id === other.id));
    expect(after.chapters).toHaveLength(1);
    // Every table had something of it: a table that is added later must be thought of here.
    for (const name of TABLE_NAMES) {
      if (!['settings', 'forgotten', 'excluded'].includes(name))
        expect(JSON.stringify(before[name]), name).toContain(work);
    }
  });

  it('is undone to the letter', async () => {
    const before = await readTables(database);
    await library.rememberWork(await library.forgetWork(work, 200));
    expect(await readTables(database)).toEqual(before);
    const first = await library.forgetWork(work, 300);
    const second = await library.forgetWork(work, 400);
    await library.rememberWork(second);
    expect(await database.forgotten.toArray()).toEqual([{ work, at: 300 }]);
    await library.rememberWork(first);
    expect(await readTables(database)).toEqual(before);
  });

  it('is undone beside what was read in it since', async () => {
    const forgotten = await library.forgetWork(work, 200);
    await library.openWork({ work: workHeader, chapters: [], at: 300 });
    await save(310);
    await library.rememberWork(forgotten);
    const reading = await database.readings.get(work);
    expect(reading).toMatchObject({ begun: 100, modified: 310 });
    expect(reading?.current.at).toBe(310);
    expect(reading?.furthest.chapterNumber).toBe(2);
    expect(await database.highlights.where({ work }).count()).toBe(2);
  });

  it('holds against writes from before that come late, and not against reading it again', async () => {
    await library.forgetWork(work, 200);
    await save(150);
    await library.saveHighlight({ highlight: highlightOf('h-late01', 200) });
    await library.openWork({ work: workHeader, chapters: [chapter(1)], at: 199 });
    const after = await readTables(database);
    expect(JSON.stringify({ ...after, forgotten: [] })).not.toContain(work);

    expect(await save(201)).toEqual({ known: false, notKept: null, kept: true });
    await library.openWork({ work: workHeader, chapters: [chapter(1)], at: 202 });
    expect(await save(203)).toEqual({ known: true, notKept: null, kept: true });
    await library.saveHighlight({ highlight: highlightOf('h-again1', 204) });
    expect(await library.readWork(work)).toMatchObject({ highlights: 1, reading: { modified: 203 } });
  });

  it('keeps a snapshot first where much of her own would go', async () => {
    const undo = await library.forgetWork(work, 200);
    expect(await listSnapshots(snapshots)).toEqual([]);
    await library.rememberWork(undo);
    await library.saveHighlight({ highlight: highlightOf('h-more01', 210) });
    await library.forgetWork(work, 220);
    expect(await listSnapshots(snapshots)).toMatchObject([{ why: 'deletion', holds: { highlights: 3 } }]);
  });
});

describe('erasing everything', () => {
  it('leaves nothing of the reader, even while other parts of the extension have it open', async () => {
    const items: Record<string, unknown> = { 'outbox/place/x': { secret: work }, backup: { at: 1 } };
    const shelf: Shelf = {
      get: async () => ({ ...items }),
      set: async (more) => void Object.assign(items, more),
      remove: async (keys) => {
        for (const key of keys) delete items[key];
      },
    };
    await keepDaily(database, snapshots, 1_000);
    const elsewhere = new LibraryDatabase(database.name);
    expect(await elsewhere.works.count()).toBe(2);

    await library.eraseAll(shelf);
    expect(items).toEqual({});
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(database.name);
    expect(names).not.toContain(snapshots.name);
    // Whoever had it open goes on with an empty one.
    expect(await elsewhere.works.count()).toBe(0);
    expect(await library.readWorks()).toEqual([]);
    await fill(library, 2_000);
    expect(await library.readWorks()).toHaveLength(1);
  });

  it('empties what somebody holds open and will not close', async () => {
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(database.name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const shelf: Shelf = { get: async () => ({}), set: async () => {}, remove: async () => {} };
    await library.eraseAll(shelf);
    const stores = [...held.objectStoreNames];
    const counts = await Promise.all(
      stores.map(
        (store) =>
          new Promise<number>((resolve) => {
            const counting = held.transaction(store).objectStore(store).count();
            counting.onsuccess = () => resolve(counting.result);
          }),
      ),
    );
    expect(counts).toEqual(stores.map(() => 0));
    held.close();
    await Dexie.delete(database.name);
  });
});
