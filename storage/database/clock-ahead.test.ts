import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { chapter, draftOf, highlightOf, placeAt, work, workHeader } from '../for-tests';
import { mapTimes } from '../merge/times';
import { SnapshotDatabase } from '../snapshots/snapshots';
import { TABLE_NAMES } from '../tables';
import { tableOf } from './changes';
import { LibraryDatabase } from './database';
import { openLibrary } from './library';

const HOUR = 60 * 60 * 1_000;
const LAST = 8.64e15;
/** How far ahead the clock was, ms: by a time zone, by a month, by the last time there is. */
const AHEAD = [HOUR, 30 * 24 * HOUR, LAST - Date.now() - HOUR];

let count = 0;
let database: LibraryDatabase;
let library: ReturnType<typeof openLibrary>;

/** Writes what a reader leaves, by a clock that is right. */
async function fillNow(): Promise<void> {
  const at = Date.now() - HOUR;
  await library.openWork({ work: workHeader, chapters: [chapter(1), chapter(2)], at });
  const place = placeAt(1, 3, at);
  await library.savePlace({ work, place, reached: place, chapter: chapter(1) });
  await library.saveHighlight({ highlight: highlightOf('h-000001', at, { note: 'old' }) });
  await library.saveDraft({ draft: draftOf('d-000001', at, { text: 'old' }) });
  await library.saveSettings({ change: { theme: 'dusk' }, at });
  await library.exclude({ kind: 'fandom', name: 'Another', at });
}

/** Moves all times of all rows, as if a clock had been ahead by so much. */
async function moveClock(ahead: number): Promise<void> {
  for (const name of TABLE_NAMES) {
    const table = tableOf(database, name);
    const rows = await table.toArray();
    await table.bulkPut(
      rows.map((row) => mapTimes(name, row, (time) => (time === 0 ? 0 : Math.min(LAST, time + ahead)))),
    );
  }
}

beforeEach(() => {
  database = new LibraryDatabase(`clock-ahead-${count++}`);
  library = openLibrary(database, new SnapshotDatabase(`${database.name}-snapshots`));
});

describe.each(AHEAD)('after a clock that was ahead by %d ms', (ahead) => {
  it('the place moves on, and the status is what was said', async () => {
    await fillNow();
    await moveClock(ahead);
    const place = placeAt(2, 10, Date.now());
    const save = { work, place, reached: place, chapter: chapter(2) };
    expect(await library.savePlace(save)).toMatchObject({ kept: true });
    // The answer was lost, and it is asked again.
    expect(await library.savePlace(save)).toMatchObject({ kept: true });
    expect(await library.markWork({ work, as: 'finished', at: Date.now() })).toEqual({ kept: true });
    const reading = await database.readings.get(work);
    expect(reading?.current).toMatchObject({ chapterNumber: 2, anchor: place.anchor });
    expect(reading?.furthest).toMatchObject({ chapterNumber: 2 });
    expect(reading?.status?.value).toBe('finished');
    expect(reading?.modified).toBeLessThanOrEqual(Date.now() + ahead + HOUR);
  });

  it('an end that is told twice is one', async () => {
    await fillNow();
    await moveClock(ahead);
    const place = placeAt(2, 30, Date.now());
    const save = { work, place, reached: place, chapter: chapter(2), finished: true };
    await library.savePlace(save);
    await library.savePlace(save);
    expect((await database.readings.get(work))?.finished).toEqual([place.at]);
  });

  it('a note is changed, and a highlight deleted; so is a draft', async () => {
    await fillNow();
    await moveClock(ahead);
    let at = Date.now();
    const change = (note: string, deleted: number | null = null) =>
      library.saveHighlight({ highlight: highlightOf('h-000001', at++, { note, deleted }) });
    expect(await change('new')).toEqual({ kept: true });
    const stored = await database.highlights.get('h-000001');
    expect(stored?.note).toBe('new');
    // Handed back as it was, also when it was made: it is not from the future any more.
    await library.saveHighlight({
      highlight: { ...highlightOf('h-000001', at++), created: LAST, note: 'new' },
    });
    expect((await database.highlights.get('h-000001'))?.created).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(await change('new', Date.now())).toEqual({ kept: true });
    const { highlights } = await library.lookAtWork({ work: workHeader, chapters: [], at: Date.now() });
    expect(highlights).toEqual([]);
    expect(await library.saveDraft({ draft: draftOf('d-000001', Date.now(), { text: 'new' }) })).toEqual({
      kept: true,
    });
    expect((await library.drafts({ work })).map(({ text }) => text)).toEqual(['new']);
  });

  it('settings and exclusions are what was chosen last', async () => {
    await fillNow();
    await moveClock(ahead);
    expect(await library.saveSettings({ change: { theme: 'paper' }, at: Date.now() })).toMatchObject({
      theme: 'paper',
    });
    await library.include({ kind: 'fandom', name: 'Another', at: Date.now() });
    expect(await library.listExcluded()).toEqual([]);
  });

  it('a work that was forgotten is read again, and one that is forgotten now stays so', async () => {
    await fillNow();
    await library.forgetWork(work, Date.now() - HOUR / 2);
    await moveClock(ahead);
    await library.openWork({ work: workHeader, chapters: [chapter(1)], at: Date.now() });
    const place = placeAt(1, 3, Date.now());
    expect(await library.savePlace({ work, place, reached: place, chapter: chapter(1) })).toEqual({
      known: true,
      notKept: null,
      kept: true,
    });
    expect(await database.readings.get(work)).toMatchObject({ current: { chapterNumber: 1 } });

    await moveClock(ahead);
    await library.forgetWork(work, Date.now());
    expect(await database.readings.get(work)).toBeUndefined();
    // Written before it was forgotten, and come late.
    const late = placeAt(1, 3, Date.now() - HOUR);
    expect(await library.savePlace({ work, place: late, reached: late, chapter: chapter(1) })).toMatchObject({
      kept: false,
    });
    expect(await database.readings.get(work)).toBeUndefined();
  });

  it('of two places the one that was saved later stays, in whatever order they come', async () => {
    await fillNow();
    await moveClock(ahead);
    const [first, second] = [placeAt(1, 5, Date.now() - 5 * HOUR), placeAt(2, 10, Date.now())];
    await library.savePlace({ work, place: second, reached: second, chapter: chapter(2) });
    expect(
      await library.savePlace({ work, place: first, reached: first, chapter: chapter(1) }),
    ).toMatchObject({ kept: false });
    expect((await database.readings.get(work))?.current.chapterNumber).toBe(2);
  });
});
