import { type AllCounts, type Change, changesBy, kindOf, noCounts, PAGE } from '../database/changes';
import type { LibraryDatabase } from '../database/database';
import { joinInto, workOf } from '../merge/merge';
import { ruleOf } from '../merge/rules';
import { noRows, type Rows, TABLE_NAMES, type TableName, type Tables } from '../tables';
import type { AnnotationFile } from './annotations/read-annotations';
import type { ReadLibrary } from './read';
import { besideOurs } from './rivals/beside-ours';
import type { RivalFile } from './rivals/read-rival';
import type { Problem } from './rows';
import { type Progress, Slices } from './slices';
import { withoutFuture } from './without-future';

/** What an import would do, before anything is done. */
export interface ImportPlan {
  /** What is to be merged: one row for each key. */
  rows: Rows;
  counts: AllCounts;
  /** Rows that would be added, changed or removed. With 0, the file holds nothing that is not here. */
  changes: number;
  /** For people: works that are new, or of which something of the reader's own changes. New ones first, by title. */
  works: WorkChange[];
  /** Names of the settings that would change. */
  settings: string[];
  /** What was left out of the file. */
  problems: Problem[];
  /** Rows that are left out for now: by this device's clock they are from the future. */
  heldBack: Problem[];
  /** Rows by table that this version does not know. They are not imported. */
  unknown: { [table: string]: number };
  /** Whose backup it is, when it is another extension's; `forgotten` of its works stay forgotten. */
  rival: (RivalFile & { forgotten: number }) | null;
  /** What it is, when it is a file of highlights. */
  annotations: AnnotationFile | null;
}

/** What an import does to one work. */
export interface WorkChange {
  work: string;
  /** `null` when neither the file nor the library knows it. */
  title: string | null;
  is: 'new' | 'changed' | 'forgotten';
  /** Whether her place or what she said of it changes. */
  reading: boolean;
  /** Highlights that come, change or go. */
  highlights: number;
  /** The same of notes on the work, drafts, sittings and visits. */
  others: number;
}

/** How an import is planned or carried out. */
export interface ImportOptions {
  /** In rows. */
  progress?: Progress;
  signal?: AbortSignal;
}

/** Finds out what importing a file would do, `now` ms since the epoch. Nothing is written. */
export async function planImport(
  database: LibraryDatabase,
  file: ReadLibrary,
  { progress, signal, now }: ImportOptions & { now?: number } = {},
): Promise<ImportPlan> {
  const slices = new Slices(signal);
  const { rows: believed, heldBack } = withoutFuture(file.rows, now);
  const theirs = await joined(believed, slices);
  const { rows, forgotten } = file.rival
    ? await besideOurs(database, theirs)
    : { rows: theirs, forgotten: 0 };
  const all = rowsIn(rows);
  const counts = noCounts();
  const works = new Map<string, WorkChange>();
  const settings: string[] = [];
  let done = 0;
  for await (const page of changesBy(database, rows)) {
    for (const change of page) {
      const kind = kindOf(change);
      counts[change.table][kind] += 1;
      if (kind === 'leave') continue;
      if (change.table === 'settings') settings.push(change.key);
      else tell(works, change);
    }
    done += page.length;
    progress?.(Math.min(done, all), all);
    await slices.breathe();
  }
  await addTitles(database, rows, works);
  const unknown = Object.entries(file.unknown).map(([table, its]) => [table, its.length]);
  return {
    rows,
    counts,
    changes: changesIn(counts),
    works: [...works.values()].filter(isWorthTelling).sort(newFirst),
    settings: settings.sort(),
    problems: file.problems,
    heldBack,
    unknown: Object.fromEntries(unknown),
    rival: file.rival && { ...file.rival, forgotten },
    annotations: file.annotations,
  };
}

/** One row for each key, in the order of the keys: the database is looked through in that order. */
async function joined(rows: Rows, slices: Slices): Promise<Rows> {
  const all = noRows();
  for (const table of TABLE_NAMES) {
    const byKey = new Map<string, Tables[typeof table]>();
    for (const [i, row] of rows[table].entries()) {
      joinInto(byKey, table, row);
      if (i % PAGE === 0) await slices.breathe();
    }
    const ofTable = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    (all[table] as unknown[]) = ofTable;
  }
  return all;
}

/** Rows in all tables. */
export function rowsIn(rows: Rows): number {
  return TABLE_NAMES.reduce((sum, table) => sum + rows[table].length, 0);
}

/** Rows that are not left as they are. */
export function changesIn(counts: AllCounts): number {
  return TABLE_NAMES.reduce((sum, table) => {
    const { add, change, remove } = counts[table];
    return sum + add + change + remove;
  }, 0);
}

const OTHERS: readonly TableName[] = ['workNotes', 'drafts', 'sittings', 'visits'];

function tell(works: Map<string, WorkChange>, change: Change): void {
  const { table } = change;
  const row = change.after ?? change.before;
  const work = row && workOf(table, row as never);
  if (!work) return;
  const told = works.get(work) ?? {
    work,
    title: null,
    is: 'changed',
    reading: false,
    highlights: 0,
    others: 0,
  };
  works.set(work, told);
  if (table === 'forgotten') told.is = 'forgotten';
  else if (table === 'works' && change.before === null) told.is = 'new';
  else if (table === 'readings') told.reading = true;
  else if (table === 'highlights') told.highlights += 1;
  else if (OTHERS.includes(table)) told.others += 1;
}

/** That a work was opened later on the other device, or its length is known better, is no news to its reader. */
function isWorthTelling({ is, reading, highlights, others }: WorkChange): boolean {
  return is !== 'changed' || reading || highlights + others > 0;
}

async function addTitles(
  database: LibraryDatabase,
  rows: Rows,
  works: Map<string, WorkChange>,
): Promise<void> {
  const stored = await database.works.bulkGet([...works.keys()]);
  const { join } = ruleOf('works');
  const known = new Map(stored.flatMap((row) => (row ? [[row.key, row]] : [])));
  for (const row of rows.works) known.set(row.key, join(known.get(row.key) ?? row, row));
  for (const [key, { title }] of known) {
    const told = works.get(key);
    if (told) told.title = title;
  }
}

function newFirst(a: WorkChange, b: WorkChange): number {
  if (a.is !== b.is) return a.is === 'new' ? -1 : b.is === 'new' ? 1 : a.is === 'changed' ? -1 : 1;
  return (a.title ?? '').localeCompare(b.title ?? '') || (a.work < b.work ? -1 : 1);
}
