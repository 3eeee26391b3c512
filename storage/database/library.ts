import type { Table } from 'dexie';
import { workKey } from '../../archive/urls';
import type { Place } from '../../reading/place';
import { workProgress } from '../../reading/progress';
import { last } from '../merge/order';
import { byDistance } from '../merge/readings';
import { ruleOf } from '../merge/rules';
import type { ReadingRecord } from '../records';
import type { Library, ReadWork } from '../service/contract';
import type { Shelf } from '../service/outbox';
import { SnapshotDatabase } from '../snapshots/snapshots';
import type { Tables } from '../tables';
import { LibraryDatabase } from './database';
import { eraseAll } from './erase';
import { type ForgottenWork, forgetWork, rememberWork } from './forget';
import { readSettings, writeSettings } from './settings';
import { knownChapters, noteChapters, noteWork } from './works';

/** What the extension's own pages can ask beyond the service: everything that has been read. */
export interface WholeLibrary extends Library {
  /** Works that have been read, the latest first. */
  readWorks(limit?: number): Promise<ReadWork[]>;
  /** One work that has been read; `null` when it has not. */
  readWork(work: string): Promise<ReadWork | null>;
  /** Forgets all about a work, `at` ms since the epoch; what comes back undoes it. */
  forgetWork(work: string, at: number): Promise<ForgottenWork>;
  rememberWork(forgotten: ForgottenWork): Promise<void>;
  /** Erases everything that Catchword keeps: the library, its snapshots and what waits on the shelf. */
  eraseAll(shelf: Shelf): Promise<void>;
}

/** The library over its database. The background serves it by message; the extension's pages use it as it is. */
export function openLibrary(
  database = new LibraryDatabase(),
  snapshots = new SnapshotDatabase(`${database.name}-snapshots`),
): WholeLibrary {
  const { works, chapters, readings, highlights } = database;

  /** Readings with their works and highlights, in three questions however many there are. */
  async function completed(those: readonly ReadingRecord[]): Promise<ReadWork[]> {
    const keys = those.map(({ work }) => work);
    const theirs = await works.bulkGet(keys);
    const marked = new Map<string, number>();
    await highlights
      .where('work')
      .anyOf(keys)
      .each(({ work, deleted }) => {
        if (deleted === null) marked.set(work, (marked.get(work) ?? 0) + 1);
      });
    return those.flatMap((reading, i) => {
      const work = theirs[i];
      return work ? [{ work, reading, highlights: marked.get(work.key) ?? 0 }] : [];
    });
  }

  return {
    async openWork({ work, chapters: shown, at }) {
      return database.transaction(
        'rw',
        [works, chapters, readings, highlights, database.settings, database.forgotten],
        async () => {
          const forgotten = await forgottenAt(workKey(work.site, work.id));
          const key = await noteWork(database, work, at, forgotten);
          await noteChapters(database, key, shown, at, forgotten);
          const marked = await highlights.where({ work: key }).toArray();
          return {
            reading: (await readings.get(key)) ?? null,
            highlights: marked.filter(({ deleted }) => deleted === null),
            chapters: await knownChapters(database, key),
            settings: await readSettings(database),
          };
        },
      );
    },

    async greetWork({ work }) {
      const [reading, settings] = await Promise.all([readings.get(work), readSettings(database)]);
      const { chapterId, chapterNumber } = reading?.current ?? {};
      const place = chapterNumber === undefined ? null : { chapterId: chapterId ?? null, chapterNumber };
      return { place, autoOpen: settings.autoOpen };
    },

    async savePlace({ work, place, reached, chapter }) {
      return database.transaction('rw', [works, chapters, readings, database.forgotten], async () => {
        const forgotten = await forgottenAt(work);
        // A save that waited until the work was forgotten: the furthest place has no time that would tell.
        if (place.at <= forgotten) return { known: true };
        await noteChapters(database, work, [chapter], place.at, forgotten);
        const before = await readings.get(work);
        // What a forgetting elsewhere has cut goes on from where it is.
        const cut = before?.since === null ? before : null;
        const now = {
          ...before,
          work,
          current: place,
          furthest: cut ? last(byDistance, cut.furthest, reached) : reached,
          progress: await progressAt(work, reached),
          begun: cut?.begun ?? place.at,
          since: forgotten,
          status: before?.status ?? null,
          finished: before?.finished ?? [],
          modified: place.at,
        };
        await keep('readings', before, now, forgotten);
        return { known: (await works.get(work)) !== undefined };
      });
    },

    async saveHighlight({ highlight }) {
      await database.transaction('rw', highlights, database.forgotten, async () => {
        const before = await highlights.get(highlight.id);
        await keep('highlights', before, { ...before, ...highlight }, await forgottenAt(highlight.work));
      });
    },

    settings: () => readSettings(database),
    saveSettings: ({ change, at }) => writeSettings(database, change, at),

    async readWorks(limit = Number.POSITIVE_INFINITY) {
      const latest = await readings.orderBy('modified').reverse().limit(limit).toArray();
      return completed(latest);
    },

    async readWork(work) {
      const reading = await readings.get(work);
      return reading ? ((await completed([reading]))[0] ?? null) : null;
    },

    forgetWork: (work, at) => forgetWork(database, snapshots, work, at),
    rememberWork: (forgotten) => rememberWork(database, forgotten),
    eraseAll: (shelf) => eraseAll(database, snapshots, shelf),
  };

  /** When the work was forgotten last, in ms; 0 when it never was. */
  async function forgottenAt(work: string): Promise<number> {
    return (await database.forgotten.get(work))?.at ?? 0;
  }

  /** A save is a merge with a library of one row: it may come late, twice, or after the work was forgotten. */
  async function keep<Name extends 'readings' | 'highlights'>(
    table: Name,
    before: Tables[Name] | undefined,
    now: Tables[Name],
    forgotten: number,
  ): Promise<void> {
    const { join, afterForgetting } = ruleOf<Name>(table);
    const left = afterForgetting(before ? join(before, now) : now, forgotten);
    if (left) await (database.table(table) as Table<Tables[Name]>).put(left);
  }

  async function progressAt(work: string, place: Place): Promise<number> {
    const facts = await works.get(work);
    return workProgress({
      chapters: await knownChapters(database, work),
      statedWords: facts?.words ?? null,
      chaptersPosted: facts?.chaptersPosted ?? null,
      place,
    });
  }
}
