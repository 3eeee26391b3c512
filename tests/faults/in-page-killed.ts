import { libraryRows } from '../../scripts/bench/library-rows';
import { LibraryDatabase } from '../../storage/database/database';
import { version1Taken } from '../../storage/database/older/version-1-taken';
import { readTables } from '../../storage/database/read-tables';
import { carryOut } from '../../storage/file/carry-out';
import { libraryFile } from '../../storage/file/library-file';
import { planImport } from '../../storage/file/plan-import';
import { writeLibraryFile } from '../../storage/file/write';
import { canonical } from '../../storage/merge/canonical';
import { keepDaily } from '../../storage/snapshots/daily';
import { restore } from '../../storage/snapshots/restore';
import { openAlarm } from '../../storage/snapshots/shrunk';
import {
  listSnapshots,
  readSnapshot,
  SnapshotDatabase,
  takeSnapshot,
} from '../../storage/snapshots/snapshots';
import { KEYS, noRows, type Rows, TABLE_NAMES } from '../../storage/tables';
import { SCHEMA_VERSION } from '../../storage/upgrades';

// Runs in a page of the extension, over the library's own databases, until the browser is killed.

/** 20,000 rows. */
const LARGE = { works: 500, highlights: 19_000, sittings: 0 };
const MIDDLE = { works: 200, highlights: 4_000, sittings: 0 };

const NAME = 'catchword';
const database = new LibraryDatabase(NAME);
const snapshots = new SnapshotDatabase(`${NAME}-snapshots`);

/**
 * Not of the day of the test, so that the background's own copy of today is none of these; and not long ago, for the
 * background takes away copies that are old.
 */
const BEFORE = Date.now() - 24 * 60 * 60 * 1000;

export type Scenario = 'import' | 'restore' | 'upgrade' | 'keep' | 'export';

async function layDown(rows: Rows): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkAdd((rows as unknown as Record<string, unknown[]>)[table.name] ?? []);
    }
  });
}

/** A library as version 1 had it, all of it in the one transaction that makes the database: nobody comes between. */
async function layDownVersion1(rows: Rows): Promise<void> {
  const older = {
    works: rows.works,
    readings: rows.readings.map(({ status: _status, finished: _finished, since: _since, ...row }) => row),
    highlights: rows.highlights.map(({ tags: _tags, ...row }) => row),
  };
  database.close();
  const deleting = indexedDB.deleteDatabase(NAME);
  const opening = indexedDB.open(NAME, 10);
  opening.onupgradeneeded = () => {
    for (const [name, declared] of Object.entries(version1Taken.stores)) {
      const [key = '', ...indexes] = declared.split(', ');
      const store = opening.result.createObjectStore(name, { keyPath: key });
      for (const index of indexes) store.createIndex(index, index);
      for (const row of (older as Record<string, unknown[]>)[name] ?? []) store.add(row);
    }
  };
  for (const request of [deleting, opening]) {
    await new Promise<void>((resolve, reject) => {
      if (request.readyState === 'done') resolve();
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
  opening.result.close();
}

let act: () => Promise<unknown> = async () => {};

export const answers = {
  /** Lays down what a scenario begins with. */
  async prepare(scenario: Scenario): Promise<void> {
    for (const table of snapshots.tables) await table.clear();
    if (scenario === 'import') {
      await layDown(smallRows());
      const file = {
        schema: SCHEMA_VERSION,
        written: null,
        rows: libraryRows(LARGE),
        unknown: {},
        problems: [],
        rival: null,
        annotations: null,
      };
      const plan = await planImport(database, file);
      act = () => carryOut(database, snapshots, plan, { at: BEFORE });
    } else if (scenario === 'restore') {
      const small = libraryFile(smallRows() as never, SCHEMA_VERSION, BEFORE);
      await takeSnapshot(snapshots, small, 'import', BEFORE, 'small');
      await layDown(libraryRows(MIDDLE));
      act = () => restore(database, snapshots, 'small', Date.now());
    } else if (scenario === 'upgrade') {
      await layDownVersion1(libraryRows(MIDDLE));
      act = () => new LibraryDatabase(NAME).open();
    } else if (scenario === 'keep') {
      await layDown(libraryRows(MIDDLE));
      act = () => keepDaily(database, snapshots, BEFORE);
    } else {
      await layDown(libraryRows(MIDDLE));
      act = () => writeLibraryFile(database, { at: BEFORE, compressed: true });
    }
  },

  /** Does it. @returns how long it took, in ms. */
  async run(): Promise<number> {
    const begun = performance.now();
    await act();
    return performance.now() - begun;
  },

  /** What stands in the databases: which of the libraries that can be there, wholly; and what copies, all read. */
  async left() {
    await database.open();
    const tables = await readTables(database);
    const known = {
      small: smallRows(),
      middle: libraryRows(MIDDLE),
      large: together(smallRows(), libraryRows(LARGE)),
    };
    const now = contents({ ...noRows(), ...tables } as unknown as Rows);
    const is = Object.entries(known).find(([, rows]) => contents(rows) === now)?.[0] ?? 'something else';
    const listed = await listSnapshots(snapshots);
    const copies: { why: string; highlights: number }[] = [];
    for (const { id, why, counts } of listed) {
      const file = await readSnapshot(snapshots, id);
      for (const [table, rows] of Object.entries(file.tables)) {
        if (rows.length !== counts[table]) throw new Error(`copy ${id}: ${table} is not whole`);
      }
      copies.push({ why, highlights: file.tables.highlights?.length ?? 0 });
    }
    return {
      version: database.verno,
      is,
      counts: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length])),
      copies,
      orphans: await orphans(snapshots),
      alarm: await openAlarm(snapshots),
    };
  },
};

/**
 * How many copies are there in part: known without a content, or a content that nobody knows. Both are read at one
 * moment, for the background may take a copy of its own meanwhile.
 */
function orphans(snapshots: SnapshotDatabase): Promise<number> {
  return snapshots.transaction('r', snapshots.snapshots, snapshots.contents, async () => {
    const known = new Set(await snapshots.snapshots.toCollection().primaryKeys());
    const contents = new Set(await snapshots.contents.toCollection().primaryKeys());
    return (
      [...known].filter((id) => !contents.has(id)).length +
      [...contents].filter((id) => !known.has(id)).length
    );
  });
}

/** A library of which the others have nothing. */
function smallRows(): Rows {
  const rows = JSON.stringify(libraryRows({ works: 3, highlights: 40, sittings: 0 }));
  return JSON.parse(rows.replaceAll('works/980', 'works/970').replaceAll('highlight-0', 'marked-0'));
}

function together(one: Rows, other: Rows): Rows {
  const both = noRows();
  for (const name of TABLE_NAMES) (both[name] as unknown[]) = [...one[name], ...other[name]];
  return both;
}

/** One text for one library, whatever the order of rows and fields. */
function contents(rows: Rows): string {
  return TABLE_NAMES.map((name) => {
    const byKey = rows[name].map((row) => [String(row[KEYS[name] as never]), canonical(row)] as const);
    return byKey
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, text]) => text)
      .join('\n');
  }).join('\n\n');
}

Object.assign(globalThis, { killed: answers });
