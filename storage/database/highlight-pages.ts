import type { Highlight } from '../../reading/highlight';
import type { WorkRecord } from '../records';
import type { LibraryDatabase } from './database';
import { pagesOf } from './pages';

/** Some highlights, and the works they stand in as far as these are known. */
export interface HighlightPage {
  highlights: Highlight[];
  works: WorkRecord[];
}

/** The highlights that changed last, the latest first: at most `limit`, fewer where deleted ones are among them. */
export async function latestMarked(database: LibraryDatabase, limit: number): Promise<HighlightPage> {
  const rows = await database.highlights.orderBy('modified').reverse().limit(limit).toArray();
  return living(database, rows, new Set());
}

/** Every highlight that lives, by id, a page at a time; each work comes with the first page that needs it. */
export async function* eachMarked(database: LibraryDatabase): AsyncGenerator<HighlightPage> {
  const told = new Set<string>();
  for await (const rows of pagesOf(database, 'highlights')) {
    yield await living(database, rows as unknown as Highlight[], told);
  }
}

async function living(
  database: LibraryDatabase,
  rows: Highlight[],
  told: Set<string>,
): Promise<HighlightPage> {
  const highlights = rows.filter(({ deleted }) => deleted === null);
  const asked = [...new Set(highlights.map(({ work }) => work))].filter((work) => !told.has(work));
  for (const work of asked) told.add(work);
  const works = await database.works.bulkGet(asked);
  return { highlights, works: works.filter((work) => work !== undefined) };
}
