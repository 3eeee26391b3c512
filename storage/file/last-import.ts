import { type AllCounts, type Change, changesBy, kindOf, noCounts } from '../database/changes';
import type { LibraryDatabase } from '../database/database';
import { same } from '../merge/canonical';
import {
  allChanges,
  dropImports,
  finishImport,
  firstChanges,
  type ImportRecord,
  writeImport,
} from '../snapshots/import-records';
import type { SnapshotDatabase } from '../snapshots/snapshots';
import { carryOut } from './carry-out';
import type { ImportOptions, ImportPlan } from './plan-import';
import { Slices } from './slices';
import { type Undone, undoImport } from './undo-import';

/** Held while somebody imports: what is unfinished then is under way, and not interrupted. */
const LOCK = 'catchword-import';

/**
 * Imports, so that it can be undone later and by another page. What will change is written down first: the library
 * and this record are two databases, and whatever stops the browser between them, an import that happened has its
 * record. A record without its import is found out by `settleImport`.
 * @throws what the import threw; then the library is as it was, and the import before can still be undone.
 */
export function importForGood(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  plan: ImportPlan,
  options: ImportOptions & { at: number },
): Promise<ImportRecord> {
  return locked(async () => {
    const foreseen = await changesOf(database, plan, options.signal);
    const record = { id: crypto.randomUUID(), at: options.at, done: false, counts: countsOf(foreseen) };
    await writeImport(snapshots, record, foreseen);
    try {
      const { counts, changes } = await carryOut(database, snapshots, plan, options);
      const done = { ...record, done: true, counts };
      // Something may have been saved in between; then what happened is not what was foreseen.
      if (alike(foreseen, changes)) await finishImport(snapshots, done);
      else await writeImport(snapshots, done, changes);
      return done;
    } catch (error) {
      const happened = await settle(database, snapshots, record.id).catch((further) => {
        // Whatever broke the import may break this, too. It is done when a page opens next.
        console.warn('Catchword could not look after an import that failed:', further);
        return false;
      });
      // It went through, and only its record could not be finished: it can be undone all the same.
      if (happened) return { ...record, done: true };
      throw error;
    }
  });
}

/**
 * Takes an import back by its record, which goes with it: see `undoImport` for what stays.
 * @throws Error when the record is gone; what the database threw otherwise, and nothing is done then.
 */
export async function undoLastImport(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  id: string,
): Promise<Undone> {
  if (!(await snapshots.imports.get(id))) throw new Error('This import cannot be undone any more.');
  const changes = await allChanges(snapshots, id);
  const undone = await undoImport(database, { changes });
  await dropImports(snapshots, [id]);
  return undone;
}

/**
 * Looks after an import that was interrupted: when it happened, it can be undone; when it did not, nothing is kept of
 * it. One that is under way is left alone.
 */
export function settleImport(database: LibraryDatabase, snapshots: SnapshotDatabase): Promise<void> {
  return unlessLocked(async () => {
    for (const { id, done } of await snapshots.imports.toArray()) {
      if (!done) await settle(database, snapshots, id);
    }
  });
}

/** An import is one transaction: if one row is as it would have made it, all of it happened. Tells whether it did. */
async function settle(database: LibraryDatabase, snapshots: SnapshotDatabase, id: string): Promise<boolean> {
  const record = await snapshots.imports.get(id);
  if (!record || record.done) return record?.done ?? false;
  for (const { table, key, after } of await firstChanges(snapshots, id)) {
    const stored = (await database.table(table).get(key)) ?? null;
    if (!same(stored, after)) continue;
    await finishImport(snapshots, { ...record, done: true });
    return true;
  }
  await dropImports(snapshots, [id]);
  return false;
}

/** All that an import would change now. */
async function changesOf(
  database: LibraryDatabase,
  plan: ImportPlan,
  signal: AbortSignal | undefined,
): Promise<Change[]> {
  const slices = new Slices(signal);
  const changes: Change[] = [];
  for await (const page of changesBy(database, plan.rows)) {
    for (const change of page) if (change.before !== change.after) changes.push(change);
    await slices.breathe();
  }
  return changes;
}

function countsOf(changes: readonly Change[]): AllCounts {
  const counts = noCounts();
  for (const change of changes) counts[change.table][kindOf(change)] += 1;
  return counts;
}

function alike(foreseen: readonly Change[], happened: readonly Change[]): boolean {
  return (
    foreseen.length === happened.length &&
    foreseen.every((change, i) => {
      const other = happened[i];
      return (
        change.table === other?.table &&
        change.key === other.key &&
        same(change.before, other.before) &&
        same(change.after, other.after)
      );
    })
  );
}

/** Browsers have locks; Node, where the tests run, has one process and none. */
const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;

function locked<T>(work: () => Promise<T>): Promise<T> {
  return locks ? (locks.request(LOCK, work) as Promise<T>) : work();
}

async function unlessLocked(work: () => Promise<void>): Promise<void> {
  if (!locks) return work();
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
