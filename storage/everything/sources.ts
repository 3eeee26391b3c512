import type { Table } from 'dexie';
import { workExclusion } from '../../reading/exclusion';
import type { LibraryDatabase } from '../database/database';
import type { Shelf } from '../service/outbox';
import type { SnapshotDatabase } from '../snapshots/snapshots';
import { KEYS, TABLE_NAMES, type TableName, workField } from '../tables';
import type { KeptName } from './kept';
import { workOfWaiting } from './waiting';

/** Something under its key, as it is stored. */
export interface Stored {
  key: IDBValidKey;
  value: unknown;
}

/** One place where something is kept, read a page at a time: it may hold a hundred thousand things. */
export interface Source {
  /** How many there are; with a work's key, how many are about that work. */
  count(work: string | null): Promise<number>;
  /** At most `limit` of them by key, after the one with the key `after`; from the first on with `null`. */
  page(after: IDBValidKey | null, limit: number, work: string | null): Promise<Stored[]>;
}

export type Sources = { readonly [Name in KeptName]: Source };

/** Under which name each store of the snapshots' database is shown. What is packed belongs to what it is of. */
export const SNAPSHOT_STORES: { readonly [store: string]: KeptName } = {
  snapshots: 'snapshots',
  contents: 'snapshots',
  alarms: 'alarms',
  imports: 'imports',
  importChanges: 'imports',
};

/** Every place where Catchword keeps something. `sites` tells the sites that the reader allowed, as match patterns. */
export function sourcesOf(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  shelf: Pick<Shelf, 'get'>,
  sites: () => Promise<string[]>,
): Sources {
  const tables = TABLE_NAMES.map((name) => [
    name,
    tableSource(database.table(name), KEYS[name], byWork(name)),
  ]);
  return {
    ...(Object.fromEntries(tables) as { [Name in TableName]: Source }),
    snapshots: tableSource(snapshots.snapshots, 'id', null),
    alarms: tableSource(snapshots.alarms, 'id', null),
    imports: tableSource(snapshots.imports, 'id', null),
    shelf: listSource(async (work) =>
      Object.entries(await shelf.get())
        .filter(([, value]) => work === null || workOfWaiting(value) === work)
        .map(([key, value]) => ({ key, value: { key, value } })),
    ),
    sites: listSource(async (work) =>
      work === null ? (await sites()).map((site) => ({ key: site, value: site })) : [],
    ),
  };
}

/** Where in a table the rows of a work are. */
interface ByWork {
  field: string;
  /** What stands there for the work with this key. */
  valueOf(work: string): string;
}

function byWork(name: TableName): ByWork | null {
  // A work that she excluded is named in the row's own key, beside fandoms.
  if (name === 'excluded') return { field: KEYS.excluded, valueOf: workExclusion };
  const field = workField(name);
  return field === null ? null : { field, valueOf: (work) => work };
}

function tableSource(table: Table, key: string, of: ByWork | null): Source {
  const stored = (value: unknown) => ({ key: (value as { [field: string]: IDBValidKey })[key] ?? '', value });
  return {
    count: async (work) => {
      if (work === null) return table.count();
      return of === null ? 0 : table.where(of.field).equals(of.valueOf(work)).count();
    },
    page: async (after, limit, work) => {
      if (work === null) {
        const from = after === null ? table.orderBy(':id') : table.where(':id').above(after);
        return (await from.limit(limit).toArray()).map(stored);
      }
      if (of === null) return [];
      // The keys of one work are few enough to be looked at together. They come in their order.
      const keys = (await table.where(of.field).equals(of.valueOf(work)).primaryKeys()) as IDBValidKey[];
      const next = keys.filter((each) => after === null || indexedDB.cmp(each, after) > 0);
      const values = await table.bulkGet(next.slice(0, limit));
      return values.filter((value) => value !== undefined).map(stored);
    },
  };
}

/** A place that is so small that all of it is read at once. */
function listSource(read: (work: string | null) => Promise<Stored[]>): Source {
  return {
    count: async (work) => (await read(work)).length,
    page: async (after, limit, work) => {
      const all = (await read(work)).sort((a, b) => indexedDB.cmp(a.key, b.key));
      return all.filter(({ key }) => after === null || indexedDB.cmp(key, after) > 0).slice(0, limit);
    },
  };
}
