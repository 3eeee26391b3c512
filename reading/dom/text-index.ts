import { type ChapterText, countWords } from '../chapter-text';
import { hashText } from '../text-hash';
import { collectText } from './collect-text';
import { compose } from './compose';
import { lastAtMost, type Segments } from './segments';
import { comparePoint, following, preceding } from './tree';

/** Which of two neighbours a point between them belongs to. Starts bind forward, ends backward. */
export type Bias = 'forward' | 'backward';

/** A boundary point of the DOM. */
export interface DomPoint {
  readonly node: Node;
  /** UTF-16 offset in a text node, child index otherwise. */
  readonly offset: number;
}

/**
 * The normalised text of a chapter's prose and the way back to its nodes. Built once by a walk over all of it; it does
 * not follow later changes of the DOM.
 */
export class TextIndex implements ChapterText {
  readonly text: string;
  private readonly segments: Segments;
  /** First segment of each text node that gave text. */
  private readonly firstSegment = new Map<Node, number>();
  private knownHash: string | undefined;
  private knownWords: number | undefined;

  /**
   * @param root Holds the prose. Its own edges count for nothing, so it may be of any kind.
   * @param options.skip Answers true for elements that are not the author's text.
   */
  constructor(
    readonly root: Element | DocumentFragment,
    options: { readonly skip?: (element: Element) => boolean } = {},
  ) {
    const { text, segments } = compose(collectText(root, options.skip ?? (() => false)));
    this.text = text;
    this.segments = segments;
    for (let s = segments.count - 1; s >= 0; s--) {
      const node = segments.nodes[segments.node[s] ?? 0];
      if (node) this.firstSegment.set(node, s);
    }
  }

  get hash(): string {
    this.knownHash ??= hashText(this.text);
    return this.knownHash;
  }

  get words(): number {
    this.knownWords ??= countWords(this.text);
    return this.knownWords;
  }

  /**
   * The DOM range of a stretch of text (UTF-16 offsets, taken for the nearest end when outside). It begins right before
   * its first character and ends right after its last; separators at its ends have no DOM of their own and fall away.
   * A character that NFC composed is taken whole. Collapsed when there is nothing between.
   */
  rangeFor(start: number, end: number): Range {
    const range = this.root.ownerDocument.createRange();
    const from = this.pointAt(start, 'forward');
    const to = this.pointAt(Math.max(start, end), 'backward');
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    // An end that comes to lie before the start takes the start along.
    if (end <= start || range.startContainer !== from.node || range.startOffset !== from.offset) {
      range.setStart(from.node, from.offset);
      range.collapse(true);
    }
    return range;
  }

  /** The same stretch as a range that the browser does not follow; none where {@link rangeFor} is collapsed. */
  staticRangeFor(start: number, end: number): StaticRange {
    const from = this.pointAt(start, 'forward');
    const to = this.pointAt(end, 'backward');
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The DOM point at a text offset: before the character there (`forward`), or after the one before it. */
  pointAt(offset: number, bias: Bias = 'forward'): DomPoint {
    const { segments } = this;
    if (segments.count === 0) return { node: this.root, offset: 0 };
    return bias === 'forward' ? this.pointBefore(offset) : this.pointAfter(offset);
  }

  /**
   * The text offset (UTF-16) of any boundary point: in skipped or empty parts that of the text after it (`forward`) or
   * before it, outside the root that of the nearer end.
   * @throws RangeError when the node is not in the root's document.
   */
  offsetOf(node: Node, nodeOffset: number, bias: Bias = 'forward'): number {
    const first = this.firstSegment.get(node);
    if (first !== undefined) return this.offsetInNode(first, nodeOffset, bias);
    const side = comparePoint(this.root, node, nodeOffset);
    if (side !== 0) return side < 0 ? 0 : this.text.length;
    if (bias === 'forward') {
      let next = node.childNodes[nodeOffset] ?? following(node, this.root);
      for (; next; next = next.firstChild ?? following(next, this.root)) {
        const found = this.firstSegment.get(next);
        if (found !== undefined) return this.segments.textStart[found] ?? 0;
      }
      return this.text.length;
    }
    let previous = node.childNodes[nodeOffset - 1] ?? preceding(node, this.root);
    for (; previous; previous = previous.lastChild ?? preceding(previous, this.root)) {
      const found = this.firstSegment.get(previous);
      if (found !== undefined) return this.segments.textEnd(this.lastSegment(found));
    }
    return 0;
  }

  private pointBefore(offset: number): DomPoint {
    const { segments } = this;
    let s = Math.max(0, lastAtMost(segments.textStart, offset));
    // On a separator: before the text after it. At the end of all text: after that.
    if (offset >= segments.textEnd(s)) {
      if (s + 1 === segments.count) return this.inSegment(s, segments.domEnd(s));
      s++;
    }
    const into = segments.isEven(s) ? Math.max(0, offset - (segments.textStart[s] ?? 0)) : 0;
    return this.inSegment(s, (segments.domStart[s] ?? 0) + into);
  }

  private pointAfter(offset: number): DomPoint {
    const { segments } = this;
    let s = lastAtMost(segments.textStart, offset - 1);
    if (s < 0) return this.inSegment(0, segments.domStart[0] ?? 0);
    if (segments.isEven(s) && offset < segments.textEnd(s)) {
      return this.inSegment(s, (segments.domStart[s] ?? 0) + offset - (segments.textStart[s] ?? 0));
    }
    // The other parts of a composed character that was split over nodes.
    while (s + 1 < segments.count && segments.textLength[s + 1] === 0) s++;
    return this.inSegment(s, segments.domEnd(s));
  }

  private inSegment(s: number, offset: number): DomPoint {
    const node = this.segments.nodes[this.segments.node[s] ?? 0];
    if (!node) throw new RangeError(`no segment ${s}`);
    return { node, offset };
  }

  private lastSegment(first: number): number {
    return lastAtMost(this.segments.node, this.segments.node[first] ?? 0, first);
  }

  private offsetInNode(first: number, nodeOffset: number, bias: Bias): number {
    const { segments } = this;
    const s = lastAtMost(segments.domStart, nodeOffset, first, this.lastSegment(first) + 1);
    // In white space at the node's start that was left out.
    if (s < first) {
      if (bias === 'forward') return segments.textStart[first] ?? 0;
      return first === 0 ? 0 : segments.textEnd(first - 1);
    }
    const into = nodeOffset - (segments.domStart[s] ?? 0);
    if (into >= (segments.domLength[s] ?? 0)) return segments.textEnd(s);
    if (segments.isEven(s)) return (segments.textStart[s] ?? 0) + into;
    return into === 0 || bias === 'forward' ? (segments.textStart[s] ?? 0) : segments.textEnd(s);
  }
}
