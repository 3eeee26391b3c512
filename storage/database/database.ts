import Dexie, { type EntityTable } from 'dexie';
import type { Highlight } from '../../reading/highlight';
import type { ChapterRecord, ReadingRecord, WorkRecord } from '../records';

/** A setting by its name, so that one that is missing or damaged costs no other. */
export interface SettingRecord {
  name: string;
  value: unknown;
  modified: number;
}

/**
 * The library's database, in the extension's own origin: neither the archive's scripts nor "clear site
 * data" reach it. Only the background and the extension's pages open it.
 */
export class LibraryDatabase extends Dexie {
  declare works: EntityTable<WorkRecord, 'key'>;
  declare chapters: EntityTable<ChapterRecord, 'key'>;
  declare readings: EntityTable<ReadingRecord, 'work'>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare settings: EntityTable<SettingRecord, 'name'>;

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
  }
}
