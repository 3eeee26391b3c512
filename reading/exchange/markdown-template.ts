/** What a template goes through, from the outermost on. */
export const LOOPS = ['works', 'chapters', 'highlights'] as const;
export type Loop = (typeof LOOPS)[number];

/** What it can name, and the loop that has to stand round it. */
export const FIELDS = {
  title: 'works',
  creators: 'works',
  'work-link': 'works',
  chapter: 'chapters',
  quote: 'highlights',
  note: 'highlights',
  tags: 'highlights',
  colour: 'highlights',
  date: 'highlights',
  link: 'highlights',
} as const satisfies { [name: string]: Loop };
export type Field = keyof typeof FIELDS;

/** The one that comes with Catchword. */
export const DEFAULT_TEMPLATE = `{{#works}}
# {{title}}

{{#creators}}
by {{creators}}

{{/creators}}
{{#chapters}}
{{#chapter}}
## {{chapter}}

{{/chapter}}
{{#highlights}}
> {{quote}}

{{#note}}
{{note}}

{{/note}}
{{colour}}{{#tags}} · {{tags}}{{/tags}} · [{{date}}]({{link}})

{{/highlights}}
{{/chapters}}
{{/works}}
`;

/** A piece of a template. */
export type Piece =
  | { is: 'text'; text: string }
  /** `margin` is what stands before it on its line, for its further lines. */
  | { is: 'field'; name: Field; margin: string }
  | { is: 'loop'; over: Loop; pieces: Piece[] }
  /** Shown where the field is not empty. */
  | { is: 'where'; name: Field; pieces: Piece[] };

/** A template that cannot be used. Its message is a sentence for the reader: what is wrong, and where. */
export class BrokenTemplate extends Error {
  constructor(
    sentence: string,
    /** From 1 on. */
    readonly line: number,
  ) {
    super(`Line ${line}: ${sentence}`);
    this.name = 'BrokenTemplate';
  }
}

interface Open {
  name: string;
  line: number;
  piece: Extract<Piece, { pieces: Piece[] }> | null;
  pieces: Piece[];
}

/**
 * Reads a template: text with `{{field}}`, `{{#loop}}…{{/loop}}` and `{{#field}}…{{/field}}`, which shows what is in it
 * where the field is not empty. A line that holds nothing but the marks of sections goes.
 * @throws BrokenTemplate
 */
export function parseTemplate(template: string): Piece[] {
  const open: Open[] = [{ name: '', line: 0, piece: null, pieces: [] }];
  const inner = () => open.at(-1) as Open;
  const lines = template.replace(/\r\n?/g, '\n').split(/(?<=\n)/);
  for (const [i, whole] of lines.entries()) {
    const line = i + 1;
    const text = isOnlySections(whole) ? whole.replace(/\s+(?=\{\{|$)/g, '') : whole;
    let before = '';
    for (const part of text.split(/(\{\{[^{}\n]*\}\})/)) {
      const [, mark, name = ''] = /^\{\{\s*([#/]?)\s*(.*?)\s*\}\}$/.exec(part) ?? [];
      if (mark === undefined) {
        if (/\{\{|\}\}/.test(part)) throw unmatched(part, line);
        if (part !== '') inner().pieces.push({ is: 'text', text: part });
        before += part;
      } else if (mark === '#') open.push(opened(name, open, line));
      else if (mark === '/') close(name, open, line);
      else {
        inner().pieces.push({ is: 'field', name: fieldOf(name, open, line), margin: marginOf(before) });
        before += '.';
      }
    }
  }
  const left = inner();
  if (left.piece) {
    throw new BrokenTemplate(
      `{{#${left.name}}} has no end. Write {{/${left.name}}} where it ends.`,
      left.line,
    );
  }
  return left.pieces;
}

/** Whether a line holds marks of sections and nothing else. */
function isOnlySections(line: string): boolean {
  const rest = line.replace(/\{\{\s*[#/][^{}\n]*\}\}/g, '');
  return rest.length < line.length && rest.trim() === '';
}

/** What a line begins with, for the lines that follow: quote marks stay, and the mark of a list is as wide in spaces. */
function marginOf(before: string): string {
  const list = /^([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]+)$/.exec(before);
  if (list) return `${list[1]}${' '.repeat(list[2]?.length ?? 0)}${list[3]}`;
  return /^[ \t>]*/.exec(before)?.[0] ?? '';
}

function unmatched(part: string, line: number): BrokenTemplate {
  return new BrokenTemplate(
    part.includes('{{')
      ? '“{{” has no “}}” after it on its line.'
      : '“}}” has no “{{” before it on its line.',
    line,
  );
}

function isLoop(name: string): name is Loop {
  return LOOPS.includes(name as Loop);
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

function opened(name: string, open: readonly Open[], line: number): Open {
  const pieces: Piece[] = [];
  if (!isLoop(name)) {
    const field = fieldOf(name, open, line);
    return { name, line, piece: { is: 'where', name: field, pieces }, pieces };
  }
  const round = open.find(({ name: outer }) => isLoop(outer) && LOOPS.indexOf(outer) >= LOOPS.indexOf(name));
  if (round) throw new BrokenTemplate(`{{#${name}}} cannot stand within {{#${round.name}}}.`, line);
  return { name, line, piece: { is: 'loop', over: name, pieces }, pieces };
}

function close(name: string, open: Open[], line: number): void {
  const last = open.at(-1);
  if (!last?.piece) throw new BrokenTemplate(`{{/${name}}} ends what was not begun.`, line);
  if (last.name !== name) {
    throw new BrokenTemplate(
      `{{/${name}}} stands where {{/${last.name}}} should: {{#${last.name}}} of line ${last.line} is to be ended first.`,
      line,
    );
  }
  open.pop();
  open.at(-1)?.pieces.push(last.piece);
}

function fieldOf(name: string, open: readonly Open[], line: number): Field {
  if (!isField(name)) {
    const known = Object.keys(FIELDS).join(', ');
    const hint = isLoop(name) ? `Write {{#${name}}} … {{/${name}}}.` : `A template knows: ${known}.`;
    throw new BrokenTemplate(`“${name.slice(0, 60)}” cannot be put in. ${hint}`, line);
  }
  const needed = FIELDS[name];
  const there = open.some(
    ({ name: outer }) => isLoop(outer) && LOOPS.indexOf(outer) >= LOOPS.indexOf(needed),
  );
  if (!there) {
    throw new BrokenTemplate(`“${name}” is known only between {{#${needed}}} and {{/${needed}}}.`, line);
  }
  return name;
}
