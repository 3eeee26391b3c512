import { workKey } from '../../archive/urls';
import type { WorkHeader } from '../../archive/work';
import type { ChapterFacts, ChapterRecord, WorkRecord } from '../records';
import type { LibraryDatabase } from './database';

/** Notes what a page says of its work. A page that does not tell something leaves what was known. */
export async function noteWork(database: LibraryDatabase, work: WorkHeader, at: number): Promise<string> {
  const key = workKey(work.site, work.id);
  const before = await database.works.get(key);
  // Where the page prints "5/?", the unknown length is what it says, and not its silence.
  const planned = work.chaptersPosted === null ? {} : { chaptersPlanned: work.chaptersPlanned };
  const language = languageOf(work, before);
  await database.works.put({ ...work, ...before, ...known(work), ...planned, language, key, modified: at });
  return key;
}

/** A download names the language without the archive's code; a code known for that name stays. */
function languageOf({ language }: WorkHeader, before: WorkRecord | undefined): WorkHeader['language'] {
  const told = before?.language ?? null;
  if (language === null) return told;
  return language.code === '' && language.name === told?.name ? told : language;
}

/** Notes chapters; their words stay known when a later page does not show them. */
export async function noteChapters(
  database: LibraryDatabase,
  work: string,
  chapters: readonly ChapterFacts[],
  at: number,
): Promise<void> {
  const keys = chapters.map((chapter) => chapterKey(work, chapter));
  const before = await database.chapters.bulkGet(keys);
  await database.chapters.bulkPut(
    chapters.map(
      (chapter, i) =>
        ({
          words: null,
          textHash: null,
          title: null,
          ...before[i],
          ...known(chapter),
          key: keys[i],
          work,
          modified: at,
        }) as ChapterRecord,
    ),
  );
}

/**
 * The chapters known of a work, by number. A chapter that was met without its id (the page of a work of one
 * chapter) and later with it is one chapter: what either record tells is known.
 */
export async function knownChapters(database: LibraryDatabase, work: string): Promise<ChapterFacts[]> {
  const byNumber = new Map<number, ChapterFacts>();
  for (const { id, number, title, words, textHash } of await database.chapters
    .where({ work })
    .sortBy('modified')) {
    const before = byNumber.get(number) ?? { id, number, title, words, textHash };
    byNumber.set(number, { ...before, ...known({ id, title, words, textHash }) });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function chapterKey(work: string, chapter: ChapterFacts): string {
  return `${work}/chapters/${chapter.id ?? `number-${chapter.number}`}`;
}

/** Without the fields that say nothing, so that spreading them over a record forgets nothing. */
function known<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Partial<T>;
}
