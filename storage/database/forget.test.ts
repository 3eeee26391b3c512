import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { chapter, highlightOf, placeAt, work, workHeader } from '../for-tests';
import { LibraryDatabase } from './database';
import { forgetWork } from './forget';
import { openLibrary } from './library';

let made = 0;
let database: LibraryDatabase;

beforeEach(() => {
  made += 1;
  database = new LibraryDatabase(`forget-test-${made}`);
});

const other = 'archiveofourown.org/works/7';
const save = (at: number, number = 2) => ({
  work,
  place: placeAt(number, 5, at),
  reached: placeAt(number, 8, at),
  chapter: chapter(number),
});

it('leaves nothing of the work, and everything of the others', async () => {
  const library = openLibrary(database);
  await library.openWork({ work: workHeader, chapters: [chapter(1)], at: 1 });
  await library.openWork({ work: { ...workHeader, id: '7' }, chapters: [chapter(1)], at: 1 });
  await library.savePlace(save(2));
  for (const of of [work, other]) {
    await library.saveHighlight({ highlight: highlightOf(`h-${of.slice(-6)}`, 3, { work: of }) });
    await database.sittings.add({ id: `s-${of}`, work: of, start: 1, end: 3, words: 4 });
    await database.workNotes.add({ work: of, note: 'Again.', tags: [], modified: 3, deleted: null });
    await database.visits.add({ work: of, last: 3, source: 'history', modified: 3 });
  }
  await library.saveSettings({ change: { size: 22 }, at: 2 });
  await forgetWork(database, work, 4);
  for (const table of database.tables) {
    const rows = JSON.stringify(await table.toArray());
    expect(rows.includes(work), table.name).toBe(table.name === 'forgotten');
    if (!['forgotten', 'settings', 'readings', 'drafts'].includes(table.name)) expect(rows).toContain(other);
  }
  expect((await library.settings()).size).toBe(22);
});

it('does not let a save come back that waited on the shelf', async () => {
  const library = openLibrary(database);
  await forgetWork(database, work, 4);
  await library.savePlace(save(3));
  await library.saveHighlight({ highlight: highlightOf('h-000001', 4) });
  await library.openWork({ work: workHeader, chapters: [chapter(1)], at: 4 });
  for (const table of database.tables) expect(await table.count()).toBe(table.name === 'forgotten' ? 1 : 0);
});

it('lets the work begin anew', async () => {
  const library = openLibrary(database);
  await library.savePlace(save(2, 3));
  await forgetWork(database, work, 4);
  await library.savePlace(save(6, 1));
  expect(await database.readings.get(work)).toMatchObject({
    begun: 6,
    since: 4,
    furthest: placeAt(1, 8, 6),
    modified: 6,
  });
});

it('takes the later of two forgettings', async () => {
  await forgetWork(database, work, 9);
  await forgetWork(database, work, 4);
  expect(await database.forgotten.toArray()).toEqual([{ work, at: 9 }]);
});
