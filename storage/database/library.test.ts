import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../reading/settings';
import { chapter, chapterText, highlightOf, placeAt, work, workHeader } from '../for-tests';
import { LibraryDatabase } from './database';
import { openLibrary, type WholeLibrary } from './library';

let database: LibraryDatabase;
let library: WholeLibrary;
let opened = 0;

beforeEach(() => {
  opened += 1;
  database = new LibraryDatabase(`library-test-${opened}`);
  library = openLibrary(database);
});

const open = (at = 1) =>
  library.openWork({ work: workHeader, chapters: [1, 2, 3].map((n) => chapter(n, null)), at });
const save = (number: number, offset: number, at: number) => {
  const place = placeAt(number, offset, at);
  return library.savePlace({ work, place, reached: place, chapter: chapter(number) });
};

describe('a work', () => {
  it('is empty-handed the first time and has everything the second', async () => {
    expect(await open()).toEqual({
      reading: null,
      highlights: [],
      chapters: [1, 2, 3].map((n) => chapter(n, null)),
      settings: DEFAULT_SETTINGS,
    });
    await save(2, 10, 5);
    await library.saveHighlight({ highlight: highlightOf('h-000001', 6) });
    const again = await open(7);
    expect(again.reading?.current).toEqual(placeAt(2, 10, 5));
    expect(again.highlights).toEqual([highlightOf('h-000001', 6)]);
    expect(again.chapters[1]).toEqual(chapter(2, 20));
  });

  it('keeps what an earlier page told when a later one is silent', async () => {
    await open();
    const silent = {
      ...workHeader,
      words: null,
      fandoms: workHeader.fandoms,
      language: null,
      title: 'Renamed',
    };
    await library.openWork({ work: silent, chapters: [], at: 2 });
    await save(1, 0, 3);
    const [read] = await library.readWorks();
    expect(read?.work).toMatchObject({ title: 'Renamed', words: 60, language: { code: 'en' } });
  });

  it("keeps the language's code when a download names the language alone", async () => {
    const told = async (code: string, name: string) => {
      await library.openWork({ work: { ...workHeader, language: { code, name } }, chapters: [], at: 2 });
      return (await database.works.get(work))?.language;
    };
    await open();
    expect(await told('', 'English')).toEqual({ code: 'en', name: 'English' });
    expect(await told('', 'Français')).toEqual({ code: '', name: 'Français' });
    expect(await told('fr', 'Français')).toEqual({ code: 'fr', name: 'Français' });
  });

  it('knows "5/?" from a page that says nothing of chapters', async () => {
    await open();
    await library.openWork({ work: { ...workHeader, chaptersPlanned: null }, chapters: [], at: 2 });
    expect((await database.works.get(work))?.chaptersPlanned).toBeNull();
  });

  it('leaves fields alone that a newer version put there', async () => {
    await open();
    await database.works.update(work, { shelf: 'favourites' } as never);
    await open(2);
    expect(await database.works.get(work)).toHaveProperty('shelf', 'favourites');
  });
});

describe('the place', () => {
  it('is the later one, and the furthest only grows', async () => {
    await open();
    await save(2, 30, 10);
    await save(1, 5, 20);
    await save(3, 1, 15);
    const reading = await database.readings.get(work);
    expect(reading?.current).toEqual(placeAt(1, 5, 20));
    expect(reading?.furthest).toEqual(placeAt(3, 1, 15));
  });

  it('comes out the same in whatever order and however often saves arrive', async () => {
    const saves = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 3 }),
        offset: fc.integer({ min: 0, max: chapterText.text.length }),
        at: fc.integer({ min: 1, max: 1_000 }),
      }),
      { minLength: 1, maxLength: 6, selector: ({ at }) => at },
    );
    await fc.assert(
      fc.asyncProperty(saves, fc.infiniteStream(fc.nat()), async (inOrder, random) => {
        const shuffled = [...inOrder, ...inOrder].sort(() => (random.next().value % 2 === 0 ? 1 : -1));
        const places = [];
        for (const order of [inOrder, shuffled]) {
          opened += 1;
          const fresh = new LibraryDatabase(`library-test-${opened}`);
          const one = openLibrary(fresh);
          for (const { number, offset, at } of order) {
            const place = placeAt(number, offset, at);
            await one.savePlace({ work, place, reached: place, chapter: chapter(number) });
          }
          const reading = await fresh.readings.get(work);
          const { current, furthest } = reading ?? {};
          places.push({ current, furthest });
          await fresh.delete();
        }
        expect(places[1]).toEqual(places[0]);
      }),
      { numRuns: 25 },
    );
  });

  it('is at the end of the work when its last line has been on the screen', async () => {
    await open();
    for (const number of [1, 2]) await save(number, 0, number);
    const end = placeAt(3, chapterText.text.length, 9);
    await library.savePlace({ work, place: placeAt(3, 70, 9), reached: end, chapter: chapter(3) });
    const [read] = await library.readWorks();
    expect(read?.reading.progress).toBe(1);
    expect(read?.reading.current).toEqual(placeAt(3, 70, 9));
  });
});

describe('a highlight', () => {
  it('takes the later of two changes, in either order', async () => {
    await library.saveHighlight({ highlight: highlightOf('h-000001', 9, { note: 'later' }) });
    await library.saveHighlight({ highlight: highlightOf('h-000001', 3, { note: 'earlier' }) });
    expect((await database.highlights.get('h-000001'))?.note).toBe('later');
  });

  it('is kept when deleted, and no longer shown', async () => {
    await open();
    await library.saveHighlight({ highlight: highlightOf('h-000001', 1) });
    await library.saveHighlight({ highlight: highlightOf('h-000001', 2, { deleted: 2 }) });
    expect((await open(3)).highlights).toEqual([]);
    expect(await database.highlights.count()).toBe(1);
  });
});

describe('settings', () => {
  it('change one by one', async () => {
    await library.saveSettings({ change: { theme: 'dusk' }, at: 1 });
    await library.saveSettings({ change: { size: 24 }, at: 2 });
    expect(await library.settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dusk', size: 24 });
  });

  it('survive one that is damaged', async () => {
    await library.saveSettings({ change: { theme: 'black', size: 24 }, at: 1 });
    await database.settings.put({ name: 'size', value: 'enormous', modified: 2 });
    expect(await library.settings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'black' });
  });
});

describe('the list of what was read', () => {
  it('gives the latest first, as many as are asked for, with the highlights that live', async () => {
    const keyOf = (i: number) => `archiveofourown.org/works/${i}`;
    for (let i = 1; i <= 5; i++) {
      await library.openWork({ work: { ...workHeader, id: String(i) }, chapters: [], at: i });
      const place = placeAt(1, 4, 10 + i);
      await library.savePlace({ work: keyOf(i), place, reached: place, chapter: chapter(1) });
      for (let n = 0; n < i; n++) {
        const change = { work: keyOf(i), deleted: n === 0 ? 30 : null };
        await library.saveHighlight({ highlight: highlightOf(`h-${i}-00000${n}`, 20, change) });
      }
    }
    const read = await library.readWorks(3);
    expect(read.map(({ work, highlights }) => [work.id, highlights])).toEqual([
      ['5', 4],
      ['4', 3],
      ['3', 2],
    ]);
    expect(await library.readWorks()).toHaveLength(5);
    expect((await library.readWork(keyOf(1)))?.highlights).toBe(0);
    expect(await library.readWork(keyOf(9))).toBeNull();
  });
});
