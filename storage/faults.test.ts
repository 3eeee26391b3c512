import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from './database/database';
import { openLibrary, type WholeLibrary } from './database/library';
import { version1 } from './database/older/version-1';
import { readLibraryFile, readTables } from './database/read-tables';
import { breakable, type Fault, failAt } from './faults-for-tests';
import { chapter, fill, highlightOf, placeAt, work, workHeader } from './for-tests';
import { answer } from './service/server';
import { keepDaily } from './snapshots/daily';
import { restore } from './snapshots/restore';
import { listSnapshots, readSnapshot, SnapshotDatabase, takeSnapshot } from './snapshots/snapshots';
import { thin } from './snapshots/thin';
import { upgradeRow } from './upgrades';

/*
 * Every operation is done once for each request that it makes of the database, and that request fails. Whatever was
 * acknowledged must be there, and whatever was not must be there wholly or not at all.
 */

beforeAll(breakable);
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const FAULTS: Fault[] = ['full', 'abort', 'dead'];
/** Far more requests than any of these makes; one that never stops failing must not run for ever. */
const MOST = 400;

let made = 0;

interface Stage {
  database: LibraryDatabase;
  snapshots: SnapshotDatabase;
  library: WholeLibrary;
}

function connect(name: string): Stage {
  const database = new LibraryDatabase(name);
  const snapshots = new SnapshotDatabase(`${name}-snapshots`);
  return { database, snapshots, library: openLibrary(database, snapshots) };
}

function disconnect({ database, snapshots }: Stage): void {
  database.close();
  snapshots.close();
}

/** A library with some reading in it and a snapshot of an earlier state. */
async function prepared(): Promise<Stage & { old: string }> {
  made += 1;
  const stage = connect(`faults-test-${made}`);
  await fill(stage.library, 50, 2);
  const file = await readLibraryFile(stage.database, 60);
  const { id } = await takeSnapshot(stage.snapshots, file, 'upgrade', 60, 'old');
  await fill(stage.library, 100, 6);
  return { ...stage, old: id };
}

const place = placeAt(3, 15, 500);
const OPERATIONS: { [name: string]: (stage: Stage) => Promise<unknown> } = {
  openWork: ({ library }) =>
    library.openWork({ work: { ...workHeader, id: '7' }, chapters: [chapter(1), chapter(2)], at: 500 }),
  savePlace: ({ library }) => library.savePlace({ work, place, reached: place, chapter: chapter(3) }),
  saveHighlight: ({ library }) => library.saveHighlight({ highlight: highlightOf('h-new001', 500) }),
  saveSettings: ({ library }) => library.saveSettings({ change: { theme: 'black', size: 30 }, at: 500 }),
  forgetWork: ({ library }) => library.forgetWork(work, 500),
  restore: ({ database, snapshots }) => restore(database, snapshots, 'old', 500),
  keepDaily: ({ database, snapshots }) => keepDaily(database, snapshots, 500),
  thin: ({ snapshots }) => thin(snapshots, 500 + 90 * 86_400_000),
};

/** Snapshots that are listed are whole, and no content lies about without its entry. */
async function expectWholeSnapshots(snapshots: SnapshotDatabase): Promise<void> {
  const listed = await listSnapshots(snapshots);
  for (const { id, counts } of listed) {
    const { tables } = await readSnapshot(snapshots, id);
    for (const [name, rows] of Object.entries(tables)) expect(rows).toHaveLength(counts[name] ?? -1);
  }
  expect(await snapshots.contents.count()).toBe(listed.length);
}

describe.each(Object.entries(OPERATIONS))('%s', (_name, operate) => {
  it.each(FAULTS)('fails wholly or not at all, at whichever request the disk is %s', async (fault) => {
    const sound = await prepared();
    const before = await readTables(sound.database);
    await operate(sound);
    const after = await readTables(sound.database);
    disconnect(sound);

    let failures = 0;
    for (let n = 1; n <= MOST; n++) {
      const stage = await prepared();
      const over = failAt(n, fault);
      const acknowledged = await operate(stage).then(
        () => true,
        () => false,
      );
      const fired = over();
      disconnect(stage);

      const anew = connect(stage.database.name);
      const left = await readTables(anew.database);
      if (acknowledged) expect(left, `acknowledged, request ${n}`).toEqual(after);
      else expect([before, after], `request ${n}`).toContainEqual(left);
      await expectWholeSnapshots(anew.snapshots);
      expect(await anew.snapshots.snapshots.count(), 'the copies there were').toBeGreaterThan(0);

      await operate(anew);
      expect(await readTables(anew.database), `asked again after request ${n}`).toEqual(after);
      disconnect(anew);
      if (!fired) break;
      failures += 1;
      expect(n).toBeLessThan(MOST);
    }
    expect(failures).toBeGreaterThan(1);
  });
});

describe('an upgrade', () => {
  it.each(FAULTS)(
    'leaves the old library or makes the new one, at whichever request the disk is %s',
    async (fault) => {
      const upgraded = Object.fromEntries(
        Object.entries(version1.rows).map(([name, rows]) => [
          name,
          rows.map((row) => upgradeRow(name, row, 1)),
        ]),
      );
      let failures = 0;
      for (let n = 1; n <= MOST; n++) {
        made += 1;
        const name = `faults-test-${made}`;
        const old = new Dexie(name);
        old.version(1).stores(version1.stores);
        await old.open();
        for (const [table, rows] of Object.entries(version1.rows)) await old.table(table).bulkAdd(rows);
        old.close();

        const over = failAt(n, fault);
        const stage = connect(name);
        await stage.database.open().catch(() => null);
        const fired = over();
        disconnect(stage);

        const raw = new Dexie(name);
        await raw.open();
        const left = await readTables(raw);
        if (raw.verno === 1) expect(left).toEqual(version1.rows);
        else expect(left).toMatchObject(upgraded);
        raw.close();

        const anew = connect(name);
        expect(await readTables(anew.database)).toMatchObject(upgraded);
        await expectWholeSnapshots(anew.snapshots);
        disconnect(anew);
        if (!fired) break;
        failures += 1;
        expect(n).toBeLessThan(MOST);
      }
      expect(failures).toBeGreaterThan(1);
    },
  );
});

describe('what the reader is told', () => {
  it('is that the disk is full, whichever request found it so', async () => {
    const { library } = await prepared();
    const request = {
      catchword: 'library' as const,
      method: 'savePlace' as const,
      argument: { work, place, reached: place, chapter: chapter(3) },
    };
    for (let n = 1; n < MOST; n++) {
      const over = failAt(n, 'full');
      const answered = await answer(library, request, { own: true, work: null });
      if (!over()) {
        expect(answered.ok).toBe(true);
        return;
      }
      expect(answered).toMatchObject({ ok: false, failure: 'full' });
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
    });
    await fill(library, 600);
    expect(await library.readWorks()).toHaveLength(1);
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
