import type { ListedLength, ListedWorks } from '../../archive/listing/listed-works';
import { workKey } from '../../archive/urls';
import type { ReadingRecord, WorkRecord } from '../records';
import type { LibraryDatabase } from './database';

/** What the library knows of a list. */
export interface Listed {
  /** The works of it that she has a place in, as they are known now; each once, in no order. */
  read: { work: WorkRecord; reading: ReadingRecord }[];
  /** Whether the list had news of a work. */
  changed: boolean;
}

/**
 * Notes what a list says of works that are in the library, and tells which of them she has read in; all in one
 * transaction. A work that is not known is not added.
 *
 * A list tells less than the work's own page, and may be older: the archive keeps its lists for a while, and a browser
 * keeps pages to go back to. So a page that was made before the work was noted last says nothing, nor does a row with
 * fewer chapters than are known; chapters that an author took back are learnt from the work's page. The record comes
 * one ms after the one it completes: beside another copy of the library it is no later than what is in it.
 */
export async function noteListed(
  database: LibraryDatabase,
  { site, made, works: listed }: ListedWorks,
): Promise<Listed> {
  const { works, readings } = database;
  const rows = new Map(listed.map((row) => [workKey(site, row.id), row]));
  const keys = [...rows.keys()];
  return database.transaction('rw', [works, readings], async () => {
    const [known, read] = await Promise.all([works.bulkGet(keys), readings.bulkGet(keys)]);
    const now = known.map((work, i) => work && withNews(work, rows.get(keys[i] as string), made));
    const news = now.filter((work, i) => work !== undefined && work !== known[i]) as WorkRecord[];
    if (news.length > 0) await works.bulkPut(news);
    return {
      read: now.flatMap((work, i) => {
        const reading = read[i];
        return work && reading ? [{ work, reading }] : [];
      }),
      changed: news.length > 0,
    };
  });
}

/** A work with what a row says of it; the very `work` when that is nothing new. */
function withNews(work: WorkRecord, row: ListedLength | undefined, made: number): WorkRecord {
  const posted = row?.chaptersPosted ?? null;
  if (!row || posted === null || made < work.modified || posted < (work.chaptersPosted ?? 0)) return work;
  const told = {
    chaptersPosted: posted,
    // Where the row prints "5/?", the unknown length is what it says.
    chaptersPlanned: row.chaptersPlanned,
    complete: row.complete ?? work.complete,
    words: row.words ?? work.words,
  };
  const same = (Object.keys(told) as (keyof typeof told)[]).every((name) => told[name] === work[name]);
  return same ? work : { ...work, ...told, modified: work.modified + 1 };
}
