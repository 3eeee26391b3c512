import { workKey } from '../../archive/urls';
import type { WorkHeader } from '../../archive/work';
import { ruleOf } from '../merge/rules';
import type { ChapterFacts, ChapterRecord, WorkRecord } from '../records';
import type { Tables } from '../tables';
import type { LibraryDatabase } from './database';

/**
 * Notes what a page says of its work, unless the work was forgotten later than that (`forgotten`, ms). A page that does
 * not tell something leaves what was known.
 */
export async function noteWork(
  database: LibraryDatabase,
  work: WorkHeader,
  at: number,
  forgotten: number,
): Promise<string> {
  const key = workKey(work.site, work.id);
  if (at <= forgotten) return key;
  const before = await database.works.get(key);
  // Where the page prints "5/?", the unknown length is what it says, and not its silence.
  const planned = work.chaptersPosted === null ? {} : { chaptersPlanned: work.chaptersPlanned };
  const language = languageOf(work, before);
  const now = { ...work, ...before, ...known(work), ...planned, language, key, modified: at };
  await database.works.put(later('works', before, now));
  return key;
}

/** A download names the language without the archive's code; a code known for that name stays. */
function languageOf({ language }: WorkHeader, before: WorkRecord | undefined): WorkHeader['language'] {
  const told = before?.language ?? null;
  if (language === null) return told;
  return language.code === '' && language.name === told?.name ? told : language;
}

/** Notes chapters, as {@link noteWork} does; their words stay known when a later page does not show them. */
export async function noteChapters(
  database: LibraryDatabase,
  work: string,
  chapters: readonly ChapterFacts[],
  at: number,
  forgotten: number,
): Promise<void> {
  if (at <= forgotten) return;
  const keys = chapters.map((chapter) => chapterKey(work, chapter));
  const before = await database.chapters.bulkGet(keys);
  await database.chapters.bulkPut(
    chapters.map((chapter, i) => {
      const seen = chapter.words === null && chapter.textHash === null ? {} : { textSeen: at };
      const now = {
        words: null,
        textHash: null,
        textSeen: null,
        title: null,
        ...before[i],
        ...known(chapter),
        ...seen,
        key: keys[i],
        work,
        modified: at,
      } as ChapterRecord;
      return later('chapters', before[i], now);
    }),
  );
}

/**
 * The chapters known of a work, by number. A chapter that was met without its id (the page of a work of one
 * chapter) and later with it is one chapter: what either record tells is known.
 */
export async function knownChapters(database: LibraryDatabase, work: string): Promise<ChapterFacts[]> {
  const byNumber = new Map<number, ChapterFacts & { textSeen: number }>();
  const records = await database.chapters.where({ work }).sortBy('modified');
  for (const { id, number, title, words, textHash, textSeen } of records) {
    const text = { words, textHash, textSeen: textSeen ?? -1 };
    const before = byNumber.get(number) ?? { id, number, title, ...text };
    const seenLater = text.textSeen >= before.textSeen ? known(text) : {};
    byNumber.set(number, { ...before, ...known({ id, title }), ...seenLater });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number).map(({ textSeen: _, ...facts }) => facts);
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

/** Without the fields that say nothing, so that spreading them over a record forgets nothing. */
function known<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Partial<T>;
}
