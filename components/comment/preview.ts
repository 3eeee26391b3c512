import { sanitise } from '../../archive/prose/sanitise';

/** What would be loaded from somewhere, were it shown. */
const LOADING = 'img, picture, audio, video, source, track, iframe, embed, object';

const BLOCKS =
  /^(p|blockquote|div|ul|ol|li|dl|dt|dd|table|hr|br|pre|h[1-6]|details|summary|center|figure|address)$/;

/**
 * A comment as the archive will show it, about; to be shown with `white-space: pre-line`, for the archive keeps her
 * line breaks. It is read in a document of its own and pictures become words, so nothing is loaded for it.
 */
export function previewOf(comment: string): DocumentFragment {
  const source = new DOMParser().parseFromString(comment, 'text/html').body;
  for (const element of source.querySelectorAll(LOADING)) {
    const alt = element.getAttribute('alt');
    element.replaceWith(alt ? `[picture: ${alt}]` : '[picture]');
  }
  const clean = sanitise(source);
  // The interface's own style goes by classes.
  for (const element of clean.querySelectorAll('*')) {
    for (const name of ['class', 'style', 'id']) element.removeAttribute(name);
  }
  trimBesideBlocks(clean);
  return clean;
}

/** Line breaks beside a block only part it from what follows, which its own margin does. */
function trimBesideBlocks(clean: DocumentFragment): void {
  const texts = document.createTreeWalker(clean, NodeFilter.SHOW_TEXT);
  const isEdge = (node: Node | null, parent: Node | null) =>
    node === null ? parent === clean || BLOCKS.test(parent?.nodeName.toLowerCase() ?? '') : isBlock(node);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (node.parentElement?.closest('pre')) continue;
    const { previousSibling, nextSibling, parentNode } = node;
    if (isEdge(previousSibling, parentNode)) node.data = node.data.trimStart();
    if (isEdge(nextSibling, parentNode)) node.data = node.data.trimEnd();
  }
}

function isBlock(node: Node): boolean {
  return BLOCKS.test(node.nodeName.toLowerCase());
}
