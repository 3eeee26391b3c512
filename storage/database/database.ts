import Dexie, { type EntityTable, type PromiseExtended, type Transaction } from 'dexie';
import type { Tables } from '../tables';
import { SCHEMA_VERSION, tablesChangedBy, upgradeRow } from '../upgrades';
import { snapshotBeforeUpgrade } from './before-upgrade';
import { openAnewWhenAsked } from './opening';

/**
 * The library's database, in the extension's own origin: neither the archive's scripts nor "clear site
 * data" reach it. Only the background and the extension's pages open it.
 */
export class LibraryDatabase extends Dexie {
  declare works: EntityTable<Tables['works'], 'key'>;
  declare chapters: EntityTable<Tables['chapters'], 'key'>;
  declare readings: EntityTable<Tables['readings'], 'work'>;
  declare highlights: EntityTable<Tables['highlights'], 'id'>;
  declare sittings: EntityTable<Tables['sittings'], 'id'>;
  declare workNotes: EntityTable<Tables['workNotes'], 'work'>;
  declare drafts: EntityTable<Tables['drafts'], 'id'>;
  declare visits: EntityTable<Tables['visits'], 'work'>;
  declare settings: EntityTable<Tables['settings'], 'name'>;
  declare forgotten: EntityTable<Tables['forgotten'], 'work'>;
  declare excluded: EntityTable<Tables['excluded'], 'key'>;
  #opening: PromiseExtended<Dexie> | null = null;

  constructor(name = 'catchword') {
    super(name);
    // Versions are only ever added, never edited: somebody's library is still at each of them.
    this.version(1).stores({
      works: 'key, modified',
      chapters: 'key, work',
      readings: 'work, modified',
      highlights: 'id, work, modified',
      settings: 'name',
    });
    this.version(2)
      .stores({
        // By deletion, to count what lives without reading it.
        highlights: 'id, work, modified, deleted',
        sittings: 'id, work, start',
        workNotes: 'work',
        drafts: 'id, work',
        visits: 'work',
        forgotten: 'work',
      })
      .upgrade(upgradeTo(2));
    this.version(3).stores({ excluded: 'key' });
  }

  /** Opens the library, and keeps a snapshot of an older version's first. */
  override open(): PromiseExtended<Dexie> {
    if (this.isOpen()) return super.open();
    // Dexie asks once for each thing that waits for the database.
    this.#opening ??= Dexie.ignoreTransaction(() =>
      Dexie.Promise.resolve(this.#keepOldVersion())
        .then(() => super.open())
        .catch((error) => {
          openAnewWhenAsked(this);
          throw error;
        })
        .finally(() => {
          this.#opening = null;
        }),
    );
    return this.#opening;
  }

  async #keepOldVersion(): Promise<void> {
    try {
      await snapshotBeforeUpgrade(this.name, SCHEMA_VERSION);
    } catch (error) {
      // Without room for a snapshot the upgrade is still all or nothing; a library that stays shut is worse.
      console.warn('Catchword could not keep a snapshot before its upgrade:', error);
    }
  }
}

function upgradeTo(version: number) {
  return async (transaction: Transaction) => {
    for (const name of tablesChangedBy(version)) {
      await transaction
        .table(name)
        .toCollection()
        .modify((row, context) => {
          context.value = upgradeRow(name, row, version - 1, version);
        });
    }
  };
}
