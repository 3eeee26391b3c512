import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../reading/settings';
import { standingOf } from '../../reading/standing';
import fc, { runs } from '../../tests/fast-check';
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
      notKept: null,
      pace: { wordsPerMinute: 228, own: false },
      settings: DEFAULT_SETTINGS,
    });
    await save(2, 10, 5);
    await library.saveHighlight({ highlight: highlightOf('h-000001', 6) });
    const again = await open(7);
    expect(again.reading?.current).toEqual(placeAt(2, 10, 5));
    expect(again.highlights).toEqual([highlightOf('h-000001', 6)]);
    expect(again.chapters[1]).toEqual(chapter(2, 20));
  });

  it('that is looked at gets the answer of one that opens, and nothing is noted', async () => {
    const rows = () => Promise.all(database.tables.map((table) => table.toArray()));
    for (const at of [1, 7]) {
      const opening = { work: workHeader, chapters: [1, 2, 3].map((n) => chapter(n, null)), at };
      const before = await rows();
      const looked = await library.lookAtWork(opening);
      expect(await rows()).toEqual(before);
      expect(looked).toEqual(await library.openWork(opening));
      await save(2, 10, at + 1);
      await library.saveHighlight({ highlight: highlightOf('h-000001', at + 2) });
    }
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
        finished: fc.boolean(),
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
          for (const { number, offset, at, finished } of order) {
            const place = placeAt(number, offset, at);
            await one.savePlace({ work, place, reached: place, chapter: chapter(number), finished });
          }
          const reading = await fresh.readings.get(work);
          const { current, furthest, finished } = reading ?? {};
          places.push({ current, furthest, finished });
          await fresh.delete();
        }
        expect(places[1]).toEqual(places[0]);
      }),
      { numRuns: runs(25) },
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

describe('sittings', () => {
  const sitting = (number: number) => ({
    id: `sitting-${number}`,
    work,
    start: number * 1_000_000,
    end: number * 1_000_000 + 600_000,
    words: 3_000,
  });

  it('are kept once however often they arrive, and tell her pace', async () => {
    for (const number of [1, 2, 1]) await library.saveSitting({ sitting: sitting(number) });
    expect(await database.sittings.toArray()).toEqual([sitting(1), sitting(2)]);
    expect((await open()).pace).toEqual({ wordsPerMinute: 300, own: true });
  });

  it('do not come back to a work that was forgotten after them', async () => {
    await open();
    await library.forgetWork(work, 3_000_000);
    await library.saveSitting({ sitting: sitting(1) });
    expect(await database.sittings.count()).toBe(0);
  });
});

describe('what she says of a work', () => {
  it('is kept with its time, and moves no place', async () => {
    await open();
    await save(2, 10, 5);
    await library.markWork({ work, as: 'finished', at: 7 });
    // Late, and from another page.
    await library.markWork({ work, as: 'unread', at: 6 });
    const reading = await database.readings.get(work);
    expect(reading?.status).toEqual({ value: 'finished', at: 7 });
    expect(reading?.current).toEqual(placeAt(2, 10, 5));
    expect(reading?.finished).toEqual([]);
  });

  it('counts for nothing where she has no place, or the work was forgotten later', async () => {
    await library.markWork({ work, as: 'finished', at: 7 });
    expect(await database.readings.count()).toBe(0);
    await open();
    await save(2, 10, 5);
    await library.forgetWork(work, 9);
    await library.markWork({ work, as: 'finished', at: 8 });
    expect(await database.readings.count()).toBe(0);
  });

  it('takes her back to the beginning, and leaves how far she has been', async () => {
    await open();
    await save(3, 40, 5);
    await library.startAgain({ work, at: 8 });
    // A place that was on its way when she did.
    await save(3, 50, 7);
    const reading = await database.readings.get(work);
    expect(reading?.current).toMatchObject({ chapterNumber: 1, fraction: 0, at: 8 });
    expect(reading?.progress).toBe(0);
    expect(reading?.furthest).toEqual(placeAt(3, 50, 7));
    expect(reading?.status).toEqual({ value: 'reading', at: 8 });
  });

  it('keeps how long the work was beside the place', async () => {
    const longer = { ...workHeader, chaptersPosted: 5, words: 100 };
    await open();
    await save(2, 10, 5);
    await library.openWork({ work: longer, chapters: [], at: 6 });
    const kept = await database.readings.get(work);
    expect(kept?.of).toEqual({ chapters: 3, words: 60 });
    await library.markWork({ work, as: 'unread', at: 7 });
    expect((await database.readings.get(work))?.of).toEqual({ chapters: 3, words: 60 });
    await library.startAgain({ work, at: 8 });
    expect((await database.readings.get(work))?.of).toEqual({ chapters: 5, words: 100 });
    if (kept) await library.putBack(kept, 9);
    expect((await database.readings.get(work))?.of).toEqual({ chapters: 3, words: 60 });
    await save(2, 20, 20);
    expect((await database.readings.get(work))?.of).toEqual({ chapters: 5, words: 100 });
  });

  it('is put back without a length where none was known', async () => {
    await open();
    await save(2, 10, 5);
    const { of: _, ...older } = (await database.readings.get(work)) ?? { of: null };
    await database.readings.put(older as never);
    await library.startAgain({ work, at: 8 });
    await library.putBack(older as never, 9);
    expect(Object.keys((await database.readings.get(work)) ?? {})).not.toContain('of');
  });

  const before = { at: 5, progress: 0.4, status: null, finished: [] as number[] };
  it.each([
    ['reading', before],
    ['again', { ...before, finished: [3] }],
    ['again', { ...before, status: { value: 'finished', at: 4 } as const }],
    ['reading', { ...before, finished: [2], status: { value: 'reading', at: 5 } as const }],
    ['unread', { ...before, status: { value: 'unread', at: 6 } as const }],
    ['finished', { ...before, status: { value: 'finished', at: 6 } as const }],
    ['finished', { ...before, progress: 1 }],
  ])('can be taken back: %s as before, at the place', async (standing, { at, ...said }) => {
    await open();
    await save(2, 40, at);
    await database.readings.update(work, said);
    const reading = await database.readings.get(work);
    if (!reading) throw new Error('there is no reading');
    expect(standingOf({ reading, complete: true })).toBe(standing);
    for (const other of [
      () => library.markWork({ work, as: 'unread', at: 20 }),
      () => library.markWork({ work, as: 'finished', at: 30 }),
      () => library.startAgain({ work, at: 40 }),
    ]) {
      await other();
      await library.putBack(reading, 50);
      const now = await database.readings.get(work);
      expect(now && standingOf({ reading: now, complete: true })).toBe(standing);
      expect(now).toMatchObject({
        progress: said.progress,
        furthest: reading.furthest,
        finished: said.finished,
      });
      expect({ ...now?.current, at: 0 }).toEqual({ ...reading.current, at: 0 });
      await database.readings.put(reading);
    }
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
