import { noRows, type Rows, TABLE_NAMES, type TableName } from '../tables';
import { type Row, SCHEMA_VERSION } from '../upgrades';
import {
  type AnnotationFile,
  type ReadAnnotations,
  readAnnotationJson,
  readAnnotationText,
} from './annotations/read-annotations';
import { bytesOf, isGzip, unpack } from './gzip';
import { parsed, readFirstLine, readLine } from './layout';
import { FileRefused } from './refused';
import { type RivalFile, readRival } from './rivals/read-rival';
import { checkRow, isRow, keyIn, type Problem, whyWild } from './rows';
import { type Progress, Slices } from './slices';

/** What a library file holds, as this version understands it. */
export interface ReadLibrary {
  /** Version of the tables in the file. */
  schema: number;
  /** When it was written (ISO 8601), as far as it says so. */
  written: string | null;
  /** Upgraded and checked. One key may be there twice; see `joinRows`. */
  rows: Rows;
  /** Tables that this version does not know, as they stand in the file; to pass on. */
  unknown: { [table: string]: Row[] };
  /** What was left out. Everything else is in `rows` and `unknown`. */
  problems: Problem[];
  /** Set when it is no library file but the backup of another extension; `rows` is then what that comes to here. */
  rival: RivalFile | null;
  /** Set when it is no library file but one of highlights alone. */
  annotations: AnnotationFile | null;
}

export interface ReadOptions {
  /** Characters of the file. */
  progress?: Progress;
  signal?: AbortSignal;
}

/**
 * A hundred thousand highlights are some 80 MB. Above this a browser may not hold the text in one string. UTF-16 units,
 * or bytes before they are decoded.
 */
const LARGEST = 400_000_000;

/**
 * Reads a library file, compressed or not. An older version's rows are upgraded; a damaged file is read as far as it
 * goes, and what is left out is told. The backup of another extension is read as what Catchword has for it, a file of
 * highlights (W3C Web Annotations, or our own table) as highlights and what it tells of their works.
 * @throws FileRefused when it is neither, or a library file of a newer version.
 */
export async function readLibraryFile(
  file: string | Uint8Array<ArrayBuffer> | Blob,
  options: ReadOptions = {},
): Promise<ReadLibrary> {
  const slices = new Slices(options.signal);
  const { text, whole } = await textOf(file, slices);
  const read = await readText(text, slices, options.progress);
  if (!read) throw new FileRefused('not ours');
  if (!whole)
    read.problems.push({ ...nowhere, why: 'The compressed file is damaged: what came after is missing.' });
  options.progress?.(text.length, text.length);
  return read;
}

async function readText(
  text: string,
  slices: Slices,
  progress: Progress | undefined,
): Promise<ReadLibrary | undefined> {
  const lines = await readLines(text, slices, progress);
  if (lines?.ordered) return lines.library;
  const highlights = lines ? null : await readAnnotationText(text, slices, progress);
  if (highlights) return libraryOf(highlights);
  // Somebody may have edited the file, or formatted it anew: then it is not ours by lines, and JSON all the same.
  return (await readWhole(text, slices)) ?? lines?.library;
}

function libraryOf({ file, ...read }: ReadAnnotations): ReadLibrary {
  const unknown = Object.create(null);
  return { ...read, schema: SCHEMA_VERSION, unknown, rival: null, annotations: file };
}

const nowhere = { table: null, key: null, line: null };

async function textOf(
  file: string | Uint8Array<ArrayBuffer> | Blob,
  slices: Slices,
): Promise<{ text: string; whole: boolean }> {
  if (typeof file === 'string') {
    if (file.length > LARGEST) throw new FileRefused('too large');
    return { text: file.replace(/^\ufeff/, ''), whole: true };
  }
  if ((file instanceof Blob ? file.size : file.length) > LARGEST) throw new FileRefused('too large');
  const bytes = file instanceof Blob ? await bytesOf(file) : file;
  if (!isGzip(bytes)) return { text: await decoded(pieces(bytes), encodingOf(bytes), slices), whole: true };
  const { parts, whole, length } = await unpack(bytes, LARGEST);
  if (length > LARGEST) throw new FileRefused('too large');
  return { text: await decoded(parts, 'utf-8', slices), whole };
}

/** Decoded in one slice. Bytes */
const PIECE = 1_000_000;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

async function decoded(parts: Iterable<Uint8Array>, encoding: string, slices: Slices): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for (const part of parts) {
    text += decoder.decode(part, { stream: true });
    await slices.breathe();
  }
  return text + decoder.decode();
}

/** Some editors save as UTF-16; its mark says so. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The header's facts. @throws FileRefused when this is not for us to read. */
function emptyLibrary(header: { [field: string]: unknown }): ReadLibrary {
  const { catchword, schema, written } = header;
  if (catchword !== 'library' || typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    throw new FileRefused('not ours');
  }
  if (schema > SCHEMA_VERSION) throw new FileRefused('newer', schema);
  return {
    schema,
    written: typeof written === 'string' ? written.slice(0, 40) : null,
    rows: noRows(),
    // A table may be called "constructor".
    unknown: Object.create(null),
    problems: [],
    rival: null,
    annotations: null,
  };
}

/** `null` when the text is not in our layout; not `ordered` when some line is not as we write it. */
async function readLines(
  text: string,
  slices: Slices,
  progress: Progress | undefined,
): Promise<{ library: ReadLibrary; ordered: boolean } | null> {
  const firstEnd = text.indexOf('\n');
  const header = readFirstLine(firstEnd === -1 ? text : text.slice(0, firstEnd));
  if (!header) return null;
  const library = emptyLibrary(header);
  let table: string | null = null;
  let lastKnown = -1;
  let ended = false;
  let damaged = 0;
  let number = 1;
  for (let from = firstEnd === -1 ? text.length : firstEnd + 1; from < text.length && !ended; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    number += 1;
    const line = readLine(text.slice(from, to));
    from = to + 1;
    if (line.is === 'row') {
      if (table === null) {
        library.problems.push({
          ...nowhere,
          line: number,
          why: 'It is not clear which table this row is of.',
        });
      } else takeRow(library, table, line.row, number);
    } else if (line.is === 'table') {
      table = line.name;
      lastKnown = Math.max(lastKnown, TABLE_NAMES.indexOf(table as TableName));
    } else if (line.is === 'some table') {
      // All tables are written, in one order.
      lastKnown += 1;
      table = TABLE_NAMES[lastKnown] ?? null;
      damaged += 1;
    } else if (line.is === 'end of table') {
      table = null;
    } else if (line.is === 'end') {
      ended = true;
    } else if (line.is === 'damaged') {
      damaged += 1;
      library.problems.push({ table, key: null, line: number, why: 'This line is damaged.' });
    }
    if (number % 64 === 0) {
      await slices.breathe();
      progress?.(from, text.length);
    }
  }
  if (!ended) {
    library.problems.push({
      ...nowhere,
      table,
      line: number,
      why: 'The file ends here; what came after is missing.',
    });
  }
  return { library, ordered: ended && damaged === 0 };
}

/** `null` when the text is not JSON as a whole. */
async function readWhole(text: string, slices: Slices): Promise<ReadLibrary | null> {
  const file = parsed(text);
  if (file === undefined) return null;
  const highlights = await readAnnotationJson(file, slices);
  if (highlights) return libraryOf(highlights);
  if (!isRow(file)) throw new FileRefused('not ours');
  if (!Object.hasOwn(file, 'catchword')) {
    const theirs = await readRival(file, slices);
    if (theirs) return { ...theirs, schema: SCHEMA_VERSION, unknown: Object.create(null), annotations: null };
  }
  const library = emptyLibrary(file);
  if (!isRow(file.tables)) throw new FileRefused('not ours');
  for (const [table, rows] of Object.entries(file.tables)) {
    if (!Array.isArray(rows)) {
      library.problems.push({ ...nowhere, table: table.slice(0, 200), why: 'This is not a table.' });
      continue;
    }
    for (const row of rows) {
      takeRow(library, table, row, null);
      await slices.breathe();
    }
  }
  return library;
}

function takeRow(library: ReadLibrary, table: string, written: unknown, line: number | null): void {
  const checked = isKnown(table) ? checkRow(table, written, library.schema) : checkUnknown(table, written);
  if ('why' in checked) {
    library.problems.push({ table: table.slice(0, 200), key: keyIn(table, written), line, why: checked.why });
  } else if (isKnown(table)) {
    (library.rows[table] as unknown[]).push(checked.row);
  } else {
    library.unknown[table] ??= [];
    library.unknown[table].push(checked.row as Row);
  }
}

function isKnown(table: string): table is TableName {
  return TABLE_NAMES.includes(table as TableName);
}

function checkUnknown(table: string, written: unknown): { row: Row } | { why: string } {
  const why = table === '__proto__' ? 'a table cannot be named __proto__' : whyWild(written);
  if (why) return { why };
  return isRow(written) ? { row: written } : { why: 'not a row' };
}
