import { knowsItsText } from '../../../reading/rough-place';
import type { LibraryDatabase } from '../../database/database';
import { same } from '../../merge/canonical';
import { ruleOf } from '../../merge/rules';
import type { ReadingRecord, VisitRecord, WorkNoteRecord, WorkRecord } from '../../records';
import { noRows, type Rows } from '../../tables';
import { SCHEMA_VERSION } from '../../upgrades';
import { checkRow } from '../rows';
import { progressIn } from './progress';

/*
 * The merge lets the later row win as a whole, which is right among copies of one library. What another extension
 * knows is less than a row of ours, however late it is. So it is put beside what is here before it is merged: a row
 * of theirs then says nothing that would take something from ours.
 */

/** Rows of another extension, one for each key, so that they take nothing from the library they come to. */
export async function besideOurs(
  database: LibraryDatabase,
  theirs: Rows,
): Promise<{ rows: Rows; forgotten: number }> {
  const keys = theirs.works.map(({ key }) => key);
  const { works, readings, workNotes, visits } = database;
  const byWork = <R extends { work: string }>(rows: (R | undefined)[]) =>
    new Map(rows.flatMap((row) => (row ? [[row.work, row] as const] : [])));
  const ours = await database.transaction('r', database.tables, async () => ({
    works: new Map((await works.bulkGet(keys)).flatMap((row) => (row ? [[row.key, row] as const] : []))),
    readings: byWork(await readings.bulkGet(keys)),
    workNotes: byWork(await workNotes.bulkGet(keys)),
    visits: byWork(await visits.bulkGet(keys)),
    forgotten: byWork(await database.forgotten.bulkGet(keys)),
  }));

  // Of what she asked to forget, and has not opened since, their file says nothing new.
  const stays = (work: string) => ours.works.has(work) || !ours.forgotten.has(work);
  const rows: Rows = {
    ...noRows(),
    works: theirs.works.filter(({ key }) => stays(key)),
    chapters: theirs.chapters.filter(({ work }) => stays(work)),
  };
  const facts = new Map(
    rows.works.map((row) => {
      const before = ours.works.get(row.key);
      return [row.key, before ? ruleOf('works').join(before, row) : row] as const;
    }),
  );
  rows.readings = theirs.readings
    .filter(({ work }) => stays(work))
    .map((row) => readingBeside(row, ours.readings.get(row.work), facts.get(row.work)));
  rows.workNotes = theirs.workNotes
    .filter(({ work }) => stays(work))
    .map((row) => noteBeside(row, ours.workNotes.get(row.work)));
  rows.visits = theirs.visits
    .filter(({ work }) => stays(work))
    .map((row): VisitRecord => ({ ...ours.visits.get(row.work), ...row }));
  return { rows, forgotten: keys.filter((key) => !stays(key)).length };
}

/**
 * A place of ours that knows its words gives way only to one in a chapter where Catchword never was; and what was
 * begun here was begun when we say.
 */
function readingBeside(
  theirs: ReadingRecord,
  ours: ReadingRecord | undefined,
  facts: WorkRecord | undefined,
): ReadingRecord {
  const progress = facts ? progressIn(facts, theirs.current) : theirs.progress;
  if (!ours) return { ...theirs, progress };
  const beyond = theirs.current.chapterNumber > ours.furthest.chapterNumber;
  // How long the work was stands beside the place it was noted with.
  const { current, progress: share, of, ...rest } = ours;
  const row = { ...rest, ...theirs, begun: ours.begun, progress };
  const kept = of === undefined ? { current, progress: share } : { current, progress: share, of };
  if (same(current, theirs.current)) return { ...row, ...kept };
  return beyond || !knowsItsText(current) ? row : { ...row, ...kept };
}

/** Her note here with their tags added. A note she deleted stays deleted. */
function noteBeside(theirs: WorkNoteRecord, ours: WorkNoteRecord | undefined): WorkNoteRecord {
  if (!ours) return theirs;
  const more = theirs.tags.filter((tag) => !ours.tags.includes(tag));
  if (ours.deleted !== null || more.length === 0) return ours;
  const both = { ...ours, tags: [...ours.tags, ...more], modified: ours.modified + 1 };
  const checked = checkRow('workNotes', both, SCHEMA_VERSION);
  return 'row' in checked ? checked.row : ours;
}
