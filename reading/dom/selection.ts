import type { TextIndex } from './text-index';
import { comparePoint } from './tree';

/** The ends of a stretch of the DOM, in document order. */
export type Boundaries = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What is selected of one chapter: UTF-16 offsets in its normalised text, without white space at the ends. */
export interface ChapterSelection {
  /** Position in the list of chapters given. */
  readonly chapter: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What the reader has selected inside `within`, an element of the shadow tree `root`; a selection that begins or ends
 * outside is cut. Null when nothing inside is selected.
 */
export function selectedRange(root: ShadowRoot, within: Element): Boundaries | null {
  const selected = readSelection(root);
  return selected && cut(selected, within);
}

/** What is selected in each of these chapters, in their order; chapters without any selected text are left out. */
export function selectionInChapters(
  root: ShadowRoot,
  chapters: readonly { readonly element: Element; readonly index: TextIndex }[],
): ChapterSelection[] {
  const selected = readSelection(root);
  if (!selected) return [];
  const selections: ChapterSelection[] = [];
  for (const [chapter, { element, index }] of chapters.entries()) {
    const part = cut(selected, element);
    if (!part) continue;
    const { text } = index;
    let start = index.offsetOf(part.startContainer, part.startOffset, 'forward');
    let end = index.offsetOf(part.endContainer, part.endOffset, 'backward');
    while (start < end && isWhite(text, start)) start++;
    while (end > start && isWhite(text, end - 1)) end--;
    if (start < end) selections.push({ chapter, start, end });
  }
  return selections;
}

function isWhite(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\n';
}

/** The whole selection, in document order also when it was made backwards; null when there is none or it is empty. */
function readSelection(root: ShadowRoot): Boundaries | null {
  const selection = document.getSelection();
  // A reader that has just been closed may still be told of what is selected on the page.
  if (!selection || !root.isConnected) return null;
  let range: Boundaries | undefined;
  if (typeof selection.getComposedRanges === 'function') {
    range = selection.getComposedRanges({ shadowRoots: [root] })[0];
  } else {
    // Before getComposedRanges, Chromium answers for a shadow tree on its root, Firefox on the document.
    const inTree = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.() ?? selection;
    if (inTree.rangeCount > 0) range = inTree.getRangeAt(0);
  }
  if (!range) return null;
  // Chromium goes on telling of a selection in a shadow tree that was taken away with it.
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  if (range.startContainer === range.endContainer && range.startOffset === range.endOffset) return null;
  return range;
}

function cut(selected: Boundaries, within: Element): Boundaries | null {
  const startSide = comparePoint(within, selected.startContainer, selected.startOffset);
  const endSide = comparePoint(within, selected.endContainer, selected.endOffset);
  if (startSide > 0 || endSide < 0) return null;
  return {
    startContainer: startSide < 0 ? within : selected.startContainer,
    startOffset: startSide < 0 ? 0 : selected.startOffset,
    endContainer: endSide > 0 ? within : selected.endContainer,
    endOffset: endSide > 0 ? within.childNodes.length : selected.endOffset,
  };
}
