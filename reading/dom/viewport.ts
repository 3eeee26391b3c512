import { layOutAround } from './lay-out';
import { BLOCK_TAGS } from './tags';
import type { TextIndex } from './text-index';

/** The share of the scroller's height at which text counts as being read: at the edge it may be half hidden. */
export const READING_LINE = 0.2;

/** A point in the text on the screen. */
export interface TextPoint {
  /** Position in the list of chapters given. */
  readonly chapter: number;
  /** UTF-16 offset in that chapter's normalised text. */
  readonly offset: number;
}

/** Where the reading line stands, in CSS px from the top of the viewport. */
export function lineTop(scroller: Element, line = READING_LINE): number {
  // The root scroller's box moves with its contents; what it shows is the viewport.
  const top =
    scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop;
  return top + scroller.clientHeight * line;
}

/** Whether an element's end is on the scroller's screen, or above it. */
export function endsOnScreen(scroller: Element, element: Element): boolean {
  const isRoot = scroller === document.scrollingElement;
  const foot = isRoot ? scroller.clientHeight : scroller.getBoundingClientRect().bottom;
  // A pixel of tolerance: boxes end at fractions of one.
  return element.getBoundingClientRect().bottom <= foot + 1;
}

/**
 * The first text at or below the reading line: the first character of the line of text the reading line runs through.
 * Between chapters that is the next one's beginning, after all text the last one's end. Null without chapters on screen.
 *
 * Found by halving boxes, not by asking for the caret at a point: that works beside the text, in margins, on images and
 * in browsers whose carets stay out of shadow trees, and lays out only what is near the line.
 * @param view.chapters each with the box round its prose that stands even where the browser skips what is in it.
 */
export function textAtReadingLine(view: {
  readonly scroller: Element;
  readonly chapters: readonly { readonly element: Element; readonly index: TextIndex }[];
  readonly line?: number;
}): TextPoint | null {
  const { chapters } = view;
  const y = lineTop(view.scroller, view.line);
  const position = firstBelow(chapters.length, (i) => boxOf(chapters[i]?.element), y);
  const chapter = chapters[position];
  if (chapter) return { chapter: position, offset: firstTextBelow(chapter.index, y) };
  for (let last = chapters.length - 1; last >= 0; last--) {
    const { element, index } = chapters[last] ?? {};
    if (index && boxOf(element)) return { chapter: last, offset: index.text.length };
  }
  return null;
}

/**
 * Scrolls, at once, so that the reading line runs through the middle of the line of text at `offset` (UTF-16): half a
 * line of tolerance to either side, so {@link textAtReadingLine} gives that line back, and doing both again moves nothing.
 * @returns Whether it stands there: false where the contents end before, or have no box.
 */
export function scrollToOffset(view: {
  readonly scroller: Element;
  readonly index: TextIndex;
  readonly offset: number;
  readonly line?: number;
}): boolean {
  const { scroller, index, offset } = view;
  const y = lineTop(scroller, view.line);
  layOutAround(index, offset, scroller.clientHeight);
  const before = boxOfText(index, offset);
  if (!before) return false;
  const top = scroller.scrollTop + (before.top + before.bottom) / 2 - y;
  scroller.scrollTo({ top, behavior: 'instant' });
  const box = boxOfText(index, offset);
  return box !== null && box.top <= y && y <= box.bottom;
}

/**
 * The position of the first of elements in reading order that ends below `y`, px from the top of the viewport; as many as
 * there are when none does.
 */
export function firstElementBelow(elements: ArrayLike<Element>, y: number): number {
  return firstBelow(elements.length, (i) => boxOf(elements[i]), y);
}

function firstTextBelow(index: TextIndex, y: number): number {
  let parent: ParentNode & Node = index.root;
  // All text before `from` is above the line.
  let from = 0;
  for (;;) {
    const { children } = parent;
    const position = firstElementBelow(children, y);
    const before = children[position - 1];
    if (before) from = Math.max(from, index.offsetOf(before, before.childNodes.length, 'backward'));
    const child = children[position];
    if (!child || !BLOCK_TAGS.has(child.localName)) break;
    // Bare text may stand between two blocks.
    const to = index.offsetOf(child, 0, 'backward');
    const bare = to > from ? firstCharacterBelow(index, from, to, y) : to;
    if (bare < to) return bare;
    from = Math.max(from, to);
    parent = child;
  }
  const end = index.offsetOf(parent, parent.childNodes.length, 'backward');
  const found = firstCharacterBelow(index, from, end, y);
  // Nothing of this block: the text after it is the first one below.
  return found < end ? found : index.offsetOf(parent, parent.childNodes.length, 'forward');
}

/** First offset in `from`…`to` whose character ends below y; `to` when none does. Separators are passed over. */
function firstCharacterBelow(index: TextIndex, from: number, to: number, y: number): number {
  return from + firstBelow(to - from, (i) => characterBox(index, from + i), y);
}

/** First of `count` boxes, in reading order, that ends below y; `count` when none does. Some may be missing. */
function firstBelow(count: number, boxAt: (i: number) => DOMRect | null, y: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // What has no box says nothing: ask the next one that has.
    let probe = middle;
    let box = boxAt(probe);
    while (!box && probe + 1 < high) box = boxAt(++probe);
    if (!box || box.bottom > y) high = middle;
    else low = probe + 1;
  }
  while (low < count && !boxAt(low)) low++;
  return low;
}

/** Null for what is not laid out: hidden, or nothing at all. */
function boxOf(element: Element | undefined): DOMRect | null {
  const box = element?.getBoundingClientRect();
  return box && (box.width > 0 || box.height > 0) ? box : null;
}

function characterBox(index: TextIndex, offset: number): DOMRect | null {
  const range = index.rangeFor(offset, offset + 1);
  if (range.collapsed) return null;
  // A character may have a box on two lines (a space at the break): the last is where it ends.
  const boxes = range.getClientRects();
  return boxes[boxes.length - 1] ?? null;
}

/** The box of the character at an offset, or of what stands for it: its hidden parent's visible one, or the root's. */
function boxOfText(index: TextIndex, offset: number): DOMRect | null {
  const { length } = index.text;
  const at = Math.min(Math.max(offset, 0), Math.max(0, length - 1));
  // A separator has no box: the character after it begins the line that is meant.
  const box = characterBox(index, at) ?? (at + 1 < length ? characterBox(index, at + 1) : null);
  if (box) return box;
  const { node } = index.pointAt(at);
  for (let up: Node | null = node; up; up = up.parentNode) {
    const around = up instanceof Element ? boxOf(up) : null;
    if (around) return new DOMRect(around.left, around.top, around.width, 0);
  }
  return null;
}
