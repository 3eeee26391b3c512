import type { ReadonlySignal } from '@preact/signals';
import type { LastBackup } from '../../../storage/backup/weekly';
import type { ImportPlan } from '../../../storage/file/plan-import';
import type { Progress } from '../../../storage/file/slices';
import type { Undone } from '../../../storage/file/undo-import';
import type { Persistence } from '../../../storage/persistence';
import type { Holdings } from '../../../storage/snapshots/holdings';
import type { ImportRecord } from '../../../storage/snapshots/import-records';
import type { Shrunk } from '../../../storage/snapshots/shrunk';
import type { Snapshot } from '../../../storage/snapshots/snapshots';

/** What the library page may do with the reader's data as a whole. Signals are `null` until they are read. */
export interface DataSession {
  /** Whether each signal has its first answer. */
  known: ReadonlySignal<boolean>;
  /** Works with a place in them. Known before the rest is counted. */
  readings: ReadonlySignal<number | null>;
  holdings: ReadonlySignal<Holdings | null>;
  persistence: ReadonlySignal<Persistence | null>;
  /** Asks the browser to keep the library; may make it ask the reader. */
  askToKeep(): Promise<void>;
  /** The latest first. */
  snapshots: ReadonlySignal<Snapshot[] | null>;
  /** Resolves to what undoes it. Rejects with a sentence for her. */
  restore(snapshot: string): Promise<() => Promise<void>>;
  /** `null` as well when nothing is missing. */
  alarm: ReadonlySignal<Shrunk | null>;
  closeAlarm(): Promise<void>;
  /** Resolves to what undoes it. */
  forget(work: string): Promise<() => Promise<void>>;
  eraseAll(): Promise<void>;
  /** Hands her the whole library as a file; compressed, it is a tenth of the size and not for reading. */
  exportFile(compressed: boolean): Promise<void>;
  /** What importing a file would do. Rejects with a sentence for her when it can't be read at all. */
  planImport(file: File, progress: Progress): Promise<ImportPlan>;
  /** Imports; resolves to what undoes it. */
  carryOut(plan: ImportPlan, progress: Progress): Promise<() => Promise<void>>;
  /** The last import, as long as it can be undone. */
  lastImport: ReadonlySignal<ImportRecord | null>;
  /** Takes it back; what she changed since stays. */
  undoImport(id: string): Promise<Undone>;
  /** Weekly backups: whether she wants them, whether the browser lets them be, and the last that was saved. */
  backup: ReadonlySignal<{ wanted: boolean; allowed: boolean; last: LastBackup | null } | null>;
  /** Resolves to whether it is now as she wanted it; rejects when the first file could not be saved. */
  setBackup(wanted: boolean): Promise<boolean>;
}

/** What just happened on the page, and how to undo it. */
export interface PageNotice {
  text: string;
  undo: (() => Promise<void>) | null;
}
