/** The node after `node` and all inside it, in document order; null when there is none within `root`. */
export function following(node: Node, root: Node): Node | null {
  for (let up: Node | null = node; up && up !== root; up = up.parentNode) {
    if (up.nextSibling) return up.nextSibling;
  }
  return null;
}

/** The node before `node` that does not hold it (its last descendants still to be entered); null when there is none within `root`. */
export function preceding(node: Node, root: Node): Node | null {
  for (let up: Node | null = node; up && up !== root; up = up.parentNode) {
    if (up.previousSibling) return up.previousSibling;
  }
  return null;
}

/**
 * Where a boundary point stands to the contents of `within`: -1 before, 0 inside, 1 after. They may be in different
 * trees of one document: a shadow tree stands where its host stands.
 * @throws RangeError when they have no document in common.
 */
export function comparePoint(within: Node, node: Node, offset: number): number {
  const inner = treePath(within);
  const outer = treePath(node);
  for (const [depth, here] of inner.entries()) {
    const level = outer.findIndex((there) => there.getRootNode() === here.getRootNode());
    const there = outer[level];
    if (!there) continue;
    if (depth === 0 && level === 0) {
      const range = (within.ownerDocument ?? (within as Document)).createRange();
      range.selectNodeContents(within);
      const length = node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length;
      return range.comparePoint(node, Math.min(offset, length));
    }
    if (depth === 0 && within.contains(there)) return 0;
    if (level === 0 && there.contains(here))
      return comparePoint(here, node, offset) || (offset === 0 ? -1 : 1);
    const position = here.compareDocumentPosition(there);
    return position & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
  }
  throw new RangeError('the point is not in the same document');
}

/** The node, the host of its shadow tree, the host of that one's, and so on. */
function treePath(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.push(root.host);
  return path;
}
