import { workKey } from '../../archive/urls';
import { isFurther, type Place } from '../../reading/place';
import { workProgress } from '../../reading/progress';
import type { ReadingRecord } from '../records';
import type { Library, ReadWork } from '../service/contract';
import type { Shelf } from '../service/outbox';
import { SnapshotDatabase } from '../snapshots/snapshots';
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

  async function completed(reading: ReadingRecord): Promise<ReadWork | null> {
    const work = await works.get(reading.work);
    if (!work) return null;
    const marked = await highlights.where({ work: reading.work }).toArray();
    return { work, reading, highlights: marked.filter(({ deleted }) => deleted === null).length };
  }

  return {
    async openWork({ work, chapters: shown, at }) {
      return database.transaction(
        'rw',
        [works, chapters, readings, highlights, database.settings, database.forgotten],
        async () => {
          const key = workKey(work.site, work.id);
          // A visit that waited on the shelf while the work was forgotten.
          if (!(await isForgotten(key, at))) {
            await noteWork(database, work, at);
            await noteChapters(database, key, shown, at);
          }
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
        if (await isForgotten(work, place.at)) return { known: true };
        await noteChapters(database, work, [chapter], place.at);
        const before = await readings.get(work);
        const isLater = !before || before.current.at <= place.at;
        await readings.put({
          ...before,
          work,
          current: isLater ? place : before.current,
          furthest: before ? further(before.furthest, reached) : reached,
          progress: isLater ? await progressAt(work, reached) : before.progress,
          begun: before?.begun ?? place.at,
          status: before?.status ?? null,
          finished: before?.finished ?? [],
          modified: Math.max(before?.modified ?? 0, place.at),
        });
        return { known: (await works.get(work)) !== undefined };
      });
    },

    async saveHighlight({ highlight }) {
      await database.transaction('rw', highlights, database.forgotten, async () => {
        if (await isForgotten(highlight.work, highlight.modified)) return;
        const before = await highlights.get(highlight.id);
        if (!before || before.modified <= highlight.modified)
          await highlights.put({ ...before, ...highlight });
      });
    },

    settings: () => readSettings(database),
    saveSettings: ({ change, at }) => writeSettings(database, change, at),

    async readWorks(limit = Number.POSITIVE_INFINITY) {
      const latest = await readings.orderBy('modified').reverse().limit(limit).toArray();
      return (await Promise.all(latest.map(completed))).filter((read) => read !== null);
    },

    async readWork(work) {
      const reading = await readings.get(work);
      return reading ? completed(reading) : null;
    },

    forgetWork: (work, at) => forgetWork(database, snapshots, work, at),
    rememberWork: (forgotten) => rememberWork(database, forgotten),
    eraseAll: (shelf) => eraseAll(database, snapshots, shelf),
  };

  /** Whether the reader wanted forgotten what was done in a work at that time. */
  async function isForgotten(work: string, at: number): Promise<boolean> {
    const forgotten = await database.forgotten.get(work);
    return forgotten !== undefined && at <= forgotten.at;
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

function further(a: Place, b: Place): Place {
  return isFurther(b, a) ? b : a;
}
