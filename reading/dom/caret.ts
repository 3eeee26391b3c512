import type { DomPoint } from './text-index';

/**
 * The character under a point of the viewport (CSS px) in the shadow tree `root`: its text node and its first UTF-16
 * unit. Null beside the text. Highlights are hit by it: map it through the chapter's index and look who holds the offset.
 */
export function characterAt(root: ShadowRoot, x: number, y: number): DomPoint | null {
  const caret = caretAt(root, x, y);
  if (caret) {
    // The caret stands after the character when the point is in its second half.
    for (const offset of [caret.offset, caret.offset - 1]) {
      const hit = characterHit(caret.node, offset, x, y);
      if (hit) return hit;
    }
    return null;
  }
  return searchCharacter(root, x, y);
}

function caretAt(root: ShadowRoot, x: number, y: number): { node: Text; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root] });
  if (position?.offsetNode instanceof Text && root.contains(position.offsetNode)) {
    return { node: position.offsetNode, offset: position.offset };
  }
  const range = position ? null : document.caretRangeFromPoint?.(x, y);
  if (range?.startContainer instanceof Text && root.contains(range.startContainer)) {
    return { node: range.startContainer, offset: range.startOffset };
  }
  return null;
}

/** For browsers whose caret does not enter shadow trees: asks the text nodes of the element under the point. */
function searchCharacter(root: ShadowRoot, x: number, y: number): DomPoint | null {
  const range = document.createRange();
  for (const node of root.elementFromPoint(x, y)?.childNodes ?? []) {
    if (!(node instanceof Text)) continue;
    let low = 0;
    let high = node.length;
    if (!isOver(range, node, low, high, x, y)) continue;
    // Line by line the text is in order, so halving by "is it in the first half" finds the character.
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (isOver(range, node, low, middle, x, y)) high = middle;
      else low = middle;
    }
    return characterHit(node, low, x, y);
  }
  return null;
}

function characterHit(node: Text, offset: number, x: number, y: number): DomPoint | null {
  if (offset < 0 || offset >= node.length) return null;
  const low = isLow(node, offset) && offset > 0 ? offset - 1 : offset;
  const end = isLow(node, low + 1) ? low + 2 : low + 1;
  return isOver(document.createRange(), node, low, end, x, y) ? { node, offset: low } : null;
}

function isLow(node: Text, offset: number): boolean {
  return (node.data.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

function isOver(range: Range, node: Text, start: number, end: number, x: number, y: number): boolean {
  range.setStart(node, start);
  range.setEnd(node, end);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (left <= x && x <= right && top <= y && y <= bottom) return true;
  }
  return false;
}
