import { KEYS, type Rows, TABLE_NAMES, type TableName, type Tables } from '../tables';
import { ruleOf } from './rules';

/** The key of a row in its table. */
export function keyOf<Name extends TableName>(table: Name, row: Tables[Name]): string {
  return (row as unknown as Record<string, string>)[KEYS[table]] as string;
}

/** The work a row is about; `null` for a setting, and for what she excludes. */
export function workOf<Name extends TableName>(table: Name, row: Tables[Name]): string | null {
  if (table === 'works') return keyOf(table, row);
  return 'work' in row ? row.work : null;
}

/** Works that were forgotten, and when (ms). */
export type Forgotten = ReadonlyMap<string, number>;

/** What is left of a row beside what was forgotten; `null` when nothing is. */
export function besideForgotten<Name extends TableName>(
  table: Name,
  row: Tables[Name],
  forgotten: Forgotten,
): Tables[Name] | null {
  const at = forgotten.get(workOf(table, row) ?? '');
  return at === undefined ? row : ruleOf(table).afterForgetting(row, at);
}

/** Adds a row to rows by key; two with one key become one. */
export function joinInto<Name extends TableName>(
  joined: Map<string, Tables[Name]>,
  table: Name,
  row: Tables[Name],
): void {
  const key = keyOf(table, row);
  // A row alone is joined with itself, which brings its parts into order.
  joined.set(key, ruleOf(table).join(joined.get(key) ?? row, row));
}

/** Rows by key; those with one key as one. */
export function joinRows<Name extends TableName>(
  table: Name,
  rows: Iterable<Tables[Name]>,
): Map<string, Tables[Name]> {
  const joined = new Map<string, Tables[Name]>();
  for (const row of rows) joinInto(joined, table, row);
  return joined;
}

/** The works in these rows of `forgotten`, and when. */
export function forgottenOf(rows: Iterable<Tables['forgotten']>): Map<string, number> {
  return new Map([...joinRows('forgotten', rows)].map(([work, { at }]) => [work, at]));
}

/**
 * Two libraries as one: a join, so that any number of copies come out the same in whatever order, and however often,
 * they meet. Nothing is missing from it because one of the two lacks it; only what was forgotten goes.
 */
export function mergeLibraries(a: Rows, b: Rows): Rows {
  const forgotten = forgottenOf([...a.forgotten, ...b.forgotten]);
  const merged = <Name extends TableName>(table: Name) => {
    const both = joinRows(table, [...a[table], ...b[table]] as Tables[Name][]);
    const left = [...both.values()].map((row) => besideForgotten(table, row, forgotten));
    return left
      .filter((row) => row !== null)
      .sort((one, other) => (keyOf(table, one) < keyOf(table, other) ? -1 : 1));
  };
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, merged(table)])) as unknown as Rows;
}
