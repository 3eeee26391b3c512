/**
 * Which stretch of which text node each stretch of a normalised text came from, in text order, one column each.
 *
 * A segment of equal lengths maps unit by unit; one of unequal lengths is a cluster that NFC made shorter or longer, and
 * maps by its edges. Where such a cluster is split over several nodes, its text is in the first segment and the others
 * are empty. Separators (the "\n" of a block, the space of a `<br>`) came from no text and are in no segment.
 */
export class Segments {
  /** The text nodes that gave text, in order. */
  readonly nodes: Text[] = [];
  /** Index into `nodes`. */
  readonly node: number[] = [];
  /** First UTF-16 unit in the node. */
  readonly domStart: number[] = [];
  readonly domLength: number[] = [];
  /** First UTF-16 unit in the text. */
  readonly textStart: number[] = [];
  readonly textLength: number[] = [];

  get count(): number {
    return this.node.length;
  }

  /** UTF-16 offset in the text after segment `s`. */
  textEnd(s: number): number {
    return (this.textStart[s] ?? 0) + (this.textLength[s] ?? 0);
  }

  /** UTF-16 offset in the node after segment `s`. */
  domEnd(s: number): number {
    return (this.domStart[s] ?? 0) + (this.domLength[s] ?? 0);
  }

  /** Whether segment `s` maps unit by unit. */
  isEven(s: number): boolean {
    return this.domLength[s] === this.textLength[s];
  }

  /** Appends a segment; one that continues the last becomes part of it. */
  add(node: Text, domStart: number, domLength: number, textStart: number, textLength: number): void {
    const last = this.count - 1;
    if (this.nodes[this.nodes.length - 1] !== node) this.nodes.push(node);
    else if (
      domLength === textLength &&
      this.isEven(last) &&
      this.domEnd(last) === domStart &&
      this.textEnd(last) === textStart
    ) {
      this.domLength[last] = domStart + domLength - (this.domStart[last] ?? 0);
      this.textLength[last] = textStart + textLength - (this.textStart[last] ?? 0);
      return;
    }
    this.node.push(this.nodes.length - 1);
    this.domStart.push(domStart);
    this.domLength.push(domLength);
    this.textStart.push(textStart);
    this.textLength.push(textLength);
  }
}

/** Index of the last number in `sorted`, from `from` up to but not including `to`, that is at most `limit`; `from - 1` when none is. */
export function lastAtMost(sorted: readonly number[], limit: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
