import type { Highlight } from '../highlight';

/** A work with what she marked in it, as it is handed out. */
export interface MarkedWork {
  /** `archiveofourown.org/works/1` */
  key: string;
  /** `null` where the library does not know it. */
  title: string | null;
  creators: readonly string[];
  /** In reading order. */
  chapters: MarkedChapter[];
}

/** A chapter with highlights in it. */
export interface MarkedChapter {
  /** The archive's id; `null` where it is not known. */
  id: string | null;
  /** From 1 on, as the archive counted when it was last seen. */
  number: number;
  title: string | null;
  /** Whether it is all there is to be of its work. */
  only: boolean;
  /** In reading order. */
  highlights: Highlight[];
}

/** What is known of a work beside its highlights. */
export interface KnownWork {
  key: string;
  title: string;
  creators: readonly string[];
  chaptersPosted: number | null;
  chaptersPlanned: number | null;
}

/** What is known of one of its chapters. */
export interface KnownChapter {
  work: string;
  id: string | null;
  number: number;
  title: string | null;
}

/** The title, or a work's address in words where nobody knows it. */
export function titleOf({ key, title }: Pick<MarkedWork, 'key' | 'title'>): string {
  return title ?? `Work ${key.slice(key.lastIndexOf('/') + 1)}`;
}

/** "Chapter 3: The Pier"; empty for the only chapter of a work that has no title of its own. */
export function chapterNameOf({ number, title, only }: MarkedChapter): string {
  if (title !== null) return only ? title : `Chapter ${number}: ${title}`;
  return only ? '' : `Chapter ${number}`;
}

/** Highlights of one work by chapter, in reading order. Those that were deleted are left out. */
export function markedWork(
  key: string,
  work: KnownWork | null,
  known: readonly KnownChapter[],
  highlights: readonly Highlight[],
): MarkedWork {
  const only = work?.chaptersPosted === 1 && work.chaptersPlanned === 1;
  const byId = new Map(known.flatMap((chapter) => (chapter.id === null ? [] : [[chapter.id, chapter]])));
  const byNumber = new Map(known.map((chapter) => [chapter.number, chapter]));
  const chapters = new Map<string, MarkedChapter>();
  for (const highlight of highlights) {
    if (highlight.deleted !== null) continue;
    const { chapterId, chapterNumber } = highlight;
    const its = chapterId === null ? byNumber.get(chapterNumber) : byId.get(chapterId);
    const id = chapterId ?? its?.id ?? null;
    const number = its?.number ?? chapterNumber;
    const name = id ?? `number ${number}`;
    const chapter = chapters.get(name) ?? { id, number, title: its?.title ?? null, only, highlights: [] };
    chapters.set(name, chapter);
    chapter.highlights.push(highlight);
  }
  const inOrder = [...chapters.values()].sort((a, b) => a.number - b.number);
  for (const chapter of inOrder) chapter.highlights.sort(inReadingOrder);
  return { key, title: work?.title ?? null, creators: work?.creators ?? [], chapters: inOrder };
}

function inReadingOrder(a: Highlight, b: Highlight): number {
  return a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || a.created - b.created;
}

/** By title, those without one last. */
export function byTitle(a: Pick<MarkedWork, 'key' | 'title'>, b: Pick<MarkedWork, 'key' | 'title'>): number {
  if ((a.title === null) !== (b.title === null)) return a.title === null ? 1 : -1;
  return titleOf(a).localeCompare(titleOf(b)) || (a.key < b.key ? -1 : 1);
}

/** The work with its first few highlights alone. */
export function firstOf(work: MarkedWork, count: number): MarkedWork {
  const chapters: MarkedChapter[] = [];
  let left = count;
  for (const chapter of work.chapters) {
    if (left === 0) break;
    const highlights = chapter.highlights.slice(0, left);
    left -= highlights.length;
    chapters.push({ ...chapter, highlights });
  }
  return { ...work, chapters };
}
