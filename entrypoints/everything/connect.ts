import { signal } from '@preact/signals';
import { Pages } from '../../components/everything/pages';
import { type Looked, Search } from '../../components/everything/search';
import { SECTIONS } from '../../components/everything/sections';
import type { EverythingSession } from '../../components/everything/session';
import { readBlocks } from '../../components/shared/plain-text';
import promise from '../../docs/PRIVACY.md?raw';
import type { LibraryDatabase } from '../../storage/database/database';
import { entriesOf } from '../../storage/everything/entries';
import { fileOf } from '../../storage/everything/file-of';
import type { KeptName } from '../../storage/everything/kept';
import { lookFor } from '../../storage/everything/search';
import { sourcesOf } from '../../storage/everything/sources';
import { shelf } from '../../storage/service/runtime';
import type { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { otherSites } from '../background/other-sites';
import { saveFile } from '../library/save-file';

/** The page "Everything" over the real databases and the browser. `work`: the key of the one it is about, or `null`. */
export function connectEverything(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  work: string | null,
): EverythingSession {
  const sources = sourcesOf(database, snapshots, shelf, otherSites);
  const title = signal<string | null>(null);
  if (work !== null) {
    database.works
      .get(work)
      .then((known) => {
        title.value = typeof known?.title === 'string' ? known.title : null;
      })
      .catch((error) => console.warn('Catchword could not read the title of a work:', error));
  }
  const pagesOf = (name: KeptName) =>
    new Pages(
      () => sources[name].count(work),
      async (after, limit) => entriesOf(database, name, await sources[name].page(after, limit, work)),
    );
  const pages = Object.fromEntries(SECTIONS.map(({ name }) => [name, pagesOf(name)])) as {
    [Name in KeptName]: Pages;
  };
  for (const { name } of SECTIONS) {
    void pages[name].look().then(() => {
      // What is kept of one work is little: it is shown as it is.
      if (work !== null && pages[name].count.value) return pages[name].toggle();
    });
  }

  async function* look(words: string, signal: AbortSignal): AsyncGenerator<Looked> {
    for await (const { found, looked, of } of lookFor(sources, words, work, signal)) {
      const hits = await Promise.all(
        found.map(async ({ of: name, stored, where }) => ({
          entry: (await entriesOf(database, name, [stored]))[0],
          where,
        })),
      );
      yield { hits: hits.flatMap(({ entry, where }) => (entry ? [{ entry, where }] : [])), looked, of };
    }
  }

  return {
    work: work === null ? null : { key: work, title },
    pages,
    search: new Search(look),
    promise: readBlocks(promise),
    save: async (of, id) => {
      const { name, blob } = await fileOf(snapshots, of, id);
      saveFile(blob, name);
    },
  };
}
