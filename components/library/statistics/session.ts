import type { ReadLog } from '../../../storage/database/reading-log';
import type { Progress } from '../../../storage/file/slices';
import type { ReadingRecord, WorkRecord } from '../../../storage/records';

/** A work of the log, as far as the library knows it. */
export interface KnownWork {
  work: WorkRecord;
  reading: ReadingRecord | null;
}

/** What the section "Your reading" may ask. */
export interface StatisticsSession {
  /** Reads the log of sittings. Rejects with the signal's reason when it was aborted. */
  read(signal: AbortSignal, progress: Progress): Promise<ReadLog>;
  /** Tells, until it is aborted, that what `read` gave is not true any more. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Works by their keys; `null` for one that the library does not know. */
  works(keys: readonly string[]): Promise<Map<string, KnownWork | null>>;
}
