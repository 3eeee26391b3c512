import * as v from 'valibot';
import type { WorkHeader } from '../../archive/work';
import type { Anchor } from '../../reading/anchor';
import { COLOURS, type Highlight } from '../../reading/highlight';
import type { Place } from '../../reading/place';
import { BACKUP_EVERY, FONTS, QUOTE_AS, RANGES, type Settings, THEMES } from '../../reading/settings';
import { READING_STATUSES } from '../../reading/standing';
import type { ChapterFacts, DraftRecord, SittingRecord } from '../records';
import type { Library, Method } from './contract';

/*
 * Bounds are generous on purpose: they keep out what could not be true or would fill the disk, and never a
 * real reader's note. A chapter of the archive holds at most 510,000 characters of markup.
 */
const CHAPTER_LENGTH = 600_000;
const MAX_NUMBER = 1_000_000;

/** ms since the epoch, as far as a date goes (ECMA-262, 21.4.1.1). */
const LAST_TIME = 8.64e15;

export const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_TIME));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12));
export const line = v.pipe(v.string(), v.maxLength(2_000));
export const digits = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const chapterNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_NUMBER));
export const workKey = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^/\s]+\/works\/\d+$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CHAPTER_LENGTH));

export const anchor: v.GenericSchema<unknown, Anchor> = v.looseObject({
  exact: v.pipe(v.string(), v.maxLength(CHAPTER_LENGTH)),
  prefix: line,
  suffix: line,
  start: offset,
  end: offset,
  textHash: line,
  twins: v.exactOptional(v.looseObject({ count, like: v.pipe(v.number(), v.minValue(0), v.maxValue(2)) })),
});

export const place: v.GenericSchema<unknown, Place> = v.looseObject({
  chapterId: v.nullable(digits),
  chapterNumber,
  anchor,
  fraction: share,
  // Places of older versions lack what is optional here.
  paragraph: v.looseObject({ index: count, count, into: v.exactOptional(count) }),
  landmarks: v.exactOptional(
    v.pipe(v.array(v.looseObject({ words: line, away: v.pipe(v.number(), v.integer()) })), v.maxLength(100)),
  ),
  at: time,
});

/** What she writes herself, in UTF-16 units: ten times the longest comment that the archive takes. */
export const note = v.pipe(v.string(), v.maxLength(100_000));
export const tags = v.pipe(v.array(line), v.maxLength(1_000));

export const highlight = v.looseObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  work: workKey,
  chapterId: v.nullable(digits),
  chapterNumber,
  colour: v.picklist(COLOURS),
  style: v.exactOptional(v.picklist(['underline'])),
  anchor,
  note,
  // A write that an older version had to leave on the shelf has none.
  tags: v.optional(tags, []),
  together: v.exactOptional(line),
  formerly: v.exactOptional(v.pipe(v.string(), v.maxLength(CHAPTER_LENGTH))),
  created: time,
  modified: time,
  deleted: v.nullable(time),
}) satisfies v.GenericSchema<unknown, Highlight>;

/** A fandom as it is excluded. Blank, it would be none. */
const fandom = v.pipe(line, v.regex(/\S/));

/** Of a row that a page or another device has made. */
export const id = v.pipe(v.string(), v.minLength(8), v.maxLength(64));

export const sitting = v.pipe(
  v.looseObject({ id, work: workKey, start: time, end: time, words: count }),
  v.check(({ start, end }) => start <= end, 'end is before start'),
) satisfies v.GenericSchema<unknown, SittingRecord>;

/** A comment she is writing. */
export const draft = v.looseObject({
  id,
  work: workKey,
  chapterId: v.nullable(digits),
  chapterNumber,
  replyTo: v.exactOptional(digits),
  text: note,
  put: v.exactOptional(time),
  modified: time,
  deleted: v.nullable(time),
}) satisfies v.GenericSchema<unknown, DraftRecord>;

/** As a heading of a panel bears it. */
const colourName = v.pipe(v.string(), v.maxLength(60));

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** Each setting by itself, so that one damaged value costs that value and not all of them. */
export const settings: { [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> } = {
  theme: v.picklist(['auto', ...THEMES]),
  font: v.picklist(FONTS),
  size: within(RANGES.size),
  lineHeight: within(RANGES.lineHeight),
  width: within(RANGES.width),
  autoOpen: v.boolean(),
  workSkin: v.boolean(),
  skinImages: v.boolean(),
  takeInPages: v.boolean(),
  keepOnPage: v.boolean(),
  listMarks: v.boolean(),
  highlightsOnPage: v.boolean(),
  colourNames: v.object({
    yellow: colourName,
    green: colourName,
    blue: colourName,
    pink: colourName,
    purple: colourName,
  }),
  quoteAs: v.picklist(QUOTE_AS),
  markdownTemplate: v.pipe(v.string(), v.maxLength(20_000)),
  backupEvery: v.picklist(BACKUP_EVERY),
};

export const work = v.looseObject({
  site: v.pipe(v.string(), v.maxLength(253)),
  id: digits,
  title: line,
  creators: v.array(line),
  fandoms: v.array(line),
  language: v.nullable(v.looseObject({ code: line, name: line })),
  words: v.nullable(count),
  chaptersPosted: v.nullable(count),
  chaptersPlanned: v.nullable(count),
  complete: v.nullable(v.boolean()),
}) satisfies v.GenericSchema<unknown, WorkHeader>;

export const chapter = v.looseObject({
  id: v.nullable(digits),
  number: chapterNumber,
  title: v.nullable(line),
  words: v.nullable(count),
  textHash: v.optional(v.nullable(line), null),
}) satisfies v.GenericSchema<unknown, ChapterFacts>;

const notKept = v.optional(v.picklist(['private', 'own']));
const fandoms = v.optional(work.entries.fandoms);
const excludable = v.variant('kind', [
  v.object({ kind: v.literal('work'), work: workKey, name: line, at: time }),
  v.object({ kind: v.literal('fandom'), name: fandom, at: time }),
]);

const opening = v.object({
  work,
  chapters: v.pipe(v.array(chapter), v.maxLength(20_000)),
  at: time,
  notKept,
});

/** What each method takes; checked on arrival, whoever sent it. */
export const argumentSchemas: { [M in Method]: v.GenericSchema<unknown, Parameters<Library[M]>[0] | null> } =
  {
    openWork: opening,
    lookAtWork: opening,
    greetWork: v.object({ work: workKey, notKept }),
    savePlace: v.object({
      work: workKey,
      place,
      reached: place,
      chapter,
      finished: v.optional(v.boolean(), false),
      fandoms,
    }),
    markWork: v.object({ work: workKey, as: v.picklist(READING_STATUSES), at: time }),
    startAgain: v.object({ work: workKey, at: time }),
    saveSitting: v.object({ sitting, fandoms }),
    saveHighlight: v.object({ highlight }),
    drafts: v.object({ work: workKey }),
    saveDraft: v.object({ draft }),
    exclude: excludable,
    include: excludable,
    settings: v.null(),
    saveSettings: v.object({ change: v.partial(v.strictObject(settings)), at: time }),
  };
