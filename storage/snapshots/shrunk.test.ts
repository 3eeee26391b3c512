import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../database/database';
import { openLibrary, type WholeLibrary } from '../database/library';
import { fill, highlightOf, work } from '../for-tests';
import { keepDaily } from './daily';
import { Keeper } from './keeper';
import { restore } from './restore';
import { closeAlarm, isAlarming, noteShrunk, openAlarm } from './shrunk';
import { SnapshotDatabase } from './snapshots';

let made = 0;
let database: LibraryDatabase;
let snapshots: SnapshotDatabase;
let library: WholeLibrary;
const day = (date: number) => new Date(2026, 2, date, 12).getTime();

beforeEach(async () => {
  made += 1;
  database = new LibraryDatabase(`shrunk-test-${made}`);
  snapshots = new SnapshotDatabase(`shrunk-test-${made}-snapshots`);
  library = openLibrary(database, snapshots);
  await fill(library, day(1), 40);
  await keepDaily(database, snapshots, day(1));
});

const remove = (count: number) => database.highlights.limit(count).delete();

describe('the alarm', () => {
  it('is not raised while all is there', async () => {
    await library.saveHighlight({ highlight: highlightOf('h-later1', day(2)) });
    expect(await noteShrunk(database, snapshots, day(2))).toBeNull();
  });

  it('tells what is missing, and offers the snapshot that has it', async () => {
    await remove(12);
    expect(await noteShrunk(database, snapshots, day(2))).toMatchObject({
      snapshot: 'daily-2026-03-01',
      since: day(1),
      lost: { works: 0, readings: 0, highlights: 12, notes: 1 },
    });
    await restore(database, snapshots, 'daily-2026-03-01', day(2));
    expect(await openAlarm(snapshots)).toBeNull();
    expect(await database.highlights.count()).toBe(40);
  });

  it('sees a library that the browser deleted, although a new one was begun', async () => {
    await database.delete();
    const anew = new LibraryDatabase(database.name);
    await fill(openLibrary(anew, snapshots), day(2), 2);
    const alarm = await noteShrunk(anew, snapshots, day(2));
    expect(alarm?.lost).toEqual({ works: 0, readings: 0, highlights: 38, notes: 0 });
  });

  it('says nothing of what the reader deleted or forgot', async () => {
    for (let i = 1; i <= 40; i++) {
      const id = `h-${String(i).padStart(6, '0')}`;
      await library.saveHighlight({ highlight: highlightOf(id, day(2), { deleted: day(2) }) });
    }
    expect(await noteShrunk(database, snapshots, day(2))).toBeNull();
    await library.forgetWork(work, day(2) + 1);
    expect(await database.works.count()).toBe(0);
    expect(await noteShrunk(database, snapshots, day(2) + 2)).toBeNull();
  });

  it('stays until she has seen to it, and the small library is not taken for the good one then', async () => {
    await remove(12);
    const keeper = new Keeper(database, snapshots, () => day(2));
    await keeper.started();
    for (const date of [3, 4, 5]) {
      await library.saveHighlight({ highlight: highlightOf(`h-later${date}`, day(date)) });
      const later = new Keeper(database, snapshots, () => day(date));
      await later.started();
    }
    expect(await openAlarm(snapshots)).toMatchObject({ snapshot: 'daily-2026-03-01', at: day(2) });
    // The one it offers is kept for as long as it is offered.
    const late = new Keeper(database, snapshots, () => day(150));
    await late.started();
    expect(await snapshots.snapshots.get('daily-2026-03-01')).toBeDefined();

    await closeAlarm(snapshots, day(151));
    expect(await noteShrunk(database, snapshots, day(152))).toBeNull();
    expect(await openAlarm(snapshots)).toBeNull();
  });

  it('is raised by what goes after a restore, and not by the restore', async () => {
    await remove(12);
    await keepDaily(database, snapshots, day(2));
    await library.saveHighlight({ highlight: highlightOf('h-later1', day(3)) });
    await keepDaily(database, snapshots, day(3));
    await restore(database, snapshots, 'daily-2026-03-02', day(3) + 1);
    expect(await noteShrunk(database, snapshots, day(3) + 2)).toBeNull();
    await library.saveHighlight({ highlight: highlightOf('h-later2', day(4)) });
    await keepDaily(database, snapshots, day(4));
    await remove(20);
    expect((await noteShrunk(database, snapshots, day(5)))?.lost.highlights).toBe(20);
  });
});

describe('what is enough to tell', () => {
  const none = { works: 0, readings: 0, highlights: 0, notes: 0 };
  it.each([
    [{ highlights: 4 }, { highlights: 40 }, false],
    [{ highlights: 5 }, { highlights: 40 }, true],
    [{ highlights: 5 }, { highlights: 101 }, false],
    [{ highlights: 50 }, { highlights: 1_000 }, true],
    [{ notes: 1 }, { notes: 1 }, true],
    [{}, { works: 3 }, false],
  ])('%j of %j: %s', (lost, had, alarming) => {
    expect(isAlarming({ ...none, ...lost }, { ...none, ...had })).toBe(alarming);
  });
});
