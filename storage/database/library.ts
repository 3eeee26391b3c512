import type { ListedWorks } from '../../archive/listing/listed-works';
import type { OwnPage } from '../../archive/listing/own-page';
import { workKey } from '../../archive/urls';
import type { NotKept } from '../../reading/exclusion';
import { isInFuture } from '../../reading/future';
import { lengthOf } from '../../reading/growth';
import { paceOf } from '../../reading/pace';
import { workProgress } from '../../reading/progress';
import { BEGINNING } from '../../reading/rough-place';
import { undoImport } from '../file/undo-import';
import { believed, timeOf } from '../merge/clock';
import { last } from '../merge/order';
import { byDistance } from '../merge/readings';
import type { ExcludedRecord, ReadingRecord, WorkRecord } from '../records';
import type { Library, OpenedWork, Opening, ReadWork, VisitedWork, Written } from '../service/contract';
import type { HighlightToPaint } from '../service/news';
import type { Shelf } from '../service/outbox';
import { SnapshotDatabase } from '../snapshots/snapshots';
import { LibraryDatabase } from './database';
import { eraseAll } from './erase';
import { knownFandoms, listExcluded, notKeptOf, setExcluded } from './excluded';
import { type ForgottenWork, forgetWork, rememberWork } from './forget';
import { beforeChange, keep } from './keep';
import { type Listed, noteListed } from './listed';
import { readWorksOf } from './read-works';
import { readSettings, writeSettings } from './settings';
import { type TakenIn, takeIn, visitedWorks } from './visits';
import { chaptersOf, knownChapters, noted, noteWork } from './works';

/** As many sittings of ten minutes as {@link paceOf} looks at. */
export const SITTINGS_FOR_PACE = 50;

/** What changes of a reading. Without `of` the length that stood beside the place is not known any more. */
type ReadingChange = Partial<Omit<ReadingRecord, 'of'>> & { of?: ReadingRecord['of'] | undefined };

/** What the extension's own pages can ask beyond the service: everything that has been read. */
export interface WholeLibrary extends Library {
  /** The living highlights of a work, without anything that she wrote to them. */
  highlightsToPaint(work: string): Promise<HighlightToPaint[]>;
  /** Works that have been read, the latest first. */
  readWorks(limit?: number): Promise<ReadWork[]>;
  /** One work that has been read; `null` when it has not. */
  readWork(work: string): Promise<ReadWork | null>;
  /** Works that are known by a visit alone, the latest first, and how many there are in all. */
  visitedWorks(limit: number): Promise<{ works: VisitedWork[]; all: number }>;
  /** Why nothing is to be kept of a work with these fandoms, by what she excluded; `null` when it is. */
  notKept(work: string, fandoms: readonly string[]): Promise<NotKept | null>;
  /** What she excluded from being kept, works before fandoms. */
  listExcluded(): Promise<ExcludedRecord[]>;
  /** The fandoms of all works in the library, by name. */
  knownFandoms(): Promise<string[]>;
  /** Takes in what a page of the reader's own history or bookmarks tells; see `takeIn`. */
  takeIn(page: OwnPage, at: number): Promise<TakenIn>;
  /** Undoes it. What has changed since stays. */
  takeBack(taken: TakenIn): Promise<void>;
  /** Whether no work is known at all. */
  isEmpty(): Promise<boolean>;
  /** Notes what a list says of works that are known; see `noteListed`. */
  noteListed(page: ListedWorks): Promise<Listed>;
  /** Forgets all about a work, `at` ms since the epoch; what comes back undoes it. */
  forgetWork(work: string, at: number): Promise<ForgottenWork>;
  rememberWork(forgotten: ForgottenWork): Promise<void>;
  /** Puts her back, `at` ms, to where a reading says that she was, with what she had said then. */
  putBack(reading: ReadingRecord, at: number): Promise<void>;
  /** Erases everything that Catchword keeps: the library, its snapshots and what waits on the shelf. */
  eraseAll(shelf: Shelf): Promise<void>;
}

/** The library over its database. The background serves it by message; the extension's pages use it as it is. */
export function openLibrary(
  database = new LibraryDatabase(),
  snapshots = new SnapshotDatabase(`${database.name}-snapshots`),
): WholeLibrary {
  const { works, chapters, readings, highlights, sittings } = database;

  /** Readings with their works and highlights: every question at once, for each that waits costs the way there and back. */
  async function completed(those: readonly ReadingRecord[]): Promise<ReadWork[]> {
    const keys = those.map(({ work }) => work);
    const marked = Promise.all(keys.map((work) => highlights.where({ work }).toArray()));
    const theirs = await works.bulkGet(keys);
    return readWorksOf(those, theirs, await marked);
  }

  const tablesOfOpening = [
    ...[works, chapters, readings, highlights, sittings],
    ...[database.settings, database.forgotten, database.excluded],
  ];

  /** What is kept of a work that opens, and its chapters as they are to be noted; `null` where nothing is to be. */
  async function known({ work, chapters: shown, at, notKept: because }: Opening) {
    const key = workKey(work.site, work.id);
    const [excluded, mark, kept, reading, marked, lately, settings] = await Promise.all([
      notKeptOf(database, key, work.fandoms),
      database.forgotten.get(key),
      chaptersOf(database, key),
      readings.get(key),
      highlights.where({ work: key }).toArray(),
      sittings.orderBy('start').reverse().limit(SITTINGS_FOR_PACE).toArray(),
      readSettings(database),
    ]);
    const notKept = because ? { why: because } : excluded;
    const forgotten = mark ? believed('forgotten', mark, at).at : 0;
    const opened = timeOf(at, forgotten);
    const now = notKept === null && opened > forgotten ? noted(key, shown, kept, opened) : null;
    const answer: OpenedWork = {
      reading: reading ?? null,
      // What is changed next is stamped 1 ms later at least: by a time that can be.
      highlights: marked
        .filter(({ deleted }) => deleted === null)
        .map((highlight) => believed('highlights', highlight, at)),
      notKept,
      chapters: knownChapters(kept, now ?? []),
      pace: paceOf(lately, work.language?.code ?? ''),
      settings,
    };
    return { answer, now, opened };
  }

  return {
    openWork: (opening) =>
      database.transaction('rw', tablesOfOpening, async () => {
        const { answer, now, opened } = await known(opening);
        // An opening that comes late is not told of a work that was forgotten since.
        if (now) await Promise.all([noteWork(database, opening.work, opened), chapters.bulkPut(now)]);
        return answer;
      }),

    lookAtWork: (opening) =>
      database.transaction('r', tablesOfOpening, async () => (await known(opening)).answer),

    async greetWork({ work, notKept }) {
      const [reading, settings, facts] = await Promise.all([
        readings.get(work),
        readSettings(database),
        works.get(work),
      ]);
      const isKept = !notKept && (await notKeptOf(database, work, facts?.fandoms ?? [])) === null;
      const { chapterId, chapterNumber, fraction } = reading?.current ?? {};
      const known = chapterNumber !== undefined && fraction !== undefined;
      const place = known ? { chapterId: chapterId ?? null, chapterNumber, fraction } : null;
      return { place, autoOpen: settings.autoOpen, keepOnPage: settings.keepOnPage && isKept };
    },

    async savePlace({ work, place, reached, chapter, finished, fandoms }) {
      const tables = [works, chapters, readings, database.forgotten, database.excluded];
      return database.transaction('rw', tables, async () => {
        const [facts, known] = await Promise.all([works.get(work), chaptersOf(database, work)]);
        const notKept = await notKeptOf(database, work, fandoms ?? facts?.fandoms ?? []);
        if (notKept) return { known: facts !== undefined, notKept, kept: false };
        const there = await beforeChange(database, 'readings', work, work, place.at);
        const { stored: before, forgotten, at } = there;
        // A save that waited until the work was forgotten: the furthest place has no time that would tell.
        if (at <= forgotten) return { known: true, notKept, kept: false };
        const shown = noted(work, [chapter], known, at);
        // Told twice, it is one end: by its own time, where that can be one.
        const ended = isInFuture(place.at) || place.at <= forgotten ? at : place.at;
        // What a forgetting elsewhere has cut goes on from where it is.
        const cut = before?.since === null ? before : null;
        const now = {
          ...before,
          work,
          current: { ...place, at },
          furthest: cut ? last(byDistance, cut.furthest, { ...reached, at }) : { ...reached, at },
          progress: workProgress({
            chapters: knownChapters(known, shown),
            statedWords: facts?.words ?? null,
            chaptersPosted: facts?.chaptersPosted ?? null,
            place: reached,
          }),
          of: facts ? lengthOf(facts) : { chapters: null, words: null },
          begun: cut?.begun ?? at,
          since: forgotten,
          status: before?.status ?? null,
          finished: [...(before?.finished ?? []), ...(finished ? [ended] : [])],
          modified: at,
        };
        await chapters.bulkPut(shown);
        return { known: facts !== undefined, notKept, ...(await keep(database, 'readings', there, now)) };
      });
    },

    markWork: ({ work, as, at }) => change(work, at, (at) => ({ status: { value: as, at } })),

    startAgain: ({ work, at }) =>
      change(work, at, (at, facts) => ({
        current: { ...BEGINNING, at },
        progress: 0,
        of: facts ? lengthOf(facts) : undefined,
        status: { value: 'reading', at },
      })),

    async saveSitting({ sitting, fandoms }) {
      const { id, work, end } = sitting;
      return database.transaction(
        'rw',
        [works, sittings, database.forgotten, database.excluded],
        async () => {
          const its = fandoms ?? (await works.get(work))?.fandoms ?? [];
          if (await notKeptOf(database, work, its)) return { kept: false };
          return keep(database, 'sittings', await beforeChange(database, 'sittings', id, work, end), sitting);
        },
      );
    },

    async saveHighlight({ highlight }) {
      const { id, work, modified } = highlight;
      return database.transaction('rw', highlights, database.forgotten, async () => {
        const there = await beforeChange(database, 'highlights', id, work, modified);
        return keep(database, 'highlights', there, { ...there.stored, ...highlight, modified: there.at });
      });
    },

    drafts: async ({ work }) =>
      (await database.drafts.where({ work }).toArray()).filter(({ deleted }) => deleted === null),

    async saveDraft({ draft }) {
      const { id, work, modified } = draft;
      return database.transaction('rw', database.drafts, database.forgotten, async () => {
        const there = await beforeChange(database, 'drafts', id, work, modified);
        return keep(database, 'drafts', there, { ...there.stored, ...draft, modified: there.at });
      });
    },

    exclude: ({ at, ...of }) => setExcluded(database, of, true, at),
    include: ({ at, ...of }) => setExcluded(database, of, false, at),

    settings: () => readSettings(database),
    saveSettings: ({ change, at }) => writeSettings(database, change, at),

    async highlightsToPaint(work) {
      const all = await highlights.where({ work }).toArray();
      return all.flatMap(({ id, chapterId, chapterNumber, colour, style, anchor, deleted }) => {
        if (deleted !== null) return [];
        const toPaint = { id, chapterId, chapterNumber, colour, anchor };
        return [style ? { ...toPaint, style } : toPaint];
      });
    },

    async readWorks(limit = Number.POSITIVE_INFINITY) {
      return database.transaction('r', [works, readings, highlights], async () =>
        completed(await readings.orderBy('modified').reverse().limit(limit).toArray()),
      );
    },

    async readWork(work) {
      const reading = await readings.get(work);
      return reading ? ((await completed([reading]))[0] ?? null) : null;
    },

    notKept: (work, fandoms) => notKeptOf(database, work, fandoms),
    listExcluded: () => listExcluded(database),
    knownFandoms: () => knownFandoms(database),
    visitedWorks: (limit) => visitedWorks(database, limit),
    takeIn: (page, at) => takeIn(database, page, at),
    isEmpty: async () => (await works.limit(1).count()) === 0,
    noteListed: (page) => noteListed(database, page),
    takeBack: async (taken) => void (await undoImport(database, taken)),
    async putBack({ work, current, progress, of, status, finished }, at) {
      // What she did since she said it still comes after it; where she had said nothing, what she did speaks.
      const readSince = status === null || current.at > status.at;
      const value = status?.value ?? (finished.length > 0 ? 'finished' : 'reading');
      await change(work, readSince ? at + 1 : at, (at) => ({
        current: { ...current, at },
        progress,
        of,
        status: { value, at: readSince ? at - 1 : at },
      }));
    },

    forgetWork: (work, at) => forgetWork(database, snapshots, work, at),
    rememberWork: (forgotten) => rememberWork(database, forgotten),
    eraseAll: (shelf) => eraseAll(database, snapshots, shelf),
  };

  /** Changes a reading by what is known of its work, `at` ms; one that is not there is left alone. */
  function change(
    work: string,
    at: number,
    changeOf: (at: number, facts: WorkRecord | undefined) => ReadingChange,
  ): Promise<Written> {
    return database.transaction('rw', [works, readings, database.forgotten], async () => {
      const facts = await works.get(work);
      const there = await beforeChange(database, 'readings', work, work, at);
      if (!there.stored) return { kept: false };
      const { of, ...now } = { ...there.stored, ...changeOf(there.at, facts), modified: there.at };
      return keep(database, 'readings', there, of === undefined ? now : { ...now, of });
    });
  }
}
