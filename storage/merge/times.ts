import type { TableName, Tables } from '../tables';

type Change = (time: number) => number;
type Times = { readonly [Name in TableName]: (row: Tables[Name], change: Change) => Tables[Name] };

/** The fields of a row that hold a time; one that holds none just now (`null`, or absent) is left alone. */
const fields =
  <R extends object>(...names: (keyof R)[]) =>
  (row: R, change: Change): R => {
    const after = { ...row };
    for (const name of names) {
      const time = row[name];
      if (typeof time === 'number') after[name] = change(time) as R[keyof R];
    }
    return after;
  };

const ofPlace = fields<Tables['readings']['current']>('at');
const ofReading = fields<Tables['readings']>('begun', 'since', 'modified');

/** Where a row of each table has its times, all of them, in ms. */
const TIMES: Times = {
  works: fields('modified'),
  chapters: fields('textSeen', 'modified'),
  readings: (row, change) => ({
    ...ofReading(row, change),
    current: ofPlace(row.current, change),
    furthest: ofPlace(row.furthest, change),
    status: row.status && { ...row.status, at: change(row.status.at) },
    finished: row.finished.map(change),
  }),
  highlights: fields('created', 'modified', 'deleted'),
  sittings: fields('start', 'end'),
  workNotes: fields('modified', 'deleted'),
  drafts: fields('put', 'modified', 'deleted'),
  visits: fields('last', 'modified'),
  settings: fields('modified'),
  forgotten: fields('at'),
  excluded: fields('modified', 'deleted'),
};

/** The row with each of its times (ms) changed. */
export function mapTimes<Name extends TableName>(
  table: Name,
  row: Tables[Name],
  change: Change,
): Tables[Name] {
  return TIMES[table](row, change);
}

/** The latest time that a row bears, ms. */
export function latestTime<Name extends TableName>(table: Name, row: Tables[Name]): number {
  let latest = 0;
  mapTimes(table, row, (time) => {
    latest = Math.max(latest, time);
    return time;
  });
  return latest;
}
