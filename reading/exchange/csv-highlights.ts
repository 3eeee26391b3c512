import type { ColourNames, Highlight } from '../highlight';
import { colourOf } from './colour-of';
import { BYTE_ORDER_MARK, type CsvRow, csvLine } from './csv';
import {
  type Fields,
  type FoundHighlight,
  type FoundWork,
  fieldIn,
  hasFields,
  textIn,
} from './found-highlight';
import { type MarkedChapter, type MarkedWork, titleOf } from './marked-work';
import {
  ownFields,
  tagsIn,
  tagsText,
  tagsUnlessChanged,
  timeIn,
  timeText,
  timeUnlessChanged,
} from './own-fields';
import { quoteLink } from './quote-link';
import { wellFormed } from './well-formed';

/** The columns, by their names in the first line. */
const COLUMNS = [
  'Work',
  'Creators',
  'Chapter',
  'Chapter title',
  'Quote',
  'Note',
  'Tags',
  'Colour',
  'Meaning of the colour',
  'Style',
  'Created',
  'Modified',
  'Link',
  'Before the quote',
  'After the quote',
  'Catchword',
] as const;
type Column = (typeof COLUMNS)[number];

/** Works as a table for spreadsheets, one highlight a row, in pieces to be put together. `schema` is that of the tables. */
export function* csv(works: Iterable<MarkedWork>, colours: ColourNames, schema: number): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  for (const work of works) {
    for (const chapter of work.chapters) {
      for (const highlight of chapter.highlights) {
        const cells = cellsOf(highlight, chapter, work, colours, schema);
        yield csvLine(COLUMNS.map((column) => cells[column]));
      }
    }
  }
}

function cellsOf(
  highlight: Highlight,
  chapter: MarkedChapter,
  work: MarkedWork,
  colours: ColourNames,
  schema: number,
): { [C in Column]: string } {
  const { anchor, note, tags, colour, style, created, modified } = highlight;
  const texts = { quote: anchor.exact, note, before: anchor.prefix, after: anchor.suffix };
  // UTF-8 has no lone surrogate; what would be lost of a text stands in JSON, which has a way to write one.
  const asIs = Object.entries(texts).filter(([, text]) => wellFormed(text) !== text);
  const own = {
    schema,
    title: work.title,
    creators: work.creators,
    ...(asIs.length > 0 && { asIs: Object.fromEntries(asIs) }),
    highlight: ownFields(highlight),
  };
  return {
    Work: wellFormed(titleOf(work)),
    Creators: wellFormed(work.creators.join(', ')),
    Chapter: String(chapter.number),
    'Chapter title': wellFormed(chapter.title ?? ''),
    Quote: wellFormed(texts.quote),
    Note: wellFormed(texts.note),
    Tags: tagsText(tags),
    Colour: colour,
    'Meaning of the colour': wellFormed(colours[colour]),
    Style: style ?? '',
    Created: timeText(created),
    Modified: timeText(modified),
    Link: quoteLink(highlight.work, chapter, anchor),
    'Before the quote': wellFormed(texts.before),
    'After the quote': wellFormed(texts.after),
    Catchword: JSON.stringify(own),
  };
}

/** Where the columns of a file stand, whatever their order. */
export type Header = ReadonlyMap<Column, number>;

/** Reads the first row; `null` when it is not that of a file of highlights. */
export function readHeader({ cells }: CsvRow): Header | null {
  const header = new Map<Column, number>();
  for (const [i, cell] of cells.entries()) {
    const column = COLUMNS.find((name) => name.toLowerCase() === cell.trim().toLowerCase());
    if (column && !header.has(column)) header.set(column, i);
  }
  return header.has('Quote') && (header.has('Catchword') || header.has('Link')) ? header : null;
}

/** A row that was read, or why it was not, in a few words. */
export type CsvFound = { highlight: FoundHighlight; work: FoundWork | null } | { why: string };

/** Reads one highlight. A row whose last cell was lost is read as another program's, by its words. */
export function readCsvRow({ cells, cut }: CsvRow, header: Header): CsvFound {
  const cell = (column: Column) => cells[header.get(column) ?? -1] ?? '';
  if (cut) return { why: 'The file ends within this row, or a quotation mark is missing.' };
  if (cells.length < header.size) return { why: 'Cells are missing.' };
  const told = {
    exact: cell('Quote'),
    prefix: cell('Before the quote'),
    suffix: cell('After the quote'),
    note: cell('Note'),
    colour: colourOf(cell('Colour')),
  };
  const underlined = cell('Style').trim() === 'underline';
  if (cell('Catchword').trim() === '') {
    return {
      work: null,
      highlight: {
        is: 'theirs',
        ...told,
        underlined,
        id: null,
        source: cell('Link') || null,
        chapterNumber: /^\d{1,6}$/.test(cell('Chapter')) ? Number(cell('Chapter')) : null,
        start: null,
        tags: tagsIn(cell('Tags')),
        created: timeIn(cell('Created')),
        modified: timeIn(cell('Modified')),
      },
    };
  }
  const all = fieldsIn(cell('Catchword'));
  const own = all && fieldIn(all, 'highlight');
  if (!all || !hasFields(own)) return { why: 'Its cell “Catchword” is damaged.' };
  const anchor = fieldIn(own, 'anchor');
  const asIs = fieldIn(all, 'asIs');
  const exactly = (name: string, text: string) => {
    const exact = hasFields(asIs) ? textIn(asIs, name) : '';
    return exact !== '' && wellFormed(exact) === text ? exact : text;
  };
  // A spreadsheet may have written the time in another way; then ours is the one that can be read.
  const time = (name: string, column: Column) =>
    timeUnlessChanged(fieldIn(own, name), cell(column)) ?? fieldIn(own, name);
  return {
    work: workIn(all, own),
    highlight: {
      is: 'ours',
      schema: fieldIn(all, 'schema'),
      row: {
        ...own,
        anchor: {
          ...(hasFields(anchor) ? anchor : {}),
          exact: exactly('quote', told.exact),
          prefix: exactly('before', told.prefix),
          suffix: exactly('after', told.suffix),
        },
        colour: told.colour,
        ...(underlined && { style: 'underline' }),
        note: exactly('note', told.note),
        tags: tagsUnlessChanged(fieldIn(own, 'tags'), cell('Tags')),
        created: time('created', 'Created'),
        modified: time('modified', 'Modified'),
      },
    },
  };
}

function fieldsIn(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return hasFields(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function workIn(all: Fields, own: Fields): FoundWork | null {
  const key = textIn(own, 'work');
  return key === ''
    ? null
    : readFoundWork({ key, title: fieldIn(all, 'title'), creators: fieldIn(all, 'creators') });
}

/** A work as our own files tell it; `null` where nothing is told of it. */
export function readFoundWork(told: unknown): FoundWork | null {
  if (!hasFields(told)) return null;
  const title = textIn(told, 'title');
  const creators = fieldIn(told, 'creators');
  const names = Array.isArray(creators) ? creators.filter((name) => typeof name === 'string') : [];
  return title === '' ? null : { key: textIn(told, 'key'), title, creators: names };
}
