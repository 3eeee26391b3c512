import * as v from 'valibot';
import { workKey as keyOfWork } from '../../archive/urls';
import {
  chapter,
  chapterNumber,
  count,
  digits,
  highlight,
  line,
  note,
  place,
  settings,
  share,
  tags,
  time,
  work,
  workKey,
} from '../service/schemas';
import type { TableName, Tables } from '../tables';

/*
 * A row of each table, as it may be written to the database. Fields that nobody here knows stay; those that are known
 * are what they say, so that no page of Catchword stumbles over a row from a file.
 */

/** As made by `crypto.randomUUID`, or by whoever else writes a library file. */
const id = v.pipe(v.string(), v.minLength(8), v.maxLength(64));
/** A work's key, and the chapter's id or number. */
const chapterKey = v.pipe(v.string(), v.maxLength(400));
/** More often than daily for a lifetime. */
const finished = v.pipe(v.array(time), v.maxLength(50_000));
const settingName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const written = { modified: time, deleted: v.nullable(time) };

export const rowSchemas = {
  works: v.pipe(
    v.looseObject({ key: workKey, ...work.entries, modified: time }),
    v.check(({ key, site, id: workId }) => key === keyOfWork(site, workId), 'key is not that of site and id'),
  ),
  chapters: v.pipe(
    v.looseObject({
      key: chapterKey,
      work: workKey,
      ...chapter.entries,
      textSeen: v.optional(v.nullable(time), null),
      modified: time,
    }),
    v.check((row) => row.key.startsWith(`${row.work}/chapters/`), 'key is not that of a chapter of its work'),
  ),
  readings: v.looseObject({
    work: workKey,
    current: place,
    furthest: place,
    progress: share,
    begun: time,
    since: v.nullable(time),
    status: v.nullable(
      v.looseObject({ value: v.picklist(['unread', 'reading', 'finished'] as const), at: time }),
    ),
    finished,
    modified: time,
  }),
  highlights: highlight,
  sittings: v.pipe(
    v.looseObject({ id, work: workKey, start: time, end: time, words: count }),
    v.check(({ start, end }) => start <= end, 'end is before start'),
  ),
  workNotes: v.looseObject({ work: workKey, note, tags, ...written }),
  drafts: v.looseObject({
    id,
    work: workKey,
    chapterId: v.nullable(digits),
    chapterNumber,
    text: note,
    ...written,
  }),
  visits: v.looseObject({ work: workKey, last: time, source: line, modified: time }),
  settings: v.pipe(
    v.looseObject({ name: settingName, value: v.unknown(), modified: time }),
    v.check(({ name, value }) => isSetting(name, value), 'value is none that this setting can have'),
  ),
  forgotten: v.looseObject({ work: workKey, at: time }),
} satisfies { [Name in TableName]: v.GenericSchema<unknown, Tables[Name]> };

/** Settings that only another version knows may have any value. */
function isSetting(name: string, value: unknown): boolean {
  return !Object.hasOwn(settings, name) || v.is(settings[name as keyof typeof settings], value);
}
