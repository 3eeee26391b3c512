/*
 * Comma-separated values (RFC 4180), as spreadsheets write and read them. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it; so does one that has apostrophes there already, so that reading takes exactly
 * one away again.
 */

/** Spreadsheets know by it that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What a formula begins with, also in the wide forms that East Asian editions take for it, after white space or not. */
const FORMULA = String.raw`\s*[=+\-@\t\r\n＝＋－＠]`;
const TO_GUARD = new RegExp(`^'*${FORMULA}`);
const GUARDED = new RegExp(`^'+${FORMULA}`);

/** One line, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: string): string {
  const guarded = TO_GUARD.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A row of a file that was read. */
export interface CsvRow {
  /** Where it begins, from 1 on. */
  line: number;
  cells: string[];
  /** Offset after it in the text. UTF-16 units */
  end: number;
  /** Whether the file ends within it. */
  cut: boolean;
}

/** Which of the separators that spreadsheets use parts the cells of a file: the one its first line has most of. */
export function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end === -1 ? text : text.slice(0, end);
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The longest row that is read on: a row without an end would take in the rest of the file. UTF-16 units */
const LONGEST_ROW = 2_000_000;

/** Reads a file row by row; empty lines are left out. After a row that is cut there is none. */
export function* csvRows(text: string, separator = separatorOf(text)): Generator<CsvRow> {
  const plain = new RegExp(`[${separator}\\r\\n]`, 'g');
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row: CsvRow = { line, cells: [], end: at, cut: false };
    const began = at;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const quoted = quotedCell(text, at, began + LONGEST_ROW);
        cell = quoted.cell;
        at = quoted.end;
        line += lineEndsIn(cell);
        row.cut = quoted.cut;
      }
      plain.lastIndex = at;
      const end = row.cut ? at : (plain.exec(text)?.index ?? text.length);
      // What stands after a closing quote is no part of the format; it is kept all the same.
      cell += text.slice(at, end);
      at = end;
      row.cells.push(GUARDED.test(cell) ? cell.slice(1) : cell);
      if (row.cut || text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    row.end = at;
    if (row.cut || row.cells.length > 1 || row.cells[0] !== '') yield row;
    if (row.cut) return;
  }
}

function quotedCell(text: string, open: number, most: number): { cell: string; end: number; cut: boolean } {
  let cell = '';
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || quote > most) return { cell, end: text.length, cut: true };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1, cut: false };
    cell += '"';
    from = quote + 2;
  }
}

function lineEndsIn(cell: string): number {
  return cell.split(/\r\n|\r|\n/).length - 1;
}
