import type { ImportRecord } from '../snapshots/import-records';
import type { Shrunk } from '../snapshots/shrunk';
import type { Snapshot } from '../snapshots/snapshots';
import type { Tables } from '../tables';

/**
 * What is kept, by the places where Catchword keeps something: the library's tables; the copies, the alarm and the last
 * import of the snapshots' database; the small storage; the sites that the browser remembers as allowed.
 */
export interface Kept extends Tables {
  snapshots: Snapshot;
  alarms: Shrunk;
  imports: ImportRecord;
  shelf: ShelfItem;
  sites: string;
}

export type KeptName = keyof Kept;

/** One thing in the small storage. */
export interface ShelfItem {
  key: string;
  value: unknown;
}

/** One thing that is kept. */
export interface EntryOf<Name extends KeptName> {
  of: Name;
  /** The key it is stored under. */
  key: IDBValidKey;
  /** As it is stored, whatever that is. */
  stored: unknown;
  /** The same when it is what its place should hold; `null` when it is damaged. */
  row: Kept[Name] | null;
  /** What is wrong with it, in a few words; `null` when nothing is. */
  damage: string | null;
  /** Key of the work it is about; `null` where it is about none. */
  work: string | null;
  /** That work's title, as far as the library knows it. */
  title: string | null;
}

export type Entry = { [Name in KeptName]: EntryOf<Name> }[KeptName];
