import { isInFuture } from '../../reading/future';
import type { TableName, Tables } from '../tables';
import { latestTime, mapTimes } from './times';

/*
 * What the user does now is later than whatever is stored, also where that was stored while a clock was ahead: this
 * device's before it was set right, or another's whose library came here.
 */

/** What was done so long ago at most is done now. What comes later has waited, and is no later than what came meanwhile. ms */
const NOW_WITHIN = 60_000;

/** Whether a row bears a time that cannot have been yet. */
export function isFromFuture<Name extends TableName>(
  table: Name,
  row: Tables[Name],
  now = Date.now(),
): boolean {
  return isInFuture(latestTime(table, row), now);
}

/**
 * A stored row as it counts beside what the user does at `at` (ms): one from the future was written before, whatever it
 * says. The very row where it can be believed.
 */
export function believed<Name extends TableName>(
  table: Name,
  row: Tables[Name],
  at: number,
  now = Date.now(),
): Tables[Name] {
  if (!isFromFuture(table, row, now)) return row;
  const limit = Math.min(at, now) - 1;
  return mapTimes(table, row, (time) => Math.min(time, limit));
}

/**
 * When something the user does counts as done (ms): at `at`, and after `stored`, the latest time of what it changes, where
 * a clock that can be believed was ahead.
 */
export function timeOf(at: number, stored: number, now = Date.now()): number {
  if (isInFuture(at, now)) return Math.max(now, stored + 1);
  return stored > now && now - at < NOW_WITHIN ? Math.max(at, stored + 1) : at;
}
