import { isInFuture } from '../../reading/future';
import { believed, timeOf } from '../merge/clock';
import { ruleOf } from '../merge/rules';
import { latestTime, mapTimes } from '../merge/times';
import type { Written } from '../service/contract';
import type { TableName, Tables } from '../tables';
import { tableOf } from './changes';
import type { LibraryDatabase } from './database';

/** What a change of the user's is made to, and when. */
export interface BeforeChange<Row> {
  /** As it counts beside the change. */
  stored: Row | undefined;
  /** When the work was forgotten last, ms; 0 where it never was. */
  forgotten: number;
  /** When the change counts as made, ms: after both, if it is made now. */
  at: number;
}

/**
 * What is there as the user changes a row of a work, at `at` ms. In a transaction that may write `forgotten`: a work that
 * was forgotten by a clock far ahead is taken for forgotten before.
 */
export async function beforeChange<Name extends TableName>(
  database: LibraryDatabase,
  table: Name,
  key: string,
  work: string,
  at: number,
): Promise<BeforeChange<Tables[Name]>> {
  const [row, mark] = await Promise.all([
    tableOf(database, table).get(key),
    tableOf(database, 'forgotten').get(work),
  ]);
  const stored = row && believed(table, row, at);
  const forgotten = mark && believed('forgotten', mark, at);
  if (forgotten && forgotten !== mark) await database.forgotten.put(forgotten);
  const latest = Math.max(stored ? latestTime(table, stored) : 0, forgotten?.at ?? 0);
  return { stored, forgotten: forgotten?.at ?? 0, at: timeOf(at, latest) };
}

/** A save is a merge with a library of one row: it may come late, twice, or after the work was forgotten. */
export async function keep<Name extends 'readings' | 'highlights' | 'drafts' | 'sittings'>(
  database: LibraryDatabase,
  table: Name,
  { stored, forgotten, at }: BeforeChange<Tables[Name]>,
  row: Tables[Name],
): Promise<Written> {
  // The page may hand back a time that it was given, such as when a highlight was made.
  const now = mapTimes(table, row, (time) => (isInFuture(time) ? at : time));
  const { join, afterForgetting } = ruleOf<Name>(table);
  const left = afterForgetting(stored ? join(stored, now) : now, forgotten);
  if (left) await tableOf(database, table).put(left);
  return { kept: left !== null && latestTime(table, left) === latestTime(table, now) };
}
