import type { Highlight } from '../reading/highlight';
import type {
  ChapterRecord,
  DraftRecord,
  ExcludedRecord,
  ForgottenRecord,
  ReadingRecord,
  SettingRecord,
  SittingRecord,
  VisitRecord,
  WorkNoteRecord,
  WorkRecord,
} from './records';

/** The tables of a library, in the database as in a file, and what a row of each is. */
export interface Tables {
  works: WorkRecord;
  chapters: ChapterRecord;
  readings: ReadingRecord;
  highlights: Highlight;
  sittings: SittingRecord;
  workNotes: WorkNoteRecord;
  drafts: DraftRecord;
  visits: VisitRecord;
  settings: SettingRecord;
  forgotten: ForgottenRecord;
  excluded: ExcludedRecord;
}

export type TableName = keyof Tables;

/** The field by which a row of each table is known. The order is that of a library file. */
export const KEYS: { readonly [Name in TableName]: keyof Tables[Name] & string } = {
  works: 'key',
  chapters: 'key',
  readings: 'work',
  highlights: 'id',
  sittings: 'id',
  workNotes: 'work',
  drafts: 'id',
  visits: 'work',
  settings: 'name',
  forgotten: 'work',
  excluded: 'key',
};

/** The field that holds the work's key; `null` where a table has nothing that goes with a work. */
export function workField(name: TableName): string | null {
  if (name === 'settings' || name === 'excluded') return null;
  return name === 'works' ? 'key' : 'work';
}

export const TABLE_NAMES = Object.keys(KEYS) as TableName[];

/** All rows of a library. */
export type Rows = { [Name in TableName]: Tables[Name][] };

/** A library without anything in it. */
export function noRows(): Rows {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Rows;
}
