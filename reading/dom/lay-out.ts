import type { TextIndex } from './text-index';
import { preceding } from './tree';

/** Blocks tried at first on each side: about two screens of ordinary paragraphs. */
const FIRST_TRY = 16;
/** Doubled that often, for chapters of hundreds of empty spacer paragraphs. */
const TRIES = 4;

/** Class of the element round a chapter's prose that the browser may skip with all its blocks. */
export const CHAPTER_FRAME = 'chapter-frame';

/** Attribute of a chapter's frame that is far from the screen: none of its blocks may be skipped by itself. */
export const FAR = 'data-far';

/**
 * Makes sure that the blocks round a text offset have their real size, `reach` px to each side, where the blocks of the
 * prose (children of the index's root), or whole chapters, are under `content-visibility: auto`. What is skipped has a
 * placeholder's size, and takes on its own only when the next frame finds it near the screen: whoever scrolled there
 * before would be left at another line. It is kept visible until that frame is over, then it is as it was.
 */
export function layOutAround(index: TextIndex, offset: number, reach: number): void {
  const block = blockAt(index, offset);
  if (!block) return;
  const frame = block.parentElement?.closest(`.${CHAPTER_FRAME}`);
  // The frame first: the style of what is in it is not known while it is skipped.
  const shown = frame && mayBeSkipped(frame) ? [showFrame(frame)] : [];
  if (mayBeSkipped(block)) shown.push(show(block));
  // Brought here a moment ago: all of it is still shown.
  if (shown.length === 0) return;
  const blocksBefore = skippableBefore(block);
  let before = blocksBefore.next().value;
  let after = block.nextElementSibling;
  for (let count = FIRST_TRY, tries = 0; tries < TRIES; count *= 2, tries++) {
    // All are asked before any is shown: after each change, a question costs a style of its own, 5 ms over a million words.
    const blocks: Element[] = [];
    for (let i = 0; i < count && before; i++, before = blocksBefore.next().value) {
      if (isFrame(before)) shown.push(showFrame(before));
      else blocks.push(before);
    }
    for (let i = 0; i < count && after && mayBeSkipped(after); i++, after = after.nextElementSibling) {
      blocks.push(after);
    }
    shown.push(...blocks.map(show));
    const box = block.getBoundingClientRect();
    const isEnoughBefore = !before || box.top - before.getBoundingClientRect().bottom >= reach;
    const isEnoughAfter = !after || after.getBoundingClientRect().top - box.bottom >= reach;
    if (isEnoughBefore && isEnoughAfter) break;
  }
  // The frame after the next begins when the next has found what is near the screen.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const restore of shown) restore();
    }),
  );
}

/** The child of the root that holds the text at an offset, or the element next to it when that is bare text. */
function blockAt(index: TextIndex, offset: number): HTMLElement | null {
  let node: Node | null = index.pointAt(offset).node;
  while (node && node.parentNode !== index.root) node = node.parentNode;
  for (let next = node; next; next = next.nextSibling) if (next instanceof HTMLElement) return next;
  for (let previous = node; previous; previous = previous.previousSibling) {
    if (previous instanceof HTMLElement) return previous;
  }
  return null;
}

/** What the browser may skip before a block, nearest first: blocks, and the frames of the chapters before with theirs. */
function* skippableBefore(block: Element): Generator<Element, null> {
  const root = block.getRootNode();
  for (let node = preceding(block, root); node; ) {
    const isSkippable = node instanceof Element && mayBeSkipped(node);
    if (isSkippable) yield node as Element;
    const isEntered = !isSkippable || isFrame(node as Element);
    node = (isEntered ? node.lastChild : null) ?? preceding(node, root);
  }
  return null;
}

function isFrame(element: Element): boolean {
  return element.classList.contains(CHAPTER_FRAME);
}

function mayBeSkipped(element: Element): boolean {
  return getComputedStyle(element).contentVisibility === 'auto';
}

/** Shows a chapter, whose blocks may be skipped one by one from now on, for it is not far any more. */
function showFrame(frame: Element): () => void {
  frame.removeAttribute(FAR);
  return show(frame);
}

function show(block: Element): () => void {
  if (!(block instanceof HTMLElement)) return () => {};
  const style = block.getAttribute('style');
  block.style.contentVisibility = 'visible';
  // As under `auto`: without `layout` the margins of its contents would collapse with its neighbours' for two frames, and
  // without `style` Chromium would go through all elements round it for counters, 5 ms for a million words.
  // Not `paint`: given all that `auto` contains, Firefox 153 sees no change and goes on skipping the block.
  block.style.contain = 'layout style';
  return () => {
    if (style === null) block.removeAttribute('style');
    else block.setAttribute('style', style);
  };
}
