import { OWN_SCHEMA, OWN_WORKS } from '../../../reading/exchange/annotation-set';
import { csvRows, separatorOf } from '../../../reading/exchange/csv';
import { readCsvRow, readFoundWork, readHeader } from '../../../reading/exchange/csv-highlights';
import {
  type Fields,
  type FoundHighlight,
  type FoundWork,
  fieldIn,
  hasFields,
  textIn,
} from '../../../reading/exchange/found-highlight';
import { readAnnotation, type SetContext } from '../../../reading/exchange/read-annotation';
import { noRows, type Rows } from '../../tables';
import { SCHEMA_VERSION } from '../../upgrades';
import { parsed } from '../layout';
import { FileRefused } from '../refused';
import { isRow, type Problem, whyWild } from '../rows';
import type { Progress, Slices } from '../slices';
import { highlightRow, workRow } from './rows-of';

/** What a file of highlights is. */
export interface AnnotationFile {
  format: 'annotations' | 'table';
  /** Who wrote it, as it says; `null` where it does not. */
  by: string | null;
  /** Highlights that were found in it, whether they can be taken over or not. */
  found: number;
}

/** A file of highlights as rows of a library. */
export interface ReadAnnotations {
  file: AnnotationFile;
  written: string | null;
  /** Checked like those of a library file. One key may be there twice. */
  rows: Rows;
  problems: Problem[];
}

/** Reads a table, or annotations one a line as Catchword writes them; `null` when the text is neither. */
export async function readAnnotationText(
  text: string,
  slices: Slices,
  progress: Progress | undefined,
): Promise<ReadAnnotations | null> {
  const lines = await readLines(text, slices, progress);
  if (!lines) return readTable(text, slices, progress);
  // Somebody may have laid it out anew: then its lines are not whole, and the file is.
  const whole = lines.damaged ? parsed(text) : undefined;
  return (whole === undefined ? null : await readAnnotationJson(whole, slices)) ?? lines.read;
}

/** Reads JSON of W3C Web Annotations, whoever wrote it and however it is laid out; `null` when it is none. */
export async function readAnnotationJson(file: unknown, slices: Slices): Promise<ReadAnnotations | null> {
  const items = itemsIn(file);
  if (!items) return null;
  const reading = new Reading('annotations', hasFields(file) ? file : {});
  for (const item of items) {
    reading.take(item, null);
    await slices.breathe();
  }
  return reading.end();
}

/** Gathers what is found. */
class Reading {
  readonly rows = noRows();
  readonly problems: Problem[] = [];
  readonly #works = new Map<string, FoundWork>();
  readonly #context: SetContext;
  readonly #generated: number;
  readonly #file: AnnotationFile;
  readonly #written: string | null;
  /** The work that the file as a whole is about, where it says so in the words that everyone has. */
  readonly #about: Fields | null;

  /** @throws FileRefused when a newer version wrote it. */
  constructor(format: AnnotationFile['format'], header: Fields) {
    const schema = fieldIn(header, OWN_SCHEMA);
    if (typeof schema === 'number' && schema > SCHEMA_VERSION) throw new FileRefused('newer', schema);
    const about = fieldIn(header, 'about');
    this.#context = { schema, about: hasFields(about) ? addressOf(about) : null };
    const works = fieldIn(header, OWN_WORKS);
    for (const told of Array.isArray(works) ? works : []) this.#know(readFoundWork(told));
    this.#about = hasFields(about) && this.#context.about !== null ? about : null;
    this.#written = textIn(header, 'generated').slice(0, 40) || null;
    const generated = Date.parse(this.#written ?? '');
    this.#generated = generated >= 0 ? generated : 0;
    const by = fieldIn(header, 'generator');
    this.#file = { format, by: (hasFields(by) && textIn(by, 'name').slice(0, 80)) || null, found: 0 };
  }

  #know(work: FoundWork | null): void {
    if (work) this.#works.set(work.key, work);
  }

  /** Takes an annotation; `line` of the file where its lines are ours. */
  take(item: unknown, line: number | null): void {
    const wild = whyWild(item);
    if (wild !== null) this.leave(wild, line);
    else if (!isRow(item)) this.leave('not an annotation', line);
    else {
      const found = readAnnotation(item, this.#context);
      if (found) this.add(found, null, line);
      else this.leave('it marks no words', line);
    }
  }

  add(found: FoundHighlight, work: FoundWork | null, line: number | null): void {
    const checked = highlightRow(found, this.#generated);
    if ('why' in checked) {
      this.leave(checked.why, line);
      return;
    }
    this.#file.found += 1;
    this.rows.highlights.push(checked.row);
    this.#know(work);
    const key = checked.row.work;
    if (
      this.#about &&
      found.is === 'theirs' &&
      found.source === this.#context.about &&
      !this.#works.has(key)
    ) {
      const creators = fieldIn(this.#about, 'dc:creator');
      this.#know(readFoundWork({ key, title: fieldIn(this.#about, 'dc:title'), creators }));
    }
  }

  /** Leaves something out, and tells. */
  leave(why: string, line: number | null, isHighlight = true): void {
    if (isHighlight) this.#file.found += 1;
    this.problems.push({ table: 'highlights', key: null, line, why });
  }

  end(): ReadAnnotations {
    const marked = new Set(this.rows.highlights.map(({ work }) => work));
    for (const work of marked) {
      const told = this.#works.get(work);
      const row = told && workRow(told);
      if (row) this.rows.works.push(row);
    }
    return { file: this.#file, written: this.#written, rows: this.rows, problems: this.problems };
  }
}

/** The first of the addresses by which a file says what it is about. */
function addressOf(about: Fields): string | null {
  const told = ['dc:identifier', 'dc:source', 'id'].flatMap((name) => fieldIn(about, name) ?? []).flat();
  return told.find((each): each is string => typeof each === 'string' && /\/works\/\d/.test(each)) ?? null;
}

/** Types of what holds annotations. */
const HOLDERS = ['AnnotationSet', 'AnnotationPage', 'AnnotationCollection'];

/** The annotations in a file; `null` when it holds none by its kind. */
function itemsIn(file: unknown): unknown[] | null {
  if (Array.isArray(file))
    return file.length > 0 && hasFields(file[0]) && isOf(file[0], ['Annotation']) ? file : null;
  if (!hasFields(file)) return null;
  if (isOf(file, ['Annotation'])) return [file];
  if (!isOf(file, HOLDERS)) return null;
  const items = fieldIn(file, 'items');
  if (Array.isArray(items)) return items;
  const first = fieldIn(file, 'first');
  const its = hasFields(first) ? fieldIn(first, 'items') : null;
  return Array.isArray(its) ? its : null;
}

function isOf(fields: Fields, types: readonly string[]): boolean {
  return [fieldIn(fields, 'type')].flat().some((type) => types.includes(type as string));
}

/** How often a long read looks up. Lines */
const AT_ONCE = 32;

/** `null` when the text is not laid out as ours; `damaged` when some line is not as we write it. */
async function readLines(
  text: string,
  slices: Slices,
  progress: Progress | undefined,
): Promise<{ read: ReadAnnotations; damaged: boolean } | null> {
  const firstEnd = text.indexOf('\n');
  const first = (firstEnd === -1 ? text : text.slice(0, firstEnd)).trim();
  if (!first.endsWith('"items":[')) return null;
  const header = parsed(`${first}]}`);
  if (!hasFields(header) || !isOf(header, HOLDERS)) return null;
  const reading = new Reading('annotations', header);
  let ended = false;
  let damaged = 0;
  let number = 1;
  for (let from = firstEnd === -1 ? text.length : firstEnd + 1; from < text.length && !ended; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to).trim().replace(/,$/, '');
    from = to + 1;
    number += 1;
    if (line === ']}') ended = true;
    else if (line !== '') {
      const item = parsed(line);
      if (item === undefined) {
        damaged += 1;
        reading.leave('this line is damaged', number);
      } else reading.take(item, number);
    }
    if (number % AT_ONCE === 0) {
      await slices.breathe();
      progress?.(from, text.length);
    }
  }
  if (!ended) reading.leave('the file ends here; what came after is missing', number, false);
  return { read: reading.end(), damaged: damaged > 0 || !ended };
}

/** The longest first line of a table that is looked at. UTF-16 units */
const LONGEST_HEADER = 10_000;

async function readTable(
  text: string,
  slices: Slices,
  progress: Progress | undefined,
): Promise<ReadAnnotations | null> {
  const separator = separatorOf(text.slice(0, LONGEST_HEADER));
  const [first] = csvRows(text.slice(0, LONGEST_HEADER), separator);
  const header = first && readHeader(first);
  if (!header) return null;
  const reading = new Reading('table', {});
  for (const row of csvRows(text, separator)) {
    if (row.line === first.line) continue;
    const found = readCsvRow(row, header);
    if ('why' in found) reading.leave(found.why, row.line);
    else {
      const wild = whyWild(found.highlight);
      if (wild === null) reading.add(found.highlight, found.work, row.line);
      else reading.leave(wild, row.line);
    }
    await slices.breathe();
    progress?.(row.end, text.length);
  }
  return reading.end();
}
