import { type AllCounts, type Change, changesBy, kindOf, noCounts, writeChanges } from '../database/changes';
import type { LibraryDatabase } from '../database/database';
import type { SnapshotDatabase } from '../snapshots/snapshots';
import { takeSnapshotOf } from '../snapshots/take';
import { type ImportOptions, type ImportPlan, rowsIn } from './plan-import';

/** An import that was done. Hold on to it to undo it; afterwards there is the snapshot. */
export interface Imported {
  /** Id of the snapshot of the library before. */
  snapshot: string;
  counts: AllCounts;
  /** Every row that was touched, as it was and as it became. */
  changes: Change[];
}

/**
 * Merges a file into the library: all of it in one transaction, or nothing. What happened since it was planned is
 * merged as well, so that the counts may differ from the plan's. A snapshot is kept before; without room for one
 * nothing is done. `at` in ms since the epoch.
 * @throws what the database threw; then the library is as it was.
 */
export async function carryOut(
  database: LibraryDatabase,
  snapshots: SnapshotDatabase,
  plan: ImportPlan,
  { at, progress, signal }: ImportOptions & { at: number },
): Promise<Imported> {
  const { id: snapshot } = await takeSnapshotOf(database, snapshots, 'import', at, signal);

  const counts = noCounts();
  const changes: Change[] = [];
  const all = rowsIn(plan.rows);
  let done = 0;
  await database.transaction('rw', database.tables, async () => {
    for await (const page of changesBy(database, plan.rows)) {
      signal?.throwIfAborted();
      for (const change of page) counts[change.table][kindOf(change)] += 1;
      await writeChanges(database, page);
      for (const change of page) if (change.before !== change.after) changes.push(change);
      done += page.length;
      progress?.(Math.min(done, all), all);
    }
  });
  return { snapshot, counts, changes };
}
