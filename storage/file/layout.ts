import { isRow } from './rows';

/*
 * How a library file is written: one JSON object, and one row a line. JSON has no raw line break inside a string, so a
 * line is a whole row or it is damaged, and a file that was cut or harmed gives back every other line of it.
 *
 *   {"catchword":"library","schema":3,"written":"2026-11-22T09:30:00.000Z","tables":{
 *   "works":[
 *   {"key":"…"},
 *   {"key":"…"}
 *   ],
 *   "chapters":[
 *   ]
 *   }}
 */

/** The first line. `at` in ms since the epoch. */
export function firstLine(schema: number, at: number): string {
  const header = JSON.stringify({ catchword: 'library', schema, written: new Date(at).toISOString() });
  return `${header.slice(0, -1)},"tables":{`;
}

/** The line before a table's first row; the row itself goes on a line of its own. */
export function tableLine(name: string): string {
  return `${JSON.stringify(name)}:[`;
}

export const END_OF_TABLE = ']';
export const LAST_LINE = '}}';

/** What one line of a library file is. */
export type Line =
  | { is: 'row'; row: unknown }
  | { is: 'table'; name: string }
  /** A line that opens a table whose name cannot be read. */
  | { is: 'some table' }
  | { is: 'end of table' }
  | { is: 'end' }
  | { is: 'nothing' }
  | { is: 'damaged' };

/** Reads any line but the first. */
export function readLine(line: string): Line {
  const text = line.trim();
  if (text === '' || text === ',') return { is: 'nothing' };
  if (text.startsWith('{')) {
    const row = parsed(text.endsWith(',') ? text.slice(0, -1) : text);
    return row === undefined ? { is: 'damaged' } : { is: 'row', row };
  }
  if (text === END_OF_TABLE || text === `${END_OF_TABLE},`) return { is: 'end of table' };
  if (text === LAST_LINE) return { is: 'end' };
  if (!text.endsWith('[')) return { is: 'damaged' };
  const name = text.endsWith(':[') ? parsed(text.slice(0, -2)) : undefined;
  return typeof name === 'string' ? { is: 'table', name } : { is: 'some table' };
}

/** The header that the first line holds, without its tables; `null` when it is not the first line of our layout. */
export function readFirstLine(line: string): { [field: string]: unknown } | null {
  const text = line.trim();
  if (!text.endsWith('"tables":{')) return null;
  const header = parsed(`${text}}}`);
  return isRow(header) ? header : null;
}

/** What a piece of JSON says; `undefined` when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Anything else is no fault of the file.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
