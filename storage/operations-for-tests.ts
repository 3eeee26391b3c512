import { LibraryDatabase } from './database/database';
import { openLibrary, type WholeLibrary } from './database/library';
import { readLibraryFile, readTables } from './database/read-tables';
import { carryOut } from './file/carry-out';
import { planImport } from './file/plan-import';
import { readLibraryFile as readFile } from './file/read';
import { undoImport } from './file/undo-import';
import { writeLibraryFile } from './file/write';
import { chapter, draftOf, fill, highlightOf, ownPage, placeAt, work, workHeader } from './for-tests';
import { same } from './merge/canonical';
import { dailyId, keepDaily } from './snapshots/daily';
import { restore } from './snapshots/restore';
import { noteShrunk, openAlarm } from './snapshots/shrunk';
import { readSnapshot, SnapshotDatabase, takeSnapshot } from './snapshots/snapshots';
import { thin } from './snapshots/thin';
import { noRows } from './tables';
import { type Row, SCHEMA_VERSION } from './upgrades';

/** A library with its connections. */
export interface Stage {
  database: LibraryDatabase;
  snapshots: SnapshotDatabase;
  library: WholeLibrary;
}

/** What else must be found, by whoever opens the library anew, once an operation was acknowledged. */
export type Promised = (anew: Stage) => Promise<boolean>;

/**
 * Something that is done with a library. First it gets ready what it needs, then it can be run, there and on the same
 * library opened anew.
 */
export type Operation = (stage: Stage) => Promise<(stage: Stage) => Promise<Promised | undefined>>;

/** Rows by table. */
export type Contents = { [table: string]: Row[] };

export function connect(name: string): Stage {
  const database = new LibraryDatabase(name);
  const snapshots = new SnapshotDatabase(`${name}-snapshots`);
  return { database, snapshots, library: openLibrary(database, snapshots) };
}

export function disconnect({ database, snapshots }: Stage): void {
  database.close();
  snapshots.close();
}

/** Puts some reading into a library, and a snapshot `old` of an earlier state beside it. */
export async function prepare({ database, snapshots, library }: Stage): Promise<void> {
  await fill(library, 50, 2);
  await takeSnapshot(snapshots, await readLibraryFile(database, 60), 'upgrade', 60, 'old');
  await fill(library, 100, 6);
}

const DAY = 86_400_000;
const place = placeAt(3, 15, 500);

/** Nothing to get ready, and nothing else to look for. */
function plain(run: (stage: Stage) => Promise<unknown>): Operation {
  return async () => async (stage) => {
    await run(stage);
    return undefined;
  };
}

/** That a snapshot is there and holds these rows. */
function holds(id: string, rows: Contents): Promised {
  return async ({ snapshots }) => same((await readSnapshot(snapshots, id)).tables, rows);
}

/** A file from elsewhere: it adds, changes and leaves. */
async function plannedImport({ database }: Stage) {
  const other = {
    ...noRows(),
    works: [{ ...workHeader, key: 'archiveofourown.org/works/7', id: '7', modified: 3 }],
    highlights: Array.from({ length: 12 }, (_, i) => highlightOf(`h-file${String(i).padStart(4, '0')}`, 3)),
    settings: [{ name: 'size', value: 24, modified: 300 }],
    visits: [{ work, last: 90, source: 'history', modified: 90 }],
  };
  other.highlights.push(highlightOf('h-000002', 200, { note: 'from elsewhere' }));
  const file = { catchword: 'library', schema: SCHEMA_VERSION, written: '', tables: other };
  return planImport(database, await readFile(JSON.stringify(file)));
}

export const OPERATIONS = {
  openWork: plain(({ library }) =>
    library.openWork({ work: { ...workHeader, id: '7' }, chapters: [chapter(1), chapter(2)], at: 500 }),
  ),
  savePlace: plain(({ library }) => library.savePlace({ work, place, reached: place, chapter: chapter(3) })),
  saveDraft: plain(({ library }) => library.saveDraft({ draft: draftOf('d-new00001', 500) })),
  saveHighlight: plain(({ library }) => library.saveHighlight({ highlight: highlightOf('h-new00001', 500) })),
  saveSettings: plain(({ library }) =>
    library.saveSettings({ change: { theme: 'black', size: 30 }, at: 500 }),
  ),
  takeIn: plain(({ library }) => library.takeIn(ownPage([workHeader.id, '7', '8']), 500)),
  saveSitting: plain(({ library }) =>
    library.saveSitting({ sitting: { id: 'sitting-1', work, start: 400, end: 500, words: 9 } }),
  ),
  markWork: plain(({ library }) => library.markWork({ work, as: 'finished', at: 500 })),
  startAgain: plain(({ library }) => library.startAgain({ work, at: 500 })),
  exclude: plain(({ library }) => library.exclude({ kind: 'work', work, name: workHeader.title, at: 500 })),
  include: async ({ library }) => {
    await library.exclude({ kind: 'fandom', name: 'Halfway Lantern', at: 400 });
    return async (stage) => {
      await stage.library.include({ kind: 'fandom', name: 'Halfway Lantern', at: 500 });
      return async (anew) => (await anew.library.notKept(work, workHeader.fandoms)) === null;
    };
  },
  forgetWork: async (stage) => {
    const before = await readTables(stage.database);
    return async ({ library, snapshots }) => {
      await library.forgetWork(work, 500);
      const [copy] = await snapshots.snapshots.where('at').equals(500).toArray();
      return copy && holds(copy.id, before);
    };
  },
  rememberWork: async (stage) => {
    const forgotten = await stage.library.forgetWork(work, 500);
    return async ({ library }) => {
      await library.rememberWork(forgotten);
      return undefined;
    };
  },
  import: async (stage) => {
    const before = await readTables(stage.database);
    const plan = await plannedImport(stage);
    return async ({ database, snapshots }) => {
      const { snapshot, changes } = await carryOut(database, snapshots, plan, { at: 500 });
      // Asked a second time, there may be nothing left to do, and the copy is of what it did before.
      return changes.length > 0 ? holds(snapshot, before) : undefined;
    };
  },
  undoImport: async (stage) => {
    const imported = await carryOut(stage.database, stage.snapshots, await plannedImport(stage), { at: 400 });
    return async ({ database }) => {
      await undoImport(database, imported);
      return undefined;
    };
  },
  export: async () => async (stage) => {
    const { blob } = await writeLibraryFile(stage.database, { at: 500 });
    return async ({ database }) => same(JSON.parse(await blob.text()).tables, await readTables(database));
  },
  restore: async (stage) => {
    await stage.snapshots.alarms.put({
      id: 'shrunk',
      at: 90,
      snapshot: 'old',
      since: 60,
      lost: { works: 0, readings: 0, highlights: 1, notes: 0 },
      dismissed: null,
    });
    return async ({ database, snapshots }) => {
      const before = await readTables(database);
      const undo = await restore(database, snapshots, 'old', 500);
      return async (anew) => (await holds(undo, before)(anew)) && (await openAlarm(anew.snapshots)) === null;
    };
  },
  keepDaily: async (stage) => {
    const rows = await readTables(stage.database);
    return async ({ database, snapshots }) => {
      await keepDaily(database, snapshots, 500);
      return holds(dailyId(500), rows);
    };
  },
  noteShrunk: async ({ database, snapshots }) => {
    await takeSnapshot(snapshots, await readLibraryFile(database, 200), 'daily', 200, 'yesterday');
    await database.highlights.clear();
    return async (stage) => {
      await noteShrunk(stage.database, stage.snapshots, 500);
      return async (anew) => (await openAlarm(anew.snapshots))?.snapshot === 'yesterday';
    };
  },
  thin: async ({ database, snapshots }) => {
    const file = await readLibraryFile(database, 100);
    for (let day = 1; day <= 9; day++) {
      await takeSnapshot(snapshots, file, 'daily', day * DAY, `day-${day}`);
    }
    return async (stage) => {
      await thin(stage.snapshots, 120 * DAY);
      return async (anew) => (await anew.snapshots.snapshots.toCollection().primaryKeys()).join() === 'day-9';
    };
  },
  eraseAll: async () => {
    const shelf = new Map<string, unknown>();
    const kept = {
      get: async () => Object.fromEntries(shelf),
      set: async () => {},
      remove: async (keys: string[]) => {
        for (const key of keys) shelf.delete(key);
      },
    };
    return async ({ library }) => {
      shelf.set('outbox/place/1', {});
      await library.eraseAll(kept);
      return async (anew) =>
        shelf.size === 0 &&
        (await anew.snapshots.snapshots.count()) === 0 &&
        (await anew.snapshots.contents.count()) === 0;
    };
  },
} satisfies { [name: string]: Operation };

export type OperationName = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];
