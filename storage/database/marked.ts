import { byTitle, type MarkedWork, markedWork } from '../../reading/exchange/marked-work';
import type { Highlight } from '../../reading/highlight';
import type { ChapterRecord } from '../records';
import type { LibraryDatabase } from './database';
import { pagesOf } from './pages';

/** A work with highlights in it, and how many. */
export interface MarkedTitle {
  key: string;
  /** `null` where the library does not know it. */
  title: string | null;
  count: number;
}

/** The works that have highlights, by title. Reads keys alone, so that a hundred thousand of them are no wait. */
export async function listMarked(database: LibraryDatabase): Promise<MarkedTitle[]> {
  const { works, highlights } = database;
  return database.transaction('r', works, highlights, async () => {
    const counts = new Map<string, number>();
    for (const work of (await highlights.orderBy('work').keys()) as string[]) {
      counts.set(work, (counts.get(work) ?? 0) + 1);
    }
    // `null` is no key: what the index of deletions holds is what was deleted.
    for (const { work } of await highlights.orderBy('deleted').toArray()) {
      counts.set(work, (counts.get(work) ?? 0) - 1);
    }
    const keys = [...counts].flatMap(([work, count]) => (count > 0 ? [work] : []));
    const known = await works.bulkGet(keys);
    return keys
      .map((key, i) => ({ key, title: known[i]?.title ?? null, count: counts.get(key) ?? 0 }))
      .sort(byTitle);
  });
}

/** Works with all that is marked in them, as it stands at one moment; `work` is the key of one, `null` for all. */
export async function readMarked(database: LibraryDatabase, work: string | null): Promise<MarkedWork[]> {
  const { works, chapters, highlights } = database;
  return database.transaction('r', works, chapters, highlights, async () => {
    const byWork = new Map<string, Highlight[]>();
    const add = (highlight: Highlight) => {
      if (highlight.deleted !== null) return;
      const its = byWork.get(highlight.work) ?? [];
      its.push(highlight);
      byWork.set(highlight.work, its);
    };
    if (work === null) {
      for await (const page of pagesOf(database, 'highlights')) {
        for (const row of page) add(row as unknown as Highlight);
      }
    } else (await highlights.where({ work }).toArray()).forEach(add);
    const keys = [...byWork.keys()];
    const known = await works.bulkGet(keys);
    const theirs = new Map<string, ChapterRecord[]>(keys.map((key) => [key, []]));
    for (const chapter of await chapters.where('work').anyOf(keys).toArray())
      theirs.get(chapter.work)?.push(chapter);
    return keys
      .map((key, i) => markedWork(key, known[i] ?? null, theirs.get(key) ?? [], byWork.get(key) ?? []))
      .sort(byTitle);
  });
}
