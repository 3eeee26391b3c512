import { childOf } from '../../archive/children';
import { afterPaint } from './floor-in-page';

/** When things came to pass since the launcher was pressed, by the page's own clock. ms */
export interface Opened {
  /** The first frame with story text in it has been drawn; with the place's words at the reading line, where there is one. */
  painted: number;
  /** The last chapter stands. */
  whole: number;
}

/** Where the reading line is, as a share of the reader's height. */
const LINE = 0.2;
/** How far words may be from that line and be said to stand there: two lines of text. px */
const NEAR = 64;

/**
 * From here on the next press of anything, which is to be the launcher, starts the clock. When all of the work stands,
 * `catchwordOpened` tells what has been seen.
 * @param words where the reader has a place in the work: the first words of the line she is at.
 */
export function watchOpening(words: string | null): void {
  Object.assign(globalThis, { catchwordOpened: null });
  const onPress = () => {
    const pressed = performance.now();
    let painted = 0;
    // Asked right after each frame has been painted, of what was painted in it: asking in the frame's own callbacks would
    // lay it out too early, and not see what the browser decides to show only then.
    const look = () =>
      afterPaint((now) => {
        if (painted === 0 && textIsSeen(words)) painted = now - pressed;
        if (painted > 0 && pendingChapters() === 0) {
          const opened: Opened = { painted, whole: now - pressed };
          Object.assign(globalThis, { catchwordOpened: opened });
        } else requestAnimationFrame(look);
      });
    requestAnimationFrame(look);
  };
  addEventListener('click', onPress, { capture: true, once: true });
}

/** The middle of the launcher's button, px; `null` while there is none. */
export function launcherAt(): { x: number; y: number } | null {
  const button = document.querySelector('catchword-launcher')?.shadowRoot?.querySelector('button');
  const box = button?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** What `window.find` is in both engines; no standard has it. */
type Find = (words: string, caseSensitive: boolean, backwards: boolean, around: boolean) => boolean;

/**
 * Looks for the last words of the work, in the open reader or on the page without one, by `window.find`: the search of
 * the browser's own Find, in one go. How long it took, ms. @throws Error when they are not found there.
 */
export function findLastWords(): number {
  const { find } = globalThis as unknown as { find: Find };
  const root = readerDialog()?.getRootNode() as ShadowRoot | undefined;
  const paragraphs = root
    ? root.querySelectorAll('.prose p')
    : document.querySelectorAll('#chapters .userstuff p');
  const words = [...paragraphs].at(-1)?.textContent?.trim().slice(-60) ?? '';
  const selection = getSelection();
  selection?.removeAllRanges();
  const began = performance.now();
  const found = find.call(globalThis, words, true, false, true);
  const took = performance.now() - began;
  const [range] = selection?.getComposedRanges({ shadowRoots: root ? [root] : [] }) ?? [];
  const inReader = range !== undefined && (root?.contains(range.startContainer) ?? false);
  selection?.removeAllRanges();
  if (!found || inReader !== (root !== undefined)) {
    throw new Error(`“${words}” is ${found ? 'found beneath the reader' : 'not found'}`);
  }
  return took;
}

/** The open reader. */
export function readerDialog(): HTMLDialogElement | null {
  // Beside the page and not through it: to look through a million words in each frame would be in what is measured.
  const host = childOf(document.documentElement, 'catchword-reader');
  const dialog = host?.shadowRoot?.querySelector<HTMLDialogElement>('[role=dialog]');
  return dialog?.open ? dialog : null;
}

/** Whether these words of the story stand at the reading line, in one stretch of text. */
export function standAtLine(words: string): boolean {
  return textIsSeen(words);
}

/** Chapters that do not stand yet, and the book while some are not even in it; -1 where no reader is open. */
function pendingChapters(): number {
  return readerDialog()?.querySelectorAll('[aria-busy=true]').length ?? -1;
}

/** Whether story text is on the screen; the place's words at the reading line, where there are some. */
function textIsSeen(words: string | null): boolean {
  const dialog = readerDialog();
  if (!dialog) return false;
  const box = dialog.getBoundingClientRect();
  const line = box.top + box.height * LINE;
  const [from, to] = words === null ? [box.top, box.bottom] : [line - NEAR, line + NEAR];
  const root = dialog.getRootNode() as ShadowRoot;
  // By what lies at the points of a line down the middle: of a million words only those are asked that are seen.
  for (let y = from; y < to; y += 12) {
    const paragraph = root.elementFromPoint(box.left + box.width / 2, y)?.closest('.prose *');
    if (!paragraph?.textContent?.trim()) continue;
    if (words === null) return true;
    const top = topOf(words, paragraph);
    if (top !== null && Math.abs(top - line) < NEAR) return true;
  }
  return false;
}

function topOf(words: string, within: Element): number | null {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range.getBoundingClientRect().top;
  }
  return null;
}
