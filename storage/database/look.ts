import { exclusionsOf, whyNotKept } from '../../reading/exclusion';
import type { Highlight } from '../../reading/highlight';
import type { ExcludedRecord, ReadingRecord, SettingRecord, WorkRecord } from '../records';
import { SCHEMA_VERSION } from '../upgrades';
import type { HighlightPage } from './highlight-pages';
import type { WholeLibrary } from './library';
import { readWorksOf } from './read-works';
import { settingsIn } from './settings';

/*
 * A look at the library by the browser's own requests. Dexie is nine tenths of what a page has to load before it can
 * ask anything; a page that shows something first is there before Dexie would be. Nothing is written here, and nothing upgraded.
 */

/** What can be asked by a look. */
export type Look = Pick<WholeLibrary, 'settings' | 'readWork' | 'notKept'> & {
  readWorks(limit: number): Promise<Awaited<ReturnType<WholeLibrary['readWorks']>>>;
  /** As `latestMarked` of highlight-pages.ts. */
  latestMarked(limit: number): Promise<HighlightPage>;
  /** Lets the library go, for who wants to upgrade or delete it. */
  close(): void;
};

/** Dexie's version 1 is the browser's 10, so that something can stand in between. */
const STORED_VERSION = SCHEMA_VERSION * 10;

/**
 * Opens the library for a look; `null` when there is none, it is of another version, or the browser will not open it:
 * then it is for `openLibrary` to make, upgrade or explain.
 */
export async function openLook(name = 'catchword'): Promise<Look | null> {
  const database = await opened(name);
  if (database === null) return null;
  if (database.version !== STORED_VERSION) {
    database.close();
    return null;
  }
  database.onversionchange = () => database.close();

  const table = (of: string) => database.transaction(of).objectStore(of);
  const work = (key: string) => answer<WorkRecord | undefined>(table('works').get(key));
  const highlights = (key: string) => answer<Highlight[]>(table('highlights').index('work').getAll(key));
  const completed = async (readings: ReadingRecord[]) => {
    const keys = readings.map(({ work }) => work);
    const [works, marked] = await Promise.all([
      Promise.all(keys.map(work)),
      Promise.all(keys.map(highlights)),
    ]);
    return readWorksOf(readings, works, marked);
  };

  return {
    settings: async () => settingsIn(await answer<SettingRecord[]>(table('settings').getAll())),
    readWorks: async (limit) => completed(await latest<ReadingRecord>(table('readings'), limit)),
    readWork: async (key) => {
      const reading = await answer<ReadingRecord | undefined>(table('readings').get(key));
      return reading ? ((await completed([reading]))[0] ?? null) : null;
    },
    notKept: async (work, fandoms) => {
      const keys = exclusionsOf(work, fandoms);
      const rows = keys.map((key) => answer<ExcludedRecord | undefined>(table('excluded').get(key)));
      return whyNotKept(await Promise.all(rows));
    },
    latestMarked: async (limit) => {
      const rows = await latest<Highlight>(table('highlights'), limit);
      const living = rows.filter(({ deleted }) => deleted === null);
      const works = await Promise.all([...new Set(living.map(({ work }) => work))].map(work));
      return { highlights: living, works: works.filter((each) => each !== undefined) };
    },
    close: () => database.close(),
  };
}

function opened(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // There is none: to look must not make one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

/** The rows that changed last, the latest first. */
function latest<Row>(rows: IDBObjectStore, limit: number): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const found: Row[] = [];
    const walking = rows.index('modified').openCursor(null, 'prev');
    walking.onerror = () => reject(walking.error);
    walking.onsuccess = () => {
      const cursor = walking.result;
      if (cursor && found.length < limit) {
        found.push(cursor.value);
        cursor.continue();
      } else resolve(found);
    };
  });
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
