import type { Line, Painted, Reader } from '../../tests/reader/reader';

/** What she leaves when she closes the browser, to be compared with what she finds. */
export interface LeftBehind {
  line: Line | null;
  painted: Painted[];
  theme: string;
}

/** What there is to compare. The theme comes last: asking for it opens a panel. */
export async function leftBehind(reader: Reader): Promise<LeftBehind> {
  const [line, painted] = [await reader.line(), await reader.painted()];
  return { line, painted, theme: await reader.theme() };
}

/** All painted words with their colours, as one string. */
export function wordsOf(painted: readonly Painted[]): string {
  return painted.map(({ colour, text }) => `"${text}" (${colour})`).join(', ');
}

/** The first words of a line, short enough for one of the terminal's. */
export function quoteLine(line: Line | null): string {
  if (line === null) return 'no text';
  const start = line.text.slice(0, 70);
  const cut = start.length < line.text.length ? `${start.replace(/\s+\S*$/, '')} …` : start;
  return `"${cut}"`;
}
