import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from './database/database';
import { readTables } from './database/read-tables';
import { breakable, FAULTS, failAt } from './faults-for-tests';
import { chapter, fill, highlightOf, placeAt, work } from './for-tests';
import { connect, OPERATION_NAMES, prepare, type Stage } from './operations-for-tests';
import { answer } from './service/server';
import { listSnapshots } from './snapshots/snapshots';
import { survey, surveyUpgrade } from './survival-for-tests';

/*
 * Every operation is done once for each request that it makes of the database, and that request fails. Whatever was
 * acknowledged must be there, and whatever was not must be there wholly or not at all. `tests/faults` does the same in
 * the browsers.
 */

beforeAll(breakable);
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe.each(OPERATION_NAMES)('%s', (name) => {
  it.each(FAULTS)('fails wholly or not at all, at whichever request the disk is %s', async (fault) => {
    const { failures, wrong } = await survey(name, fault);
    expect(wrong).toEqual([]);
    expect(failures).toBeGreaterThan(1);
  });
});

describe('an upgrade', () => {
  it.each(FAULTS)(
    'leaves the old library or makes the new one, at whichever request the disk is %s',
    async (fault) => {
      const { failures, wrong } = await surveyUpgrade(fault);
      expect(wrong).toEqual([]);
      expect(failures).toBeGreaterThan(20);
    },
  );
});

const place = placeAt(3, 15, 500);
/** Far more requests than a save makes. */
const MOST = 400;
let made = 0;

async function prepared(): Promise<Stage> {
  made += 1;
  const stage = connect(`faults-test-${made}`);
  await prepare(stage);
  return stage;
}

describe('what the reader is told', () => {
  it('is that the disk is full, whichever request found it so', async () => {
    const { library, database } = await prepared();
    const request = {
      catchword: 'library' as const,
      method: 'savePlace' as const,
      argument: { work, place, reached: place, chapter: chapter(3) },
    };
    // The opening, first of all.
    database.close({ disableAutoOpen: false });
    for (let n = 1; n < MOST; n++) {
      const over = failAt(n, 'full');
      const answered = await answer(library, request, { own: true, work: null, private: false });
      if (!over()) {
        expect(answered.ok).toBe(true);
        return;
      }
      expect(answered).toMatchObject({ ok: false, failure: 'full' });
      await new Promise((resolve) => setTimeout(resolve));
      if (n === 1) await library.settings();
    }
  });
});

describe('a connection', () => {
  it('is made anew after the browser deleted the database under it', async () => {
    const { database, library } = await prepared();
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(database.name);
      deleting.onsuccess = resolve;
      deleting.onerror = reject;
    });
    expect(await library.savePlace({ work, place, reached: place, chapter: chapter(3) })).toEqual({
      known: false,
      notKept: null,
      kept: true,
    });
    await fill(library, 600);
    expect(await library.readWorks()).toHaveLength(1);
  });

  it('that could not be opened is opened by whoever asks next', async () => {
    const { database, snapshots, library } = await prepared();
    const highlight = highlightOf('h-later001', 700);
    let refused = 0;
    for (const fault of FAULTS) {
      // With the look at what version is there, the first three requests are those that open it.
      for (const n of [1, 2, 3]) {
        for (const each of [database, snapshots]) each.close({ disableAutoOpen: false });
        const over = failAt(n, fault);
        const answers = await Promise.allSettled([
          library.saveHighlight({ highlight }),
          library.settings(),
          listSnapshots(snapshots),
        ]);
        expect(over()).toBe(true);
        refused += answers.filter(({ status }) => status === 'rejected').length;
        await new Promise((resolve) => setTimeout(resolve));
        await library.saveHighlight({ highlight });
        expect(await listSnapshots(snapshots)).toHaveLength(1);
      }
    }
    expect(refused).toBeGreaterThan(8);
    expect(await database.highlights.get(highlight.id)).toEqual(highlight);
  });

  it('gives way to a later version, which finds everything that was saved', async () => {
    const { database, library } = await prepared();
    const before = await readTables(database);
    const later: Dexie = new LibraryDatabase(database.name);
    later.version(3).stores({ shelves: 'id' });
    await later.open();
    await later.table('shelves').add({ id: 'read aloud' });
    later.close();
    expect(await readTables(database)).toMatchObject(before);

    // Somebody went back to this version: it reads and writes what it knows, and the rest stays.
    await library.saveHighlight({ highlight: highlightOf('h-back001', 700) });
    database.close();
    const raw = new Dexie(database.name);
    await raw.open();
    const left = await readTables(raw);
    expect(left.highlights).toHaveLength((before.highlights?.length ?? 0) + 1);
    expect(left.shelves).toEqual([{ id: 'read aloud' }]);
    raw.close();
  });
});
