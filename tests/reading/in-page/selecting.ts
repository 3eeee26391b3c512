import { selectStretch } from '../../../reading/dom/select';
import { selectedRange, selectionInChapters } from '../../../reading/dom/selection';
import { chapterAt, chapters, characterBox, root, type Stretch, stretchOf } from './reader';

/** CSS px from the top left of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** Where the mouse has to be to begin before the first and to end behind the last of these words. */
export function edgesOf(words: { chapter: number; words: string }): { start: Point; end: Point } {
  const { start, end } = stretchOf(words);
  const { index } = chapterAt(words.chapter);
  const first = characterBox(index, start);
  const last = characterBox(index, end - 1);
  if (!first || !last) throw new Error(`${JSON.stringify(words.words)} is not to be seen`);
  return {
    start: { x: first.left, y: (first.top + first.bottom) / 2 },
    end: { x: last.right, y: (last.top + last.bottom) / 2 },
  };
}

/** Has the product select these words. */
export function selectWords(words: { chapter: number; words: string }): void {
  const { chapter, start, end } = stretchOf(words);
  selectStretch(chapterAt(chapter).index, start, end);
}

/** The middle of a chapter's heading, which is no prose. */
export function middleOfHeading(chapter: number): Point {
  const range = document.createRange();
  range.selectNodeContents(chapterAt(chapter).heading);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** What the product takes to be selected of each chapter. */
export function selected(): Stretch[] {
  return selectionInChapters(root, chapters()).map(({ chapter, start, end }) => ({
    chapter,
    start,
    end,
    words: chapterAt(chapter).index.text.slice(start, end),
  }));
}

/** What the product takes to be selected inside one chapter's prose, read from the DOM; null when nothing is. */
export function selectedInProse(chapter: number): string | null {
  const part = selectedRange(root, chapterAt(chapter).element);
  if (!part) return null;
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  return range.toString();
}

/** Selects the whole document under the reader, or nothing at all: what no mouse can do while the reader is open. */
export function selectPage(what: 'everything' | 'its body' | 'nothing'): void {
  const selection = document.getSelection();
  if (what === 'nothing') selection?.removeAllRanges();
  else selection?.selectAllChildren(what === 'everything' ? document.documentElement : document.body);
}
