import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openLibrary } from '../database/library';
import { chapter, highlightOf, placeAt, work, workHeader } from '../for-tests';
import { noRows, type Rows } from '../tables';
import { carryOut } from './carry-out';
import { AT, contents, device, exported, fill } from './libraries-for-tests';
import { planImport } from './plan-import';
import { readLibraryFile } from './read';

const DAY = 24 * 60 * 60 * 1_000;
const LAST = 8.64e15;

/** A file of another device, with these rows beside a sound highlight. */
async function fileWith(rows: Partial<Rows>): Promise<string> {
  const other = device();
  const sound = highlightOf('h-sound-1', Date.now());
  await fill(other.database, { ...noRows(), ...rows, highlights: [sound, ...(rows.highlights ?? [])] });
  return exported(other.database);
}

it.each<[string, Partial<Rows>]>([
  ['a highlight', { highlights: [highlightOf('h-ahead-1', Date.now() + 2 * DAY)] }],
  ['a highlight made at the end of time', { highlights: [highlightOf('h-ahead-1', 5, { created: LAST })] }],
  ['a work', { works: [{ ...workHeader, key: work, modified: Date.now() + 40 * DAY }] }],
  ['a sitting', { sittings: [{ id: 'sitting-1', work, start: 5, end: LAST, words: 9 }] }],
  ['a visit', { visits: [{ work, last: LAST, source: 'history', modified: 5 }] }],
  ['a forgetting', { forgotten: [{ work, at: Date.now() + 400 * DAY }] }],
  ['a setting', { settings: [{ name: 'size', value: 24, modified: Date.now() + 2 * DAY }] }],
])('%s from the future is held back and told, and the rest comes', async (_, rows) => {
  const here = device();
  const plan = await planImport(here.database, await readLibraryFile(await fileWith(rows)));
  expect(plan.problems).toEqual([]);
  expect(plan.heldBack).toEqual([
    expect.objectContaining({ why: expect.stringMatching(/^it is dated [\d-]+, .*still to come$/) }),
  ]);
  expect(plan.changes).toBe(1);
  await carryOut(here.database, here.snapshots, plan, { at: AT });
  expect((await here.database.highlights.toArray()).map(({ id }) => id)).toEqual(['h-sound-1']);
});

it('a clock that is ahead by less than a day is believed', async () => {
  const here = device();
  const ahead = Date.now() + DAY / 2;
  const plan = await planImport(
    here.database,
    await readLibraryFile(await fileWith({ highlights: [highlightOf('h-ahead-1', ahead)] })),
  );
  expect(plan.heldBack).toEqual([]);
  expect(plan.changes).toBe(2);
});

it('what was imported from a clock ahead by hours is changed by what the user does now', async () => {
  const here = device();
  const ahead = Date.now() + DAY / 2;
  const file = await readLibraryFile(await fileWith({ highlights: [highlightOf('h-ahead-1', ahead)] }));
  await carryOut(here.database, here.snapshots, await planImport(here.database, file), { at: AT });
  const library = openLibrary(here.database, here.snapshots);
  const highlight = highlightOf('h-ahead-1', Date.now(), { note: 'mine' });
  expect(await library.saveHighlight({ highlight })).toEqual({ kept: true });
  // The same file once more changes nothing of it.
  const again = await planImport(here.database, file);
  expect(again.changes).toBe(0);
  expect((await here.database.highlights.get('h-ahead-1'))?.note).toBe('mine');
});

it('when its day has come, it is imported', async () => {
  const here = device();
  const ahead = Date.now() + 30 * DAY;
  const file = await readLibraryFile(await fileWith({ highlights: [highlightOf('h-ahead-1', ahead)] }));
  expect((await planImport(here.database, file, { now: ahead })).changes).toBe(2);
  expect((await planImport(here.database, file)).changes).toBe(1);
  expect(await contents(here.database)).toEqual(await contents(device().database));
});

it('a place from the end of this century does not come in the way of reading on', async () => {
  const here = device();
  const at = Date.UTC(2099, 0, 1);
  const reading = {
    ...{ work, current: placeAt(1, 9, at), furthest: placeAt(1, 9, at), progress: 0.1, begun: 5 },
    ...{ since: 0, status: null, finished: [], modified: at },
  };
  const file = await readLibraryFile(await fileWith({ readings: [reading] }));
  const plan = await planImport(here.database, file);
  expect(plan.heldBack).toHaveLength(1);
  const library = openLibrary(here.database, here.snapshots);
  const place = placeAt(2, 10, Date.now());
  await library.savePlace({ work, place, reached: place, chapter: chapter(2) });
  await carryOut(here.database, here.snapshots, plan, { at: AT });
  expect((await here.database.readings.get(work))?.current).toEqual(place);
});
