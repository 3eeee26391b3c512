import { describeQuote } from '../../reading/anchor';
import { COLOURS, type Highlight } from '../../reading/highlight';
import { hashText } from '../../reading/text-hash';
import type { Chapter, Work } from '../archive/index';

/**
 * Highlights spread over a chapter of plain paragraphs, each the beginning of one.
 * @throws Error when it has not that many.
 */
export function highlightsIn(work: Work, chapter: Chapter, count: number): Highlight[] {
  const text = [...chapter.body.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words).join('\n');
  const starts = [...text.matchAll(/(^|\n)(?=.{40})/g)].map(({ index, 0: { length } }) => index + length);
  if (starts.length < count) throw new Error(`Chapter ${chapter.position} has ${starts.length} paragraphs`);
  return Array.from({ length: count }, (_, i) => {
    const start = starts[Math.floor((i * starts.length) / count)] ?? 0;
    const end = start + 20 + (i % 20);
    return {
      id: `many-${chapter.id}-${i}`,
      work: `archiveofourown.org/works/${work.id}`,
      chapterId: String(chapter.id),
      chapterNumber: chapter.position,
      colour: COLOURS[i % COLOURS.length] ?? 'yellow',
      anchor: describeQuote(
        { text, hash: hashText(text) } as Parameters<typeof describeQuote>[0],
        start,
        end,
      ),
      note: '',
      tags: [],
      created: 1_700_000_000_000 + i,
      modified: 1_700_000_000_000 + i,
      deleted: null,
    };
  });
}

/** Names of markers on the screen beside which no painted words begin, over three lines' height. Runs in the page. */
export const markersBeside = (): string[] => {
  const root = document.querySelector('catchword-reader')?.shadowRoot;
  const tops = [...CSS.highlights]
    .filter(([name]) => name.startsWith('catchword-'))
    .flatMap(([, painted]) => [...painted])
    .filter((part) => part.startContainer.parentElement?.checkVisibility({ contentVisibilityAuto: true }))
    .map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range.getClientRects()[0]?.top ?? Number.NaN;
    });
  return [...(root?.querySelectorAll('.marker') ?? [])]
    .filter((marker) => {
      const { top } = marker.getBoundingClientRect();
      if (top < 0 || top > innerHeight) return false;
      return !tops.some((line) => line <= top + 2 && top <= line + 60);
    })
    .map((marker) => marker.ariaLabel ?? '');
};
