import { finder, PAGE, writeChanges } from '../database/changes';
import type { LibraryDatabase } from '../database/database';
import { same } from '../merge/canonical';
import { besideForgotten, forgottenOf } from '../merge/merge';
import { TABLE_NAMES, type TableName } from '../tables';
import type { Imported } from './carry-out';
import type { ImportOptions } from './plan-import';

/** What undoing an import came to. */
export interface Undone {
  /** Rows that are as they were before the import. */
  restored: number;
  /** Rows that the reader has changed since; they are left to her. */
  stayed: number;
}

/**
 * Takes an import back: every row that it touched is as it was before, all of them in one transaction. A row that was
 * changed since stays, and what was forgotten since does not come back.
 * @throws what the database threw; then the library is as it was.
 */
export async function undoImport(
  database: LibraryDatabase,
  { changes }: Pick<Imported, 'changes'>,
  { progress, signal }: ImportOptions = {},
): Promise<Undone> {
  const undone = { restored: 0, stayed: 0 };
  // What was forgotten comes first: it says which of the other rows may be there.
  const tables: TableName[] = ['forgotten', ...TABLE_NAMES.filter((name) => name !== 'forgotten')];
  await database.transaction('rw', database.tables, async () => {
    let forgotten = new Map<string, number>();
    for (const name of tables) {
      const its = changes.filter(({ table }) => table === name);
      const find = await finder(database, name, its.length);
      for (let from = 0; from < its.length; from += PAGE) {
        signal?.throwIfAborted();
        const page = its.slice(from, from + PAGE);
        const stored = await find(page.map(({ key }) => key));
        const back = page
          .filter(({ key, after }) => same(stored.get(key) ?? null, after))
          .map((change) => ({
            ...change,
            before: change.after,
            after: change.before && besideForgotten(name, change.before, forgotten),
          }));
        await writeChanges(database, back);
        undone.restored += back.length;
        undone.stayed += page.length - back.length;
        progress?.(undone.restored + undone.stayed, changes.length);
      }
      if (name === 'forgotten') forgotten = forgottenOf(await database.forgotten.toArray());
    }
  });
  return undone;
}
