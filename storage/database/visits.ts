import type { OwnList, OwnPage, SeenWork } from '../../archive/listing/own-page';
import { workKey } from '../../archive/urls';
import type { VisitRecord, WorkRecord } from '../records';
import type { VisitedWork } from '../service/contract';
import { noRows, type Rows } from '../tables';
import { type Change, changesBy, writeChanges } from './changes';
import type { LibraryDatabase } from './database';
import { keptAmong } from './excluded';

/** What `source` says of a visit that a page of the archive told. Kept in libraries and files: never renamed. */
export const SOURCES: { readonly [List in OwnList]: string } = {
  history: 'archive-history',
  // A part of the history.
  later: 'archive-history',
  bookmarks: 'archive-bookmarks',
};

/** What became of the works of a page. */
export interface TakenIn {
  /** Works that were not in the library. */
  taken: number;
  /** Works that were. */
  known: number;
  /** Works that are not kept, for she excluded them or their fandom; nothing is taken in of them. */
  excluded: number;
  /** Works that she had forgotten and may not have visited since: they stay forgotten. */
  forgotten: number;
  /** For taking it back. Empty when the library held all of it already. */
  changes: Change[];
}

/**
 * Takes in what a page of the reader's own tells: each work that the library does not know yet, and the last visit to
 * every one; all in one transaction. Taking a page in twice changes nothing. `at` in ms since the epoch.
 *
 * A listing knows less of a work than its own page, so it never touches a work that is in the library; and its row
 * bears the earliest time that the visit can have had, so that in another copy of the library whoever opened the work
 * on that visit or later knows it better. By that earliest time it is also decided whether a forgotten work comes back:
 * the day of the visit is known and not the hour, and what may have been before stays forgotten.
 */
export async function takeIn(database: LibraryDatabase, page: OwnPage, at: number): Promise<TakenIn> {
  const { works, visits, forgotten, excluded } = database;
  const keys = page.works.map(({ work }) => workKey(work.site, work.id));
  return database.transaction('rw', [works, visits, forgotten, excluded], async () => {
    const kept = await keptAmong(
      database,
      page.works.map(({ work }) => work),
    );
    const knownWorks = await works.bulkGet(keys);
    const knownVisits = await visits.bulkGet(keys);
    const forgettings = await forgotten.bulkGet(keys);
    const rows: Rows = noRows();
    const outcome = { taken: 0, known: 0, forgotten: 0, excluded: 0 };
    page.works.forEach((seen, i) => {
      const key = keys[i] as string;
      if (!kept.has(key)) {
        outcome.excluded += 1;
        return;
      }
      const forgottenAt = forgettings[i]?.at ?? Number.NEGATIVE_INFINITY;
      const isKnown = knownWorks[i] !== undefined;
      if (isKnown) outcome.known += 1;
      if (seen.day.earliest <= forgottenAt) {
        if (!isKnown) outcome.forgotten += 1;
        return;
      }
      if (!isKnown) {
        outcome.taken += 1;
        rows.works.push(workOf(seen, key));
      }
      const before = knownVisits[i];
      // "3 days" was said of this very visit, or of one before it.
      if (before && before.last >= seen.day.earliest) return;
      rows.visits.push(visitOf(seen, key, SOURCES[page.list], at));
    });

    const changes: Change[] = [];
    for await (const merged of changesBy(database, rows)) {
      await writeChanges(database, merged);
      changes.push(...merged.filter(({ before, after }) => before !== after));
    }
    return { ...outcome, changes };
  });
}

/** Works that are known by a visit alone, the latest first, and how many there are; at most `limit` of them are read. */
export async function visitedWorks(
  database: LibraryDatabase,
  limit: number,
): Promise<{ works: VisitedWork[]; all: number }> {
  const { works, visits, readings } = database;
  return database.transaction('r', [works, visits, readings], async () => {
    const read = new Set(await readings.toCollection().primaryKeys());
    const known = new Set(await works.toCollection().primaryKeys());
    const unread = (await visits.toArray())
      .filter(({ work }) => known.has(work) && !read.has(work))
      .sort((a, b) => b.last - a.last || (a.work < b.work ? -1 : 1));
    const latest = unread.slice(0, limit);
    const theirs = await works.bulkGet(latest.map(({ work }) => work));
    return {
      works: latest.flatMap((visit, i) => {
        const work = theirs[i];
        return work ? [{ work, visit }] : [];
      }),
      all: unread.length,
    };
  });
}

function workOf({ work, day }: SeenWork, key: string): WorkRecord {
  return { ...work, key, modified: day.earliest };
}

function visitOf({ day }: SeenWork, work: string, source: string, at: number): VisitRecord {
  return { work, last: Math.min(day.at, at), source, modified: at };
}
