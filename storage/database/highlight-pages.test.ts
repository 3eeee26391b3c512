import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fill, highlightOf, work, workHeader } from '../for-tests';
import { LibraryDatabase } from './database';
import { eachMarked, latestMarked } from './highlight-pages';
import { openLibrary } from './library';

it('the latest come first, without what was deleted, and with their works', async () => {
  const database = new LibraryDatabase('marked-latest');
  const library = openLibrary(database);
  await fill(library, 10, 3);
  await library.saveHighlight({ highlight: highlightOf('h-000002', 20) });
  await library.saveHighlight({ highlight: highlightOf('h-000003', 30, { deleted: 30 }) });
  const { highlights, works } = await latestMarked(database, 2);
  expect(highlights.map(({ id }) => id)).toEqual(['h-000002']);
  expect(works).toMatchObject([{ key: work, title: workHeader.title }]);
});

it('all come a page at a time, each work once, also of works nobody knows', async () => {
  const database = new LibraryDatabase('marked-all');
  await fill(openLibrary(database), 10);
  const many = Array.from({ length: 1_200 }, (_, i) =>
    highlightOf(`h-many${String(i).padStart(5, '0')}`, 20, { work: `archiveofourown.org/works/${i % 3}` }),
  );
  await database.highlights.bulkPut(many);
  const pages = [];
  for await (const page of eachMarked(database)) pages.push(page);
  expect(pages.length).toBeGreaterThan(2);
  expect(new Set(pages.flatMap(({ highlights }) => highlights.map(({ id }) => id))).size).toBe(1_201);
  expect(pages.flatMap(({ works }) => works.map(({ key }) => key))).toEqual([work]);
});
