/** Of the tables as they are now. Raised with every version that is added. */
export const SCHEMA_VERSION = 3;

/** A row as some version wrote it. */
export type Row = Record<string, unknown>;

/**
 * What each version added to the rows of the one before, by table. The database and the reader of library files go
 * through the same steps, so that a file from any older version is read as its database would have been upgraded.
 * Steps are only ever added, never edited: somebody's library is still at each of them.
 */
const STEPS: { readonly [version: number]: { readonly [table: string]: (row: Row) => Row } } = {
  2: {
    readings: (row) => ({ status: null, finished: [], since: 0, ...row }),
    highlights: (row) => ({ tags: [], ...row }),
    // Its text was seen by then at the latest.
    chapters: (row) => ({
      textHash: null,
      textSeen: (row.words ?? null) === null ? null : row.modified,
      ...row,
    }),
  },
  // Version 3 added the table `excluded`, and changed no row.
};

/** A table's row, written by version `from`, as version `to` has it. Fields that nobody knows stay. */
export function upgradeRow(table: string, row: Row, from: number, to = SCHEMA_VERSION): Row {
  let upgraded = row;
  for (let version = from + 1; version <= to; version++) {
    upgraded = STEPS[version]?.[table]?.(upgraded) ?? upgraded;
  }
  return upgraded;
}

/** The tables whose rows a version changed. */
export function tablesChangedBy(version: number): string[] {
  return Object.keys(STEPS[version] ?? {});
}
