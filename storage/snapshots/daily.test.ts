import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { LibraryDatabase } from '../database/database';
import { openLibrary, type WholeLibrary } from '../database/library';
import { readTables } from '../database/read-tables';
import { fill, highlightOf, placeAt, work } from '../for-tests';
import { keepDaily } from './daily';
import { digestOf, digestOfRows } from './digest';
import { Keeper } from './keeper';
import { listSnapshots, readSnapshot, SnapshotDatabase } from './snapshots';

let made = 0;
let database: LibraryDatabase;
let snapshots: SnapshotDatabase;
let library: WholeLibrary;

beforeEach(() => {
  made += 1;
  database = new LibraryDatabase(`daily-test-${made}`);
  snapshots = new SnapshotDatabase(`daily-test-${made}-snapshots`);
  library = openLibrary(database, snapshots);
});

const day = (date: number, hour = 12) => new Date(2026, 2, date, hour).getTime();
const mark = (at: number) => library.saveHighlight({ highlight: highlightOf('h-later1', at) });

describe('the day’s snapshot', () => {
  it('holds the whole library, and says what is in it', async () => {
    await fill(library, day(1), 3);
    const snapshot = await keepDaily(database, snapshots, day(1));
    expect(snapshot).toMatchObject({
      why: 'daily',
      counts: { works: 1, chapters: 3, readings: 1, highlights: 3, drafts: 0 },
      holds: { works: 1, readings: 1, highlights: 3, notes: 1 },
    });
    const file = await readSnapshot(snapshots, String(snapshot?.id));
    expect(file.tables).toEqual(await readTables(database));
    expect(snapshot?.bytes).toBe((await snapshots.contents.toArray())[0]?.content.length);
  });

  it('is taken once a day of the reader, not once in 24 hours', async () => {
    await fill(library, day(1));
    expect(await keepDaily(database, snapshots, day(1, 23))).not.toBeNull();
    await mark(day(1, 23));
    expect(await keepDaily(database, snapshots, day(1, 23))).toBeNull();
    expect(await keepDaily(database, snapshots, day(2, 0))).not.toBeNull();
  });

  it('is not taken of an empty library, nor when nothing changed since the last', async () => {
    expect(await keepDaily(database, snapshots, day(1))).toBeNull();
    await fill(library, day(1));
    await keepDaily(database, snapshots, day(1));
    expect(await keepDaily(database, snapshots, day(2))).toBeNull();
    await mark(day(3));
    expect(await keepDaily(database, snapshots, day(3))).not.toBeNull();
  });

  it('is one, however many backgrounds take it at once', async () => {
    await fill(library, day(1));
    const other = new SnapshotDatabase(snapshots.name);
    const taken = await Promise.all(
      [snapshots, other, snapshots].map((each) => keepDaily(database, each, day(1))),
    );
    expect(taken.filter((each) => each !== null)).toHaveLength(1);
    expect(await snapshots.contents.count()).toBe(1);
  });

  it('lists without its contents', async () => {
    await fill(library, day(1));
    await keepDaily(database, snapshots, day(1));
    for (const each of await listSnapshots(snapshots)) expect(each).not.toHaveProperty('content');
  });
});

describe('the digest', () => {
  it('is the same of a database as of its rows, and another one after every change', async () => {
    const change = fc.record({
      work: fc.constantFrom(work, 'archiveofourown.org/works/7'),
      id: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom('place', 'highlight', 'setting', 'draft', 'note'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        made += 1;
        const own = new LibraryDatabase(`digest-test-${made}`);
        const its = openLibrary(own);
        let before = await digestOf(own);
        for (const [i, each] of changes.entries()) {
          const at = day(1) + i;
          const place = { ...placeAt(1, each.id, at) };
          if (each.kind === 'place')
            await own.readings.put({
              work: each.work,
              current: place,
              furthest: place,
              progress: 0,
              begun: at,
              since: 0,
              status: null,
              finished: [],
              modified: at,
            });
          if (each.kind === 'highlight')
            await its.saveHighlight({ highlight: highlightOf(`h-00000${each.id}`, at) });
          if (each.kind === 'setting') await its.saveSettings({ change: { size: 12 + each.id }, at });
          if (each.kind === 'draft')
            await own.drafts.put({
              id: `d-${each.id}`,
              work: each.work,
              chapterId: null,
              chapterNumber: 1,
              text: 'so',
              modified: at,
              deleted: null,
            });
          if (each.kind === 'note')
            await own.workNotes.put({ work: each.work, note: 'yes', tags: [], modified: at, deleted: null });
          const now = await digestOf(own);
          expect(now).toBe(digestOfRows(await readTables(own)));
          expect(now).not.toBe(before);
          before = now;
        }
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('the keeper', () => {
  it('takes the day’s snapshot after the first change and leaves the others alone', async () => {
    let now = day(1);
    const keeper = new Keeper(database, snapshots, () => now);
    await keeper.started();
    expect(await listSnapshots(snapshots)).toEqual([]);
    await fill(library, day(1));
    await Promise.all([keeper.changed(), keeper.changed()]);
    await mark(now);
    await keeper.changed();
    expect((await listSnapshots(snapshots)).map(({ id }) => id)).toEqual(['daily-2026-03-01']);
    now = day(2);
    await keeper.changed();
    expect((await listSnapshots(snapshots)).map(({ id }) => id)).toEqual([
      'daily-2026-03-02',
      'daily-2026-03-01',
    ]);
  });
});
