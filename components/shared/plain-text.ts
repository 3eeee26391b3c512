/** A part of a text written in Markdown, as far as our own documents use it. */
export type Block =
  | { kind: 'heading'; level: number; text: Span[] }
  | { kind: 'paragraph'; text: Span[] }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'table'; head: Span[][]; rows: Span[][][] };

/** A piece of a line. */
export interface Span {
  text: string;
  look: 'plain' | 'code' | 'strong' | 'emphasis';
}

/** Reads headings, paragraphs, lists and tables. Everything else is taken for a paragraph: no word is ever lost. */
export function readBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n|\n(?=#)|(?<=^#.*)\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readBlock);
}

function readBlock(part: string): Block {
  const heading = /^(#+)\s+(.*)$/.exec(part);
  if (heading?.[1] && heading[2] !== undefined) {
    return { kind: 'heading', level: heading[1].length, text: readSpans(heading[2]) };
  }
  if (part.startsWith('- ')) {
    const items = part.slice(2).split(/\n- /);
    return { kind: 'list', items: items.map((item) => readSpans(joined(item))) };
  }
  if (part.startsWith('|')) {
    const [head = [], , ...rows] = part.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => readSpans(cell.trim())),
    );
    return { kind: 'table', head, rows };
  }
  return { kind: 'paragraph', text: readSpans(joined(part)) };
}

const joined = (lines: string) => lines.replace(/\s*\n\s*/g, ' ');

const LOOKS = { '`': 'code', '**': 'strong', '*': 'emphasis' } as const;

function readSpans(line: string): Span[] {
  // A mark counts only around words, so that the star of an address stays a star.
  return line
    .split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/)
    .filter((piece) => piece !== '')
    .map((piece): Span => {
      const mark = (['`', '**', '*'] as const).find(
        (each) => piece.startsWith(each) && piece.endsWith(each) && piece.length > 2 * each.length,
      );
      if (!mark) return { text: piece, look: 'plain' };
      return { text: piece.slice(mark.length, -mark.length), look: LOOKS[mark] };
    });
}
