import type { LibraryDatabase } from '../database/database';
import { alone } from './alone';
import { dailyId, keepDaily } from './daily';
import { thinImports } from './import-records';
import { noteShrunk } from './shrunk';
import type { SnapshotDatabase } from './snapshots';
import { thin } from './thin';

/**
 * Looks after the snapshots for the background. It keeps nothing that a stop of the background could lose: whatever
 * is left undone is done at the next start.
 */
export class Keeper {
  #round: Promise<void> | null = null;
  /** The day whose snapshot is known to be there; nothing needs a look until the next one. */
  #settled = '';

  constructor(
    private readonly database: LibraryDatabase,
    private readonly snapshots: SnapshotDatabase,
    private readonly clock: () => number = Date.now,
  ) {}

  /** At the start of the background: whether all is there, then as after every change. Never rejects. */
  started(): Promise<void> {
    return this.#once();
  }

  /** After a change: the day's snapshot, when it is not there yet. Never rejects. */
  changed(): Promise<void> {
    if (this.#settled === dailyId(this.clock())) return Promise.resolve();
    return this.#once();
  }

  async #tend(now: number): Promise<void> {
    // First, or what is left would become the snapshot to compare with.
    await noteShrunk(this.database, this.snapshots, now);
    await keepDaily(this.database, this.snapshots, now);
    if (await this.snapshots.snapshots.get(dailyId(now))) this.#settled = dailyId(now);
    await thin(this.snapshots, now);
    await thinImports(this.snapshots, now);
  }

  #once(): Promise<void> {
    this.#round ??= alone(() => this.#tend(this.clock()))
      .catch((error) => {
        // Reading goes on without; it is tried again after the next change.
        console.warn("Catchword could not keep the day's copy of the library:", error);
      })
      .finally(() => {
        this.#round = null;
      });
    return this.#round;
  }
}
