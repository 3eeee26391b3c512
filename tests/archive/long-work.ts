import { officialFandoms } from './prose/cast';
import { prosePicker, randomOf } from './prose/sentences';
import type { Chapter, Work } from './types';

/** What a long work is made from. The same values give the same text. */
export interface LongWork {
  readonly id: number;
  readonly chapters: number;
  /** At least; a chapter ends with the paragraph that reaches it. */
  readonly wordsPerChapter: number;
  readonly seed: number;
}

function chapterBody(seed: number, words: number): string {
  const random = randomOf(seed);
  const prose = prosePicker(random);
  const parts: string[] = [];
  let count = 0;
  while (count < words) {
    // About one scene break in forty paragraphs, and dialogue in a third of them, as in the works we write ourselves.
    if (parts.length > 0 && random() < 0.025) parts.push('<hr />');
    const spoken = random() < 0.33;
    const sentences = spoken
      ? [prose.dialogue()]
      : Array.from({ length: 2 + Math.floor(random() * 4) }, prose.sentence);
    const text = sentences.join(' ');
    count += text.split(' ').length;
    parts.push(`<p>${text}</p>`);
  }
  return parts.join('\n');
}

/** A work of any size, generated at some millions of words a second. Its chapter ids follow from its own. */
export function longWork({ id, chapters, wordsPerChapter, seed }: LongWork): Work {
  const titles = prosePicker(randomOf(seed));
  const list: Chapter[] = Array.from({ length: chapters }, (_, i) => ({
    id: id * 10_000 + i + 1,
    position: i + 1,
    title: titles.title(),
    body: chapterBody(seed * 10_007 + i, wordsPerChapter),
  }));
  return {
    id,
    title: `The Long Way Round, ${chapters} Legs`,
    creators: [{ pseud: 'sandpiper_errata', login: 'sandpiper_errata' }],
    fandoms: [officialFandoms.glasswing],
    rating: 'General Audiences',
    warnings: ['No Archive Warnings Apply'],
    categories: ['Gen'],
    relationships: [],
    characters: [],
    freeforms: ['Travelogue', 'Very Long Indeed'],
    language: { code: 'en', name: 'English' },
    summary: '<p>A courier takes every detour there is.</p>',
    chapters: list,
    chaptersPlanned: chapters,
    published: '2021-03-01',
    updated: '2025-11-30',
    kudos: 4210,
    comments: 1873,
    bookmarks: 960,
    hits: 1204417,
  };
}
