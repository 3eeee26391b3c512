import Dexie from 'dexie';
import { SnapshotDatabase } from '../snapshots/snapshots';
import { takeSnapshotOf } from '../snapshots/take';

/** Dexie keeps versions in tenths, for half steps. */
const DEXIE_STEPS = 10;

/** Whether there is a library of a version before `schema`, or one that is being upgraded from it. */
export async function isOlder(name: string, schema: number): Promise<boolean> {
  const existing = (await indexedDB.databases()).find((each) => each.name === name);
  return existing?.version !== undefined && existing.version > 0 && existing.version < schema * DEXIE_STEPS;
}

/**
 * Keeps a snapshot of a library that is about to be upgraded to `schema`. The upgrade itself is one transaction: when
 * it is interrupted, the browser leaves the old data as it was; the snapshot is for an upgrade that went through and
 * was wrong.
 */
export async function snapshotBeforeUpgrade(name: string, schema: number): Promise<void> {
  if (!(await isOlder(name, schema))) return;
  // Opened without a schema of ours, it is read as whatever version wrote it.
  const old = new Dexie(name);
  const snapshots = new SnapshotDatabase(`${name}-snapshots`);
  try {
    await old.open();
    await takeSnapshotOf(old, snapshots, 'upgrade', Date.now());
  } finally {
    old.close();
    snapshots.close();
  }
}
