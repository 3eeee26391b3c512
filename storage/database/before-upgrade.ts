import Dexie from 'dexie';
import { SnapshotDatabase, takeSnapshot } from '../snapshots/snapshots';
import { readLibraryFile } from './read-tables';

/** Dexie keeps versions in tenths, for half steps. */
const DEXIE_STEPS = 10;

/**
 * Keeps a snapshot of a library that is about to be upgraded to `schema`. The upgrade itself is one transaction: when
 * it is interrupted, the browser leaves the old data as it was; the snapshot is for an upgrade that went through and
 * was wrong.
 */
export async function snapshotBeforeUpgrade(name: string, schema: number): Promise<void> {
  const existing = (await indexedDB.databases()).find((each) => each.name === name);
  if (!existing?.version || existing.version >= schema * DEXIE_STEPS) return;
  // Opened without a schema of ours, it is read as whatever version wrote it.
  const old = new Dexie(name);
  const snapshots = new SnapshotDatabase(`${name}-snapshots`);
  try {
    await old.open();
    const at = Date.now();
    await takeSnapshot(snapshots, await readLibraryFile(old, at), 'upgrade', at);
  } finally {
    old.close();
    snapshots.close();
  }
}
