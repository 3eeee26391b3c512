import { workKey } from '../../archive/urls';
import type { WorkHeader } from '../../archive/work';
import { believed } from '../merge/clock';
import { ruleOf } from '../merge/rules';
import type { ChapterFacts, ChapterRecord, WorkRecord } from '../records';
import type { Tables } from '../tables';
import type { LibraryDatabase } from './database';

/** Notes what a page says of its work, `at` ms. A page that does not tell something leaves what was known. */
export async function noteWork(database: LibraryDatabase, work: WorkHeader, at: number): Promise<void> {
  const key = workKey(work.site, work.id);
  const stored = await database.works.get(key);
  const before = stored && believed('works', stored, at);
  // Where the page prints "5/?", the unknown length is what it says, and not its silence.
  const planned = work.chaptersPosted === null ? {} : { chaptersPlanned: work.chaptersPlanned };
  const language = languageOf(work, before);
  const now = { ...work, ...before, ...known(work), ...planned, language, key, modified: at };
  await database.works.put(later('works', before, now));
}

/** A download names the language without the archive's code; a code known for that name stays. */
function languageOf({ language }: WorkHeader, before: WorkRecord | undefined): WorkHeader['language'] {
  const told = before?.language ?? null;
  if (language === null) return told;
  return language.code === '' && language.name === told?.name ? told : language;
}

/** All that is kept of a work's chapters, in no order. */
export function chaptersOf(database: LibraryDatabase, work: string): Promise<ChapterRecord[]> {
  return database.chapters.where({ work }).toArray();
}

/**
 * What is kept of chapters after a page showed them, `at` ms: the records that change. Their words stay known when a
 * later page does not show them. `kept` is what {@link chaptersOf} gave.
 */
export function noted(
  work: string,
  shown: readonly ChapterFacts[],
  kept: readonly ChapterRecord[],
  at: number,
): ChapterRecord[] {
  const before = new Map(kept.map((record) => [record.key, believed('chapters', record, at)]));
  return shown.map((chapter) => {
    const key = chapterKey(work, chapter);
    const seen = chapter.words === null && chapter.textHash === null ? {} : { textSeen: at };
    const now = {
      id: null,
      words: null,
      textHash: null,
      textSeen: null,
      title: null,
      ...before.get(key),
      ...known(chapter),
      ...seen,
      key,
      work,
      modified: at,
    } as ChapterRecord;
    return later('chapters', before.get(key), now);
  });
}

/**
 * The chapters known of a work, by number. A chapter that was met without its id (the page of a work of one
 * chapter) and later with it is one chapter: what either record tells is known. Of two records with one key the later
 * one in the lists counts.
 */
export function knownChapters(...records: readonly (readonly ChapterRecord[])[]): ChapterFacts[] {
  const byKey = new Map(records.flat().map((record) => [record.key, record]));
  const byNumber = new Map<number, ChapterFacts & { textSeen: number }>();
  for (const { id, number, title, words, textHash, textSeen } of [...byKey.values()].sort(byAge)) {
    const text = { words, textHash, textSeen: textSeen ?? -1 };
    const before = byNumber.get(number) ?? { id: id ?? null, number, title, ...text };
    const seenLater = text.textSeen >= before.textSeen ? known(text) : {};
    byNumber.set(number, { ...before, ...known({ id, title }), ...seenLater });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number).map(({ textSeen: _, ...facts }) => facts);
}

/** The key decides between records of one ms, so that the order in which they were read does not. */
function byAge(a: ChapterRecord, b: ChapterRecord): number {
  return a.modified - b.modified || (a.key < b.key ? -1 : 1);
}

/** Of two things a page says in one ms, the one that came last; a page that comes too late changes only what it can. */
function later<Name extends 'works' | 'chapters'>(
  table: Name,
  before: Tables[Name] | undefined,
  now: Tables[Name],
): Tables[Name] {
  return before && before.modified > now.modified ? ruleOf(table).join(before, now) : now;
}

function chapterKey(work: string, chapter: ChapterFacts): string {
  return `${work}/chapters/${chapter.id ?? `number-${chapter.number}`}`;
}

/**
 * Without the fields that say nothing, so that spreading them over a record forgets nothing. An older row may lack a
 * field that is `null` in a newer one.
 */
function known<T extends object>(facts: T): Partial<T> {
  const says = ([, value]: [string, unknown]) => value !== null && value !== undefined;
  return Object.fromEntries(Object.entries(facts).filter(says)) as Partial<T>;
}
