import { TextIndex } from '../../../reading/dom/text-index';

/** A chapter as it stands in the reader. */
export interface Chapter {
  readonly article: HTMLElement;
  readonly heading: HTMLElement;
  /** The prose, root of the index. */
  readonly element: HTMLElement;
  readonly index: TextIndex;
}

/** One stretch of a chapter's text: UTF-16 offsets, and the words between them. */
export interface Stretch {
  chapter: number;
  start: number;
  end: number;
  words: string;
}

// What is hard about the reader and nothing else: a shadow tree, a modal dialog, a scroller with a border and smooth
// scrolling, and paragraphs the browser may skip, with a guess at their height that is mostly wrong.
const STYLE = `
  dialog { position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none;
    margin: 0; padding: 0; border: 0; background: white; color: black }
  .scroller { position: absolute; inset: 50px 0 0; overflow-y: auto; scroll-behavior: smooth; border-top: 3px solid }
  article { width: 40em; margin: 0 auto; font: 18px/1.6 serif }
  .prose > * { content-visibility: auto; contain-intrinsic-size: auto 120px }
  .prose td { vertical-align: top; width: 50% }
  .end { height: 100vh }
  ::highlight(catchword-yellow) { background-color: rgb(255 255 0) }
  ::highlight(catchword-green) { background-color: rgb(0 255 0) }
`;

const host = document.createElement('catchword-reader');
/** The tree all of it stands in. */
export const root = host.attachShadow({ mode: 'open' });
/** What scrolls. */
export const scroller = document.createElement('div');
scroller.className = 'scroller';
const dialog = document.createElement('dialog');
dialog.append(scroller);
const style = document.createElement('style');
style.textContent = STYLE;
root.append(style, dialog);
document.documentElement.append(host);
dialog.showModal();

let standing: readonly Chapter[] = [];

/** The chapters on show, in reading order. */
export function chapters(): readonly Chapter[] {
  return standing;
}

/** @throws RangeError when fewer stand. */
export function chapterAt(position: number): Chapter {
  const chapter = standing[position];
  if (!chapter) throw new RangeError(`no chapter ${position}`);
  return chapter;
}

/** Puts chapters of this markup into the reader instead of what was there, at the top, and waits until they stand. */
export async function showMarkup(markups: readonly string[]): Promise<void> {
  const blank = markups.map(blankChapter);
  const end = document.createElement('div');
  end.className = 'end';
  scroller.replaceChildren(...blank.map(({ article }) => article), end);
  scroller.scrollTo({ top: 0, behavior: 'instant' });
  standing = blank.map((chapter) => ({ ...chapter, index: new TextIndex(chapter.element) }));
  await frames(3);
}

/** Takes away the empty screen under the last chapter, so that the last lines can no longer be scrolled up to the line. */
export function removeEnd(): void {
  scroller.querySelector('.end')?.remove();
}

/** Hides all chapters, as while another view is shown. */
export function hideChapters(): void {
  for (const { article } of standing) article.hidden = true;
}

function blankChapter(markup: string, position: number): Omit<Chapter, 'index'> {
  const article = document.createElement('article');
  const heading = document.createElement('h2');
  heading.textContent = `Chapter ${position + 1}`;
  const element = document.createElement('div');
  element.className = 'prose';
  element.innerHTML = markup;
  article.append(heading, element);
  return { article, heading, element };
}

/** Resolves when the browser has drawn `count` frames. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

/** Where these words stand. @throws Error unless they stand there exactly once. */
export function stretchOf({ chapter, words }: { chapter: number; words: string }): Stretch {
  const { text } = chapterAt(chapter).index;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`chapter ${chapter} has no ${JSON.stringify(words)}`);
  if (text.includes(words, start + 1)) throw new Error(`${JSON.stringify(words)} stands there twice`);
  return { chapter, start, end: start + words.length, words };
}

/** The box of the character at an offset, the last where it has two; null for what has none. CSS px of the viewport. */
export function characterBox(index: TextIndex, offset: number): DOMRect | null {
  const range = index.rangeFor(offset, offset + 1);
  return range.collapsed ? null : ([...range.getClientRects()].pop() ?? null);
}
