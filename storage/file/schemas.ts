import * as v from 'valibot';
import { workKey as keyOfWork } from '../../archive/urls';
import { excludableOf, exclusionKey } from '../../reading/exclusion';
import { READING_STATUSES } from '../../reading/standing';
import type { ExcludedRecord } from '../records';
import {
  chapter,
  draft,
  highlight,
  line,
  note,
  place,
  settings,
  share,
  sitting,
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

/** A work's key, and the chapter's id or number. */
const chapterKey = v.pipe(v.string(), v.maxLength(400));
/** More often than daily for a lifetime. */
const finished = v.pipe(v.array(time), v.maxLength(50_000));
/** As long as a fandom's name may be, which small letters can make longer. */
const exclusion = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.regex(/^(?:work:[^/\s]+\/works\/\d+|fandom:\S.*)$/),
);
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
      // Of a page that told no id, version 1 and the first days of version 2 wrote none.
      id: v.optional(chapter.entries.id, null),
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
    // Readings of older versions have none.
    of: v.exactOptional(v.looseObject({ chapters: work.entries.chaptersPosted, words: work.entries.words })),
    begun: time,
    since: v.nullable(time),
    status: v.nullable(v.looseObject({ value: v.picklist(READING_STATUSES), at: time })),
    finished,
    modified: time,
  }),
  highlights: highlight,
  sittings: sitting,
  workNotes: v.looseObject({ work: workKey, note, tags, ...written }),
  drafts: draft,
  visits: v.looseObject({ work: workKey, last: time, source: line, modified: time }),
  settings: v.pipe(
    v.looseObject({ name: settingName, value: v.unknown(), modified: time }),
    v.check(({ name, value }) => isSetting(name, value), 'value is none that this setting can have'),
  ),
  forgotten: v.looseObject({ work: workKey, at: time }),
  excluded: v.pipe(
    v.looseObject({ key: exclusion, name: line, ...written }),
    v.check((row) => isOfItsName(row), 'key is not that of a work or of the fandom it names'),
  ),
} satisfies { [Name in TableName]: v.GenericSchema<unknown, Tables[Name]> };

function isOfItsName(row: ExcludedRecord): boolean {
  const of = excludableOf(row);
  return of !== null && exclusionKey(of) === row.key;
}

/** Settings that only another version knows may have any value. */
function isSetting(name: string, value: unknown): boolean {
  return !Object.hasOwn(settings, name) || v.is(settings[name as keyof typeof settings], value);
}
