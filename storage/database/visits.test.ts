import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnPage } from '../../archive/listing/own-page';
import fc, { runs } from '../../tests/fast-check';
import { chapter, fill, ownPage, placeAt, work, workHeader } from '../for-tests';
import { mergeLibraries } from '../merge/merge';
import { checkOwnPage } from '../service/schemas-of-pages';
import type { Rows } from '../tables';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';
import { readTables } from './read-tables';

let database: LibraryDatabase;
let library: WholeLibrary;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = new LibraryDatabase(`visits-test-${opened}`);
  library = openLibrary(database);
});

const SITE = 'archiveofourown.org';
const key = (id: string) => `${SITE}/works/${id}`;
const everything = async () => (await readTables(database)) as unknown as Rows;

describe('taking a page in', () => {
  it('keeps each work, and the day of the visit with who said so', async () => {
    const taken = await library.takeIn(ownPage(['7', '8'], 400), 500);
    expect(taken).toMatchObject({ taken: 2, known: 0, forgotten: 0 });
    expect(await database.works.get(key('7'))).toEqual({
      ...workHeader,
      id: '7',
      title: 'Work 7',
      words: null,
      key: key('7'),
      modified: 380,
    });
    const visit = { last: 400, source: 'archive-history', modified: 500 };
    expect(await database.visits.toArray()).toEqual([
      { work: key('7'), ...visit },
      { work: key('8'), ...visit },
    ]);
    await library.takeIn(ownPage(['9'], 400, { list: 'bookmarks' }), 500);
    expect(await database.visits.get(key('9'))).toMatchObject({ source: 'archive-bookmarks' });
  });

  it('twice changes nothing, whatever the hour', async () => {
    await fill(library, 50);
    await library.takeIn(ownPage(['7', '8', workHeader.id], 400), 500);
    const before = await everything();
    // "3 days" said again a little later is another moment of the same day.
    for (const last of [400, 395, 405, 419]) {
      const again = await library.takeIn(ownPage(['8', '7', workHeader.id], last), 600);
      expect(again).toEqual({ taken: 0, known: 3, forgotten: 0, excluded: 0, changes: [] });
    }
    expect(await everything()).toEqual(before);
  });

  it('notes a later visit, and no earlier one', async () => {
    await library.takeIn(ownPage(['7'], 400), 500);
    expect((await library.takeIn(ownPage(['7'], 300, { list: 'bookmarks' }), 600)).changes).toEqual([]);
    expect((await library.takeIn(ownPage(['7'], 450), 600)).changes).toHaveLength(1);
    expect(await database.visits.toArray()).toEqual([
      { work: key('7'), last: 450, source: 'archive-history', modified: 600 },
    ]);
  });

  it('is never later than the moment it is done', async () => {
    await library.takeIn(ownPage(['7'], 510), 500);
    expect(await database.visits.get(key('7'))).toMatchObject({ last: 500 });
  });

  it('leaves a work that is in the library as it is, however late the visit', async () => {
    await fill(library, 50);
    const before = await everything();
    const taken = await library.takeIn(ownPage([workHeader.id], 400), 500);
    expect(taken).toMatchObject({ taken: 0, known: 1 });
    const visits = [{ work, last: 400, source: 'archive-history', modified: 500 }];
    expect(await everything()).toEqual({ ...before, visits });
  });

  it('gives way to what the work’s own page told on that visit or later', async () => {
    await library.takeIn(ownPage([workHeader.id], 400), 500);
    const listed = await everything();
    for (const at of [381, 395, 400, 900]) {
      const other = openLibrary(new LibraryDatabase(`visits-test-${opened}-${at}`));
      await other.openWork({ work: workHeader, chapters: [], at });
      const read = (await readTables(new LibraryDatabase(`visits-test-${opened}-${at}`))) as unknown as Rows;
      for (const merged of [mergeLibraries(listed, read), mergeLibraries(read, listed)]) {
        expect(merged.works).toEqual(read.works);
        expect(merged.visits).toEqual(listed.visits);
      }
    }
    // And here, where it is opened afterwards.
    await library.openWork({ work: workHeader, chapters: [], at: 600 });
    expect(await database.works.get(work)).toEqual({ ...workHeader, key: work, modified: 600 });
  });

  it('takes a work without a day, as one that was visited nobody knows when', async () => {
    const page = ownPage(['7'], 0);
    await library.takeIn(page, 500);
    expect(await database.visits.get(key('7'))).toMatchObject({ last: 0 });
    await library.takeIn(ownPage(['7'], 400), 500);
    expect(await database.visits.get(key('7'))).toMatchObject({ last: 400 });
    expect((await library.takeIn(page, 600)).changes).toEqual([]);
  });
});

describe('a forgotten work', () => {
  beforeEach(async () => {
    await fill(library, 50);
    await library.forgetWork(work, 200);
  });
  const forgotten = () => everything().then(({ works, visits }) => works.length + visits.length === 0);

  it.each([
    ['before', 150],
    ['at a moment of the day on which she forgot it', 210],
    ['at a moment that was hardly later', 220],
    ['nobody knows when', 0],
  ])('stays forgotten when it was visited %s', async (_, last) => {
    const taken = await library.takeIn(ownPage([workHeader.id], last), 500);
    expect(taken).toEqual({ taken: 0, known: 0, forgotten: 1, excluded: 0, changes: [] });
    expect(await forgotten()).toBe(true);
  });

  it('comes back with a visit that was certainly later', async () => {
    expect(await library.takeIn(ownPage([workHeader.id], 221), 500)).toMatchObject({ taken: 1 });
    expect((await library.visitedWorks(10)).works).toMatchObject([{ work: { key: work } }]);
    // And goes with its visit when it is forgotten once more, here or elsewhere.
    const both = mergeLibraries(await everything(), {
      ...(await everything()),
      works: [],
      visits: [],
      forgotten: [{ work, at: 300 }],
    });
    expect(both).toMatchObject({ works: [], visits: [] });
    await library.forgetWork(work, 300);
    expect(await forgotten()).toBe(true);
  });

  it('that was read again since keeps to what it was told since', async () => {
    await library.openWork({ work: workHeader, chapters: [], at: 300 });
    expect(await library.takeIn(ownPage([workHeader.id], 150), 500)).toEqual({
      taken: 0,
      known: 1,
      forgotten: 0,
      excluded: 0,
      changes: [],
    });
    expect(await database.visits.count()).toBe(0);
  });
});

describe('taking it back', () => {
  it('leaves the library as it was', async () => {
    await fill(library, 50);
    await library.takeIn(ownPage(['7'], 400), 500);
    const before = await everything();
    const taken = await library.takeIn(ownPage(['7', '8', workHeader.id], 450), 600);
    expect(taken.changes).toHaveLength(4);
    await library.takeBack(taken);
    expect(await everything()).toEqual(before);
  });

  it('leaves what she opened since', async () => {
    const taken = await library.takeIn(ownPage(['7', workHeader.id]), 500);
    await library.openWork({ work: workHeader, chapters: [chapter(1)], at: 600 });
    const place = placeAt(1, 3, 610);
    await library.savePlace({ work, place, reached: place, chapter: chapter(1) });
    await library.takeBack(taken);
    expect(await library.readWorks()).toMatchObject([{ work: { key: work, title: workHeader.title } }]);
    expect(await database.works.count()).toBe(1);
  });
});

it('is the same in whatever order pages come, but for when each was noted', async () => {
  const page = fc.record({
    ids: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
    last: fc.integer({ min: 0, max: 9 }).map((n) => n * 100),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(page, { maxLength: 5 }), async (pages) => {
      run += 1;
      const after = async (order: typeof pages, name: string) => {
        const of = new LibraryDatabase(`visits-order-${run}-${name}`);
        for (const { ids, last } of order) await openLibrary(of).takeIn(ownPage(ids, last), 1_000);
        const lasts = (await of.visits.toArray()).map(({ work: its, last }) => [its, last]);
        const works = (await of.works.toArray()).map(({ key: its }) => its);
        await of.delete();
        return { lasts, works };
      };
      expect(await after([...pages].reverse(), 'b')).toEqual(await after(pages, 'a'));
    }),
    { numRuns: runs(40) },
  );
});

describe('works that are known by a visit alone', () => {
  it('come the latest first, as many as are asked for, and without those that were read', async () => {
    await fill(library, 50);
    await library.takeIn(ownPage(['7'], 300), 500);
    await library.takeIn(ownPage(['8', '6', workHeader.id], 400), 500);
    const { works, all } = await library.visitedWorks(2);
    expect(works.map(({ work: { id } }) => id)).toEqual(['6', '8']);
    expect(works[0]?.visit.last).toBe(400);
    expect(all).toBe(3);
    // A visit from another copy of the library whose work is not known is nothing to show.
    await database.visits.put({ work: key('5'), last: 900, source: 'another', modified: 900 });
    expect((await library.visitedWorks(9)).all).toBe(3);
  });
});

describe('checkOwnPage', () => {
  const page = ownPage(['7', '8']);
  const broken = (change: (page: OwnPage) => unknown) => {
    const copy = structuredClone(page);
    change(copy);
    return () => checkOwnPage(copy, SITE);
  };

  it('lets a page through, and says of any other that it is none', () => {
    expect(checkOwnPage(structuredClone(page), SITE)).toEqual(page);
    expect(checkOwnPage(null, SITE)).toBeNull();
    expect(checkOwnPage(undefined, SITE)).toBeNull();
  });

  it('leaves what nobody asked for on the page', () => {
    const more = structuredClone(page) as unknown as { works: { work: { [field: string]: unknown } }[] };
    if (more.works[0]) more.works[0].work.kudos = 3;
    expect(checkOwnPage(more, SITE)).toEqual(page);
  });

  it.each<[string, (page: OwnPage) => unknown]>([
    ['a work of another site', (p) => Object.assign(p.works[0]?.work ?? {}, { site: 'elsewhere.example' })],
    ['an id that is none', (p) => Object.assign(p.works[0]?.work ?? {}, { id: '7/chapters/1' })],
    ['no title', (p) => Object.assign(p.works[1]?.work ?? {}, { title: null })],
    ['a day that is none', (p) => Object.assign(p.works[1]?.day ?? {}, { at: Number.NaN })],
    ['a day before its earliest moment', (p) => Object.assign(p.works[1]?.day ?? {}, { at: 1 })],
    ['a list nobody knows', (p) => Object.assign(p, { list: 'kudos' })],
    ['far too many works', (p) => p.works.push(...ownPage(Array(400).fill('9')).works)],
    ['a count that is none', (p) => Object.assign(p.leftOut, { deleted: -1 })],
  ])('refuses %s', (_, change) => {
    expect(broken(change)).toThrow();
  });
});
