import type { Chapter, Work } from './types';

// Written without spaces between words, so the archive counts their characters.
const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const word = new RegExp(`[${spaceless}]|(?:(?![${spaceless}])[\\p{L}\\p{M}\\p{N}_])+`, 'gu');

// Chapters are never changed in place, and counting a million words for every page would be slow.
const counted = new WeakMap<Chapter, number>();

/** Words of a piece of author HTML as the archive counts them: apostrophes and hyphens do not split. */
export function countWords(authorHtml: string): number {
  const text = authorHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ')
    .replace(/['’‘-]/g, '');
  return text.match(word)?.length ?? 0;
}

/** Words of the posted chapters; notes and summaries do not count. */
export function wordsOf(work: Work): number {
  let sum = 0;
  for (const chapter of work.chapters) {
    if (chapter.draft) continue;
    const known = counted.get(chapter) ?? countWords(chapter.body);
    counted.set(chapter, known);
    sum += known;
  }
  return sum;
}

/** 1234567 as "1,234,567", the way every number of a work is shown. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
