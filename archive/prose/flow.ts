import { BLOCKS_TO_DIV, TO_PRE } from './allowed';

/** Elements that stand on lines of their own: words do not join across their edges. */
const BLOCKS = new Set([
  ...BLOCKS_TO_DIV,
  ...TO_PRE,
  ...'address blockquote body caption center col colgroup dd details div dl dt figcaption figure'.split(' '),
  ...'h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'.split(' '),
]);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/**
 * Text as it reads, gathered piece by piece: runs of white space are one space, a line break is one newline, and what parts
 * paragraphs (two line breaks, the edge of a block) two. A no-break space is no white space here, nor is an em space:
 * authors indent and part scenes with them.
 */
export class Flow {
  /** Lines left blank by line breaks, beyond the one that parts two paragraphs. */
  blankLines = 0;
  readonly #pieces: string[] = [];
  #length = 0;
  #due: '' | ' ' | '\n' | '\n\n' = '';
  #atBlock = false;
  #lineIsEmpty = true;
  #blanks = 0;
  /** Lines with something on them, as the author's breaks and blocks make them. */
  #lines = 0;

  /** All of it so far. */
  get text(): string {
    return this.#pieces.join('');
  }

  /** Where the next thing will stand: on which line, after how much text, and whether after a space. */
  get position(): string {
    return `${this.#lines + (this.#lineIsEmpty ? 1 : 0)}:${this.#length}${this.#due === ' ' ? '_' : ''}`;
  }

  /** @param preserved is true where white space shows as it is. */
  add(data: string, preserved: boolean): void {
    if (preserved) {
      if (data !== '') this.#put(data);
      return;
    }
    // A node at a time, and not a word at a time: a chapter has thousands of words.
    const words = data.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ');
    const from = words.startsWith(' ') ? 1 : 0;
    const to = words.endsWith(' ') ? words.length - 1 : words.length;
    if (from > 0) this.#space();
    if (to <= from) return;
    this.#put(words.slice(from, to));
    if (to < words.length) this.#space();
  }

  /** A line break: it ends a line, or leaves one blank. */
  break(): void {
    if (this.#lineIsEmpty) this.#blanks++;
    const due = this.#lineIsEmpty ? '\n\n' : '\n';
    this.#lineIsEmpty = true;
    if (this.#length > 0) this.#due = due;
  }

  /** The beginning or the end of a block. */
  edge(): void {
    this.#lineIsEmpty = true;
    this.#atBlock = true;
    if (this.#length > 0) this.#due = '\n\n';
  }

  /** Something without text that stands on the line, such as a picture. */
  stand(): void {
    this.#settleBlanks();
    this.#settleLine();
  }

  #space(): void {
    if (this.#due === '' && this.#length > 0) this.#due = ' ';
  }

  #put(words: string): void {
    this.#settleBlanks();
    this.#pieces.push(this.#due, words);
    this.#length += this.#due.length + words.length;
    this.#due = '';
    this.#settleLine();
  }

  #settleLine(): void {
    if (this.#lineIsEmpty) this.#lines++;
    this.#lineIsEmpty = false;
  }

  /** Two breaks are how authors part paragraphs, so one blank line between bare lines is no more than that. */
  #settleBlanks(): void {
    if (this.#length > 0) this.blankLines += Math.max(0, this.#blanks - (this.#atBlock ? 0 : 1));
    this.#blanks = 0;
    this.#atBlock = false;
  }
}
