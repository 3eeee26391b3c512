import { OWN } from './annotation-set';
import { colourOf } from './colour-of';
import { type Fields, type FoundHighlight, fieldIn, hasFields, textIn } from './found-highlight';
import { tagsIn, tagsUnlessChanged, timeIn, timeUnlessChanged } from './own-fields';

/** What of a file every annotation in it shares. */
export interface SetContext {
  /** Version of the tables, as the file tells it. */
  schema: unknown;
  /** Address of the work that the file as a whole is about; `null` where it tells none. */
  about: string | null;
}

/**
 * Reads one W3C Web Annotation, ours or another program's. Nothing in it is believed to be what it should be.
 * `null` where it marks no words: a page that is marked as a whole, or a place.
 */
export function readAnnotation(item: Fields, { schema, about }: SetContext): FoundHighlight | null {
  const target = firstOf(fieldIn(item, 'target'));
  const selectors = listOf(hasFields(target) ? fieldIn(target, 'selector') : undefined).flatMap(refined);
  const quote = selectors.find((each) => isOf(each, 'TextQuoteSelector') && textIn(each, 'exact') !== '');
  const position = selectors.find((each) => isOf(each, 'TextPositionSelector'));
  const own = fieldIn(item, OWN);
  if (!quote) return null;
  const surroundings = {
    exact: textIn(quote, 'exact'),
    prefix: textIn(quote, 'prefix'),
    suffix: textIn(quote, 'suffix'),
  };
  const body = bodyOf(item);
  if (hasFields(own)) {
    const anchor = fieldIn(own, 'anchor');
    return {
      is: 'ours',
      schema,
      row: {
        ...own,
        anchor: { ...(hasFields(anchor) ? anchor : {}), ...surroundings },
        colour: body.colour,
        ...(body.underlined && { style: 'underline' }),
        note: body.note,
        tags: tagsUnlessChanged(fieldIn(own, 'tags'), body.tag),
        created: timeUnlessChanged(fieldIn(own, 'created'), textIn(item, 'created')),
        modified: timeUnlessChanged(fieldIn(own, 'modified'), textIn(item, 'modified')),
      },
    };
  }
  const start = position && fieldIn(position, 'start');
  return {
    is: 'theirs',
    id: textIn(item, 'id') || null,
    source: sourceOf(target) ?? about,
    chapterNumber: chapterIn(target),
    ...surroundings,
    start: typeof start === 'number' ? start : null,
    colour: body.colour,
    underlined: body.underlined,
    note: body.note,
    tags: body.tags,
    created: timeIn(fieldIn(item, 'created')),
    modified: timeIn(fieldIn(item, 'modified')),
  };
}

interface Body {
  note: string;
  colour: ReturnType<typeof colourOf>;
  underlined: boolean;
  /** As one text. */
  tag: string;
  tags: string[];
}

/** A body is one or several, each a text or an object; a tag is a body of its own, or a field of Thorium's. */
function bodyOf(item: Fields): Body {
  const notes: string[] = [];
  const tags: string[] = [];
  let tag = '';
  let colour: unknown;
  let underlined = false;
  const plain = fieldIn(item, 'bodyValue');
  for (const body of [...listOf(fieldIn(item, 'body')), ...(plain === undefined ? [] : [plain])]) {
    if (typeof body === 'string') notes.push(body);
    if (!hasFields(body)) continue;
    const value = textIn(body, 'value');
    if (fieldIn(body, 'purpose') === 'tagging') tags.push(...tagsIn(value));
    else if (value !== '') notes.push(value);
    tag = textIn(body, 'tag') || tag;
    colour ??= fieldIn(body, 'color');
    underlined ||= fieldIn(body, 'highlight') === 'underline';
  }
  tags.push(...tagsIn(tag));
  return { note: notes.join('\n\n'), colour: colourOf(colour), underlined, tag, tags: [...new Set(tags)] };
}

/** An address may be text, or an object that has it as its id. */
function sourceOf(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (!hasFields(target)) return null;
  const source = fieldIn(target, 'source') ?? fieldIn(target, 'id');
  if (typeof source === 'string') return source;
  return hasFields(source) ? textIn(source, 'id') || null : null;
}

/** "Chapter 12" in one of the headings above the words. */
function chapterIn(target: unknown): number | null {
  const meta = hasFields(target) ? fieldIn(target, 'meta') : null;
  const headings = hasFields(meta) ? listOf(fieldIn(meta, 'headings')) : [];
  for (const heading of headings.toReversed()) {
    const number = hasFields(heading)
      ? /\bchapter\s+(\d{1,6})\b/i.exec(textIn(heading, 'txt'))?.[1]
      : undefined;
    if (number !== undefined && Number(number) > 0) return Number(number);
  }
  return null;
}

/** A selector, and those that say it more exactly. */
function refined(selector: unknown, depth = 0): Fields[] {
  // Nobody refines further; a file may.
  if (!hasFields(selector) || depth > 4) return [];
  return [selector, ...listOf(fieldIn(selector, 'refinedBy')).flatMap((each) => refined(each, depth + 1))];
}

function isOf(selector: Fields, type: string): boolean {
  return listOf(fieldIn(selector, 'type')).includes(type);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
