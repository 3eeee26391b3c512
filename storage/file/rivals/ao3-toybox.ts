import type { Row } from '../../upgrades';
import { isRow, whyWild } from '../rows';
import type { KnownPlace, KnownWork } from './known-work';
import type { FoundWork, Rival, RivalBackup } from './rival';
import { countIn, idIn, lineIn, namesIn, timeIn } from './values';

/*
 * AO3 Toybox (github.com/Eden7600/ao3-toybox) writes its tables into an envelope; before it had one, it wrote them as
 * they are. `workStatus` holds works by their ids: the last visit, the last and the highest chapter by number, and a
 * place as a paragraph among the chapter's paragraphs. Titles stand in other tables, where they stand at all.
 */

/** It had other names before. */
const FORMATS: readonly unknown[] = ['ao3-toybox-backup', 'ao3-toys-backup', 'readers-toybox-backup'];
/** The version of the envelope that is known here. */
const VERSION = 1;
/** Tables that nobody else has by these names, for files without an envelope. */
const TABLES = ['commonTags', 'regexTags', 'subscriptions', 'ignoreList', 'workStatus'];

export const ao3Toybox: Rival = {
  name: 'AO3 Toybox',
  wrote: (file) =>
    isRow(file.data)
      ? FORMATS.includes(file.format)
      : !Object.hasOwn(file, 'format') && TABLES.filter((table) => Array.isArray(file[table])).length >= 2,
  read(file): RivalBackup {
    const tables = isRow(file.data) ? file.data : file;
    const left: string[] = [];
    const has = (table: string) => listIn(tables, table).length > 0;
    if (isRow(tables.settings)) left.push('settings');
    if (has('commonTags') || has('regexTags')) left.push('coloured and hidden tags');
    if (has('subscriptions')) left.push('subscriptions, which the archive has');
    if (typeof file.version === 'number' && file.version > VERSION) {
      left.push('what is new in the version that wrote it');
    }
    const written = typeof file.exportedAt === 'string' ? file.exportedAt.slice(0, 40) : null;
    return { written, works: worksIn(tables), left };
  },
};

function listIn(tables: Row, name: string): unknown[] {
  const list = Object.hasOwn(tables, name) ? tables[name] : null;
  return Array.isArray(list) ? list : [];
}

type Print = Pick<KnownWork, 'title' | 'creators'>;

function* worksIn(tables: Row): Generator<FoundWork> {
  for (const name of ['workStatus', 'ignoreList']) {
    if (Object.hasOwn(tables, name) && !Array.isArray(tables[name])) {
      yield { key: name, known: null, problems: ['it is damaged as a whole'] };
    }
  }
  const printed = printedIn([...listIn(tables, 'subscriptions'), ...listIn(tables, 'ignoreList')]);
  for (const row of listIn(tables, 'workStatus')) yield workIn(row, printed);
  for (const row of listIn(tables, 'ignoreList')) {
    const id = linkedWork(row);
    // The list has creators and series as well: they are no works.
    if (id !== null)
      yield { key: `work ${id}`, known: { ...unread(id, printed), tags: [IGNORED] }, problems: [] };
  }
}

const IGNORED = 'ignored';

/** What other tables tell of works, by id. */
function printedIn(rows: unknown[]): Map<string, Print> {
  const printed = new Map<string, Print>();
  for (const row of rows) {
    const id = linkedWork(row);
    if (id === null || !isRow(row)) continue;
    const title = lineIn(row.name);
    if (title !== null) printed.set(id, { title, creators: namesIn(row.author) });
  }
  return printed;
}

/** The id of the work that a row links to; `null` when it is about something else. */
function linkedWork(row: unknown): string | null {
  if (!isRow(row) || typeof row.url !== 'string') return null;
  return idIn(/\/works\/(\d+)/.exec(row.url)?.[1]);
}

function unread(id: string, printed: ReadonlyMap<string, Print>): KnownWork {
  return {
    id,
    title: null,
    creators: [],
    ...printed.get(id),
    chaptersPosted: null,
    chaptersPlanned: null,
    complete: null,
    chapterIds: [],
    current: null,
    reached: [],
    status: null,
    tags: [],
    first: 0,
    last: 0,
    finished: [],
  };
}

function workIn(row: unknown, printed: ReadonlyMap<string, Print>): FoundWork {
  const wild = whyWild(row);
  if (wild !== null || !isRow(row)) return { key: 'a work', known: null, problems: [wild ?? 'not a work'] };
  const id = idIn(row.workId);
  if (id === null) {
    const key = `work ${String(lineIn(row.workId) ?? '').slice(0, 40)}`.trim();
    return { key, known: null, problems: ['this is not the id of a work'] };
  }
  const problems: string[] = [];
  const read = <T>(value: unknown, as: (value: unknown) => T | null, what: string): T | null => {
    if ((value ?? null) === null) return null;
    const meant = as(value);
    if (meant === null) problems.push(`${what} cannot be read`);
    return meant;
  };
  const visited = read(row.last_visited_at, timeIn, 'its last visit') ?? 0;
  const place = read(row.position, placeIn, 'its place');
  const lastChapter = read(row.last_chapter, countIn, 'its last chapter');
  const highest = read(row.highest_chapter, countIn, 'its highest chapter');
  // The place stays where it is furthest; the last chapter is where she was last.
  const inLast = place !== null && (lastChapter === null || lastChapter === place.chapterNumber);
  const begun = [lastChapter, highest].flatMap((number) => (number === null ? [] : [startOf(number)]));
  return {
    key: `work ${id}`,
    problems,
    known: {
      ...unread(id, printed),
      current: inLast ? place : (begun[0] ?? null),
      reached: place ? [place, ...begun] : begun,
      tags: row.ignored === true ? [IGNORED] : [],
      first: visited,
      last: visited,
    },
  };
}

function startOf(chapterNumber: number): KnownPlace {
  return { chapterNumber, fraction: 0 };
}

function placeIn(written: unknown): KnownPlace | null {
  if (!isRow(written)) return null;
  const { paragraph, offset } = written;
  const chapterNumber = countIn(written.chapter);
  const count = countIn(written.paragraph_count);
  if (chapterNumber === null || count === null) return null;
  if (typeof paragraph !== 'number' || !Number.isInteger(paragraph) || paragraph < 0) return null;
  if (typeof offset !== 'number' || !(offset >= 0)) return null;
  const index = Math.min(paragraph, count - 1);
  return {
    chapterNumber,
    fraction: Math.min(1, (paragraph + offset) / count),
    paragraph: { index, count },
  };
}
