import { isFromFuture } from '../merge/clock';
import { keyOf } from '../merge/merge';
import { latestTime } from '../merge/times';
import { noRows, type Rows, TABLE_NAMES, type TableName, type Tables } from '../tables';
import type { Problem } from './rows';

/**
 * Holds back rows that bear a time which cannot have been yet, and tells them: merged, they would be later than whatever
 * the user does until then. They stay as they are in their file.
 */
export function withoutFuture(rows: Rows, now = Date.now()): { rows: Rows; heldBack: Problem[] } {
  const left = noRows();
  const heldBack: Problem[] = [];
  const sort = <Name extends TableName>(table: Name) => {
    for (const row of rows[table] as Tables[Name][]) {
      if (!isFromFuture(table, row, now)) (left[table] as Tables[Name][]).push(row);
      else heldBack.push({ table, key: keyOf(table, row).slice(0, 200), line: null, why: whyOf(table, row) });
    }
  };
  for (const table of TABLE_NAMES) sort(table);
  return { rows: left, heldBack };
}

function whyOf<Name extends TableName>(table: Name, row: Tables[Name]): string {
  const [day] = new Date(latestTime(table, row)).toISOString().split('T');
  return `it is dated ${day?.replace('+', '')}, and by this device’s clock that day is still to come`;
}
