import type { TextIndex } from './text-index';

/** Selects a stretch of a chapter's text (UTF-16 offsets), as if she had; it can be extended by keyboard from there. */
export function selectStretch(index: TextIndex, start: number, end: number): void {
  const { startContainer, startOffset, endContainer, endOffset } = index.rangeFor(start, end);
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
