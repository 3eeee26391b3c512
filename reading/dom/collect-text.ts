import { CHARACTER_KIND, FIRST_COMBINING, JOINER, PLAIN, WHITE } from './character-kinds';
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
  let node: Node | null = root.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      collector.read(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (BLOCK_TAGS.has(element.localName)) collector.breakBlock();
      else if (element.localName === 'br') collector.breakLine();
      descend = !TEXTLESS_TAGS.has(element.localName) && !skip(element);
    }
    const child: Node | null = descend ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    // Up and on to the next; a block also ends where it is left.
    while (node && node !== root) {
      if (node.nodeType === Node.ELEMENT_NODE && BLOCK_TAGS.has((node as Element).localName)) {
        collector.breakBlock();
      }
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return { text: collector.pieces.join(''), segments: collector.segments };
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
        this.copy(node, run, i);
        run = -1;
      }
      if (kind === WHITE) this.noteSpace(node, i);
      else if (kind === JOINER && !this.pending && this.last >= FIRST_COMBINING) {
        this.joiner = { node, at: i };
      }
    }
    if (run >= 0) this.copy(node, run, data.length);
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

  private copy(node: Text, start: number, end: number): void {
    this.segments.add(node, start, end - start, this.length, end - start);
    this.pieces.push(node.data.slice(start, end));
    this.length += end - start;
    this.last = node.data.charCodeAt(end - 1);
  }
}
