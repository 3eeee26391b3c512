import { CHARACTER_KIND, FIRST_COMBINING, JOINER, PLAIN, WHITE } from './character-kinds';
import { CDATA, ELEMENT, TEXT } from './node-types';
import { Segments } from './segments';
import { BLOCK_TAGS, TEXTLESS_TAGS } from './tags';

/** Text with where it came from. */
export interface CollectedText {
  readonly text: string;
  readonly segments: Segments;
}

/**
 * Reads the text under `root` in document order, white space made regular and characters without width left out;
 * Unicode is not composed yet.
 * @param skip Elements for which it answers true give no text.
 */
export function collectText(root: Node, skip: (element: Element) => boolean): CollectedText {
  const collector = new Collector();
  collectFrom(root, skip, collector);
  return { text: collector.pieces.join(''), segments: collector.segments };
}

/** Each node is asked each thing once: in Firefox it is wrapped for a script of an extension, and every question dear. */
function collectFrom(parent: Node, skip: (element: Element) => boolean, collector: Collector): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const type = node.nodeType;
    if (type === TEXT || type === CDATA) collector.read(node as Text);
    if (type !== ELEMENT) continue;
    const name = (node as Element).localName;
    const block = BLOCK_TAGS.has(name);
    if (block) collector.breakBlock();
    else if (name === 'br') collector.breakLine();
    if (!TEXTLESS_TAGS.has(name) && !skip(node as Element)) collectFrom(node, skip, collector);
    if (block) collector.breakBlock();
  }
}

/** A place in a text node. */
interface Origin {
  readonly node: Text;
  readonly at: number;
}

const SPACE = ' ';
const NEWLINE = '\n';

class Collector {
  readonly pieces: string[] = [];
  readonly segments = new Segments();
  private length = 0;
  private last = 0;
  /** What must stand before the next character, and the white space it stands for if it came from text. */
  private pending: typeof SPACE | typeof NEWLINE | '' = '';
  private space: Origin | null = null;
  /** Whether a line break is all that has come since the last character. */
  private broken = false;
  /** Kept only between two characters that it may shape. */
  private joiner: Origin | null = null;

  breakBlock(): void {
    if (this.length === 0) return;
    this.pending = NEWLINE;
    this.space = null;
    this.joiner = null;
  }

  /** Two in a row part paragraphs: the reader often shows them as paragraphs, and both must give the same text. */
  breakLine(): void {
    if (this.broken) this.breakBlock();
    this.broken = true;
    if (this.length === 0 || this.pending) return;
    this.pending = SPACE;
    this.space = null;
    this.joiner = null;
  }

  read(node: Text): void {
    const { data } = node;
    // A run is copied as it is, single spaces included, so that most nodes are one piece and one segment.
    let run = -1;
    for (let i = 0; i < data.length; i++) {
      const kind = CHARACTER_KIND[data.charCodeAt(i)];
      if (kind === PLAIN) {
        if (run >= 0) continue;
        this.joinTo(data.charCodeAt(i));
        run = i;
        continue;
      }
      if (run >= 0) {
        const isSingle = data[i] === SPACE && CHARACTER_KIND[data.charCodeAt(i + 1)] === PLAIN;
        if (isSingle) continue;
        this.copy(node, data, run, i);
        run = -1;
      }
      if (kind === WHITE) this.noteSpace(node, i);
      else if (kind === JOINER && !this.pending && this.last >= FIRST_COMBINING) {
        this.joiner = { node, at: i };
      }
    }
    if (run >= 0) this.copy(node, data, run, data.length);
  }

  private noteSpace(node: Text, at: number): void {
    if (this.length === 0 || this.pending) return;
    this.pending = SPACE;
    this.space = { node, at };
    this.joiner = null;
  }

  /** Writes what is due before a plain character. */
  private joinTo(next: number): void {
    if (this.pending) {
      if (this.space) this.segments.add(this.space.node, this.space.at, 1, this.length, 1);
      this.pieces.push(this.pending);
      this.length++;
    } else if (this.joiner && next >= FIRST_COMBINING) {
      const { node, at } = this.joiner;
      this.segments.add(node, at, 1, this.length, 1);
      this.pieces.push(node.data.charAt(at));
      this.length++;
    }
    this.pending = '';
    this.broken = false;
    this.space = null;
    this.joiner = null;
  }

  private copy(node: Text, data: string, start: number, end: number): void {
    this.segments.add(node, start, end - start, this.length, end - start);
    this.pieces.push(data.slice(start, end));
    this.length += end - start;
    this.last = data.charCodeAt(end - 1);
  }
}
