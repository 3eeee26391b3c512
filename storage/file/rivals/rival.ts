import type { Row } from '../../upgrades';
import type { KnownWork } from './known-work';

/** An extension whose backups are understood. */
export interface Rival {
  name: string;
  /** Whether a JSON object is a backup of it: by what is in it, whatever the file is called. */
  wrote(file: Row): boolean;
  read(file: Row): RivalBackup;
}

/** What stands in a backup of another extension. */
export interface RivalBackup {
  /** When it was written (ISO 8601), as far as it says so. */
  written: string | null;
  /** Work by work; one work may come twice. */
  works: Iterable<FoundWork>;
  /** What is in it and is not taken over, in a few words each, for people. */
  left: string[];
}

/** What was found of one work. */
export interface FoundWork {
  /** For people: by what the file knows it. */
  key: string;
  /** `null` when it cannot be told which work it is. */
  known: KnownWork | null;
  /** What of it cannot be read, each in a few words. */
  problems: string[];
}
