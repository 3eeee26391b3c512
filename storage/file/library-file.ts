import type { Row } from '../upgrades';

/**
 * A library as a file: one JSON object that a person can read, with the rows of each table as they stand in the
 * database (see docs/LIBRARY-FILE.md). Tables and fields that a version does not know are kept by whoever passes it on.
 */
export interface LibraryFile {
  catchword: 'library';
  /** Version of the tables; see `upgrades.ts`. */
  schema: number;
  /** When it was written: ISO 8601, for the person who opens it. */
  written: string;
  tables: { [table: string]: Row[] };
}

/** Makes a file of a library's tables. `at` in ms since the epoch. */
export function libraryFile(tables: { [table: string]: Row[] }, schema: number, at: number): LibraryFile {
  return { catchword: 'library', schema, written: new Date(at).toISOString(), tables };
}
