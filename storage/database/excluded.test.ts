import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapter, fill, highlightOf, ownPage, placeAt, work, workHeader } from '../for-tests';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';
import { readTables } from './read-tables';

let made = 0;
let database: LibraryDatabase;
let library: WholeLibrary;
beforeEach(() => {
  made += 1;
  database = new LibraryDatabase(`excluded-test-${made}`);
  library = openLibrary(database);
});

const theWork = { kind: 'work', work, name: workHeader.title } as const;
const theFandom = { kind: 'fandom', name: 'HALFWAY LANTERN' } as const;
const open = (at: number, notKept?: 'own' | 'private') =>
  library.openWork({ work: workHeader, chapters: [chapter(1)], at, notKept });
const save = (at: number, fandoms?: string[]) => {
  const place = placeAt(1, 20, at);
  return library.savePlace({ work, place, reached: place, chapter: chapter(1), fandoms });
};
const sit = (end: number, fandoms?: string[]) =>
  library.saveSitting({ sitting: { id: `sitting-${end}`, work, start: end - 1, end, words: 9 }, fandoms });

/** How many rows each table has that reading fills. */
async function noted(): Promise<number[]> {
  const { works, chapters, readings, sittings } = database;
  return Promise.all([works, chapters, readings, sittings].map((table) => table.count()));
}

describe.each([
  ['a work that she excluded', theWork, { why: 'work' }],
  ['a fandom that she excluded', theFandom, { why: 'fandom', name: 'HALFWAY LANTERN' }],
] as const)('%s', (_, of, why) => {
  it('leaves nothing of what is read', async () => {
    await library.exclude({ ...of, at: 10 });
    expect(await open(20)).toMatchObject({ notKept: why, reading: null, chapters: [] });
    expect(await save(21, workHeader.fandoms)).toEqual({ known: false, notKept: why, kept: false });
    await sit(22, workHeader.fandoms);
    expect(await noted()).toEqual([0, 0, 0, 0]);
  });

  it('leaves what was there as it is, shows it, and keeps what she marks on purpose', async () => {
    await fill(library, 5);
    await library.exclude({ ...of, at: 10 });
    const { excluded: __, ...before } = await readTables(database);
    const opened = await open(20);
    expect(opened).toMatchObject({ notKept: why, reading: { current: placeAt(2, 10, 5) } });
    expect(opened.highlights).toHaveLength(1);
    // A page that tells no fandoms, and writes that waited since before: the library knows the work's.
    for (const at of [4, 21]) expect(await save(at)).toEqual({ known: true, notKept: why, kept: false });
    await sit(22);
    const { excluded: ___, ...after } = await readTables(database);
    expect(after).toEqual(before);
    await library.saveHighlight({ highlight: highlightOf('h-000009', 23) });
    expect((await open(24)).highlights).toHaveLength(2);
    expect(await library.greetWork({ work })).toMatchObject({
      place: { chapterId: '102', chapterNumber: 2 },
      keepOnPage: false,
    });
  });

  it('is kept again when she takes it back', async () => {
    await library.exclude({ ...of, at: 10 });
    await library.include({ ...of, at: 11 });
    expect((await open(20)).notKept).toBeNull();
    expect(await save(21)).toEqual({ known: true, notKept: null, kept: true });
    await sit(22);
    expect(await noted()).toEqual([1, 1, 1, 1]);
    expect(await library.greetWork({ work })).toMatchObject({ keepOnPage: true });
    expect(await library.listExcluded()).toEqual([]);
    // It is a row with the time of that, so that another device learns of it.
    expect(await database.excluded.toArray()).toMatchObject([{ name: of.name, modified: 11, deleted: 11 }]);
  });

  it('is by the later of two changes, in whatever order they come', async () => {
    await library.include({ ...of, at: 12 });
    await library.exclude({ ...of, at: 11 });
    expect(await library.notKept(work, workHeader.fandoms)).toBeNull();
    await library.exclude({ ...of, at: 13 });
    expect(await library.notKept(work, workHeader.fandoms)).toEqual(why);
  });

  it('is taken in from no page of the archive', async () => {
    await library.exclude({ ...of, at: 10 });
    const page = ownPage([workHeader.id], 100);
    const others = ownPage(['7'], 100);
    const [other] = others.works;
    if (other) page.works.push({ ...other, work: { ...other.work, fandoms: ['Orrery Street'] } });
    expect(await library.takeIn(page, 200)).toMatchObject({ taken: 1, excluded: 1 });
    expect((await database.works.toArray()).map(({ id }) => id)).toEqual(['7']);
  });

  it('stays so when the work is forgotten, and when that is taken back', async () => {
    await fill(library, 5);
    await library.exclude({ ...of, at: 10 });
    const forgotten = await library.forgetWork(work, 30);
    expect(await library.notKept(work, workHeader.fandoms)).toEqual(why);
    await library.rememberWork(forgotten);
    expect(await library.notKept(work, workHeader.fandoms)).toEqual(why);
  });
});

describe.each(['own', 'private'] as const)('a page that says %s', (why) => {
  it('is answered with all that is known, and nothing is noted', async () => {
    expect(await open(5, why)).toMatchObject({ notKept: { why } });
    expect(await noted()).toEqual([0, 0, 0, 0]);
    await fill(library, 6);
    const before = await readTables(database);
    expect(await open(20, why)).toMatchObject({ notKept: { why }, reading: { current: placeAt(2, 10, 6) } });
    expect(await readTables(database)).toEqual(before);
    expect(await library.greetWork({ work, notKept: why })).toMatchObject({ keepOnPage: false });
  });
});

it('lists works before fandoms, and the fandoms there are to choose', async () => {
  await fill(library, 5);
  await library.exclude({ kind: 'fandom', name: 'Aldebaran Mail', at: 1 });
  await library.exclude({ ...theWork, at: 2 });
  await library.exclude({ ...theFandom, at: 3 });
  expect((await library.listExcluded()).map(({ name }) => name)).toEqual([
    workHeader.title,
    'Aldebaran Mail',
    'HALFWAY LANTERN',
  ]);
  expect(await library.knownFandoms()).toEqual(['Halfway Lantern']);
});
