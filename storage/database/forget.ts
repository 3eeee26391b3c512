import type { Table } from 'dexie';
import { keyOf } from '../merge/merge';
import { ruleOf } from '../merge/rules';
import type { ForgottenRecord } from '../records';
import { TABLE_NAMES, type TableName, type Tables } from '../tables';
import type { LibraryDatabase } from './database';

/** Told of every row that was changed (`after` null: deleted). */
export type Witness = (
  table: TableName,
  before: Tables[TableName] | null,
  after: Tables[TableName] | null,
) => void;

/**
 * Forgets a work: what was kept of it up to `at` (ms) goes, and does not come back when this library meets an older
 * copy of itself. The row that says so stays.
 */
export async function forgetWork(database: LibraryDatabase, work: string, at: number): Promise<void> {
  await database.transaction('rw', database.tables, () => forget(database, { work, at }, () => {}));
}

/** The same within a transaction over all tables, with somebody watching. */
export async function forget(
  database: LibraryDatabase,
  forgetting: ForgottenRecord,
  witness: Witness,
): Promise<void> {
  const { work } = forgetting;
  const before = await database.forgotten.get(work);
  const now = ruleOf('forgotten').join(before ?? forgetting, forgetting);
  if (now === before) return;
  await database.forgotten.put(now);
  witness('forgotten', before ?? null, now);
  for (const table of TABLE_NAMES) await forgetRows(database, table, now, witness);
}

async function forgetRows<Name extends TableName>(
  database: LibraryDatabase,
  name: Name,
  { work, at }: ForgottenRecord,
  witness: Witness,
): Promise<void> {
  if (name === 'settings' || name === 'forgotten') return;
  const table = database.table(name) as Table<Tables[Name], string>;
  const field = name === 'works' ? 'key' : 'work';
  const { afterForgetting } = ruleOf(name);
  for (const row of await table.where(field).equals(work).toArray()) {
    const left = afterForgetting(row, at);
    if (left === row) continue;
    if (left) await table.put(left);
    else await table.delete(keyOf(name, row));
    witness(name, row, left);
  }
}
