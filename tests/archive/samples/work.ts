import { authors, chapterId, english, officialFandoms } from '../prose/cast';
import type { Chapter, Work } from '../types';

/** A chapter without its id and position, which follow from where it stands. */
export type ChapterText = Omit<Chapter, 'id' | 'position' | 'title'> & { readonly title?: string };

/** Chapters in order, with ids of their own under the work's. */
export function chaptersOf(work: number, texts: readonly ChapterText[]): Chapter[] {
  return texts.map((text, i) => ({
    ...text,
    id: chapterId(work, i + 1),
    position: i + 1,
    title: text.title ?? null,
  }));
}

/** A plain finished work of one chapter; `own` says what is different about it. */
export function sampleWork(id: number, title: string, body: string, own: Partial<Work> = {}): Work {
  return {
    id,
    title,
    creators: [authors.sandpiper],
    fandoms: [officialFandoms.glasswing],
    rating: 'General Audiences',
    warnings: ['No Archive Warnings Apply'],
    categories: ['Gen'],
    relationships: [],
    characters: [],
    freeforms: [],
    language: english,
    chapters: chaptersOf(id, [{ body }]),
    chaptersPlanned: 1,
    published: '2025-02-11',
    updated: '2025-02-11',
    kudos: 12,
    comments: 0,
    bookmarks: 0,
    hits: 140,
    ...own,
  };
}
