import { isAllowed, isAllowedAttribute, SCHEMES, TO_PRE } from './allowed';
import { Flow, isBlock } from './flow';
import { type Content, contentOf, type Piece } from './pieces';

/**
 * What must not get lost between the page and the reader: the text with what parts its words, and everything that the
 * archive lets an author set, in order.
 */
export interface Inventory {
  /** See `Flow`: letters may not change or move, words not join or part. */
  text: string;
  /** How often each thing occurs: 'hr', 'img src https://…', 'class letter'. Wrappers without a look of their own are not counted. */
  things: ReadonlyMap<string, number>;
  /** The things in order, each with its place in the text. */
  order: string;
}

/** Wrappers that Readability may merge, split or rename without any change a reader could see. */
const WRAPPERS = new Set(['div', 'p', 'span', 'br', 'center', 'tbody']);

/** What stands on a line though it holds no text. */
const STANDING = new Set(['audio', 'img', 'video']);

/**
 * Takes stock of a chapter.
 * @param skinned counts every element with its classes besides: a skin may be about any of them.
 */
export function takeInventory(root: ParentNode & Node, skinned = false): Inventory {
  return stockOf(contentOf(root), skinned);
}

/** Of a chapter as plain data: one walk over all of it. */
export function stockOf(content: Content, skinned: boolean): Inventory {
  const stock = new Stock(skinned);
  stock.take(content, false);
  const { text, blankLines } = stock.flow;
  if (blankLines > 0) stock.things.set('blank line', blankLines);
  return { text, things: stock.things, order: stock.order.join('\n') };
}

class Stock {
  readonly flow = new Flow();
  readonly things = new Map<string, number>();
  readonly order: string[] = [];

  constructor(private readonly skinned: boolean) {}

  /** @param preserved is true where white space shows as it is. */
  take(content: Content, preserved: boolean): void {
    for (const piece of content) {
      if (typeof piece === 'string') this.flow.add(piece, preserved);
      else this.#takeElement(piece, preserved);
    }
  }

  #takeElement(element: Piece, preserved: boolean): void {
    const { name } = element;
    const block = isBlock(name);
    if (block) this.flow.edge();
    if (name === 'br') this.flow.break();
    const kind = this.#kindOf(element);
    if (this.skinned) this.#note(`<${name} class="${attributeOf(element, 'class')}">`);
    if (kind) this.#note(kind);
    this.#noteAttributes(element);
    if (kind === BLANK) this.#takeBlank(element.content);
    else this.take(element.content, preserved || name === 'pre' || TO_PRE.includes(name));
    if (STANDING.has(name)) this.flow.stand();
    if (block) this.flow.edge();
    if (kind) this.order.push(`${this.flow.position} /${kind}`);
  }

  /** What the element counts as; `null` where it counts for nothing. */
  #kindOf(element: Piece): string | null {
    const { name } = element;
    // Readability turns h1 into h2; one heading is as good as the other here.
    if (/^h[1-6]$/.test(name)) return 'heading';
    if (name === 'p' && isBlank(element.content)) return BLANK;
    if (TO_PRE.includes(name)) return 'pre';
    return WRAPPERS.has(name) || !isAllowed(name) ? null : name;
  }

  /** Nothing is read in it, so its breaks and no-break spaces are no text; anchors in it still are anchors. */
  #takeBlank(content: Content): void {
    for (const piece of content) {
      if (typeof piece === 'string') continue;
      if (!WRAPPERS.has(piece.name) && isAllowed(piece.name)) this.#note(piece.name);
      this.#noteAttributes(piece);
      this.#takeBlank(piece.content);
    }
  }

  #noteAttributes({ name, attributes }: Piece): void {
    for (const [attribute, value] of attributes) {
      if (!isAllowedAttribute(name, attribute, value)) continue;
      if (attribute === 'class') {
        for (const token of value.split(/\s+/)) if (token) this.#note(`class ${token}`);
      } else if (GLOBAL.has(attribute)) this.#note(`${attribute} ${value.trim()}`);
      // How a player behaves is the reader's to set, see `sanitise`.
      else if (attribute !== 'controls' && attribute !== 'preload') {
        this.#note(`${name} ${attribute} ${attribute in SCHEMES ? inFull(value) : value.trim()}`);
      }
    }
  }

  #note(thing: string): void {
    this.things.set(thing, (this.things.get(thing) ?? 0) + 1);
    this.order.push(`${this.flow.position} ${thing}`);
  }
}

const BLANK = 'blank paragraph';

/** Of every element; which one carries them may change when wrappers are merged. */
const GLOBAL = new Set(['align', 'dir', 'lang', 'title']);

/** Shown, though there is no text in it. */
const SHOWN = new Set(['img', 'audio', 'video', 'iframe', 'hr']);

/** Authors part scenes with empty paragraphs; dropping one silently joins two scenes. */
function isBlank(content: Content): boolean {
  return content.every((piece) =>
    typeof piece === 'string'
      ? !/\S/.test(piece)
      : !SHOWN.has(piece.name) &&
        !attributeOf(piece, 'class').split(/\s+/).includes('catchword-embed') &&
        isBlank(piece.content),
  );
}

function attributeOf(element: Piece, attribute: string): string {
  return element.attributes.find(([name]) => name === attribute)?.[1] ?? '';
}

/** Readability writes addresses in full, which leaves them the same addresses. */
function inFull(address: string): string {
  try {
    return new URL(address, 'https://archiveofourown.org/').href;
  } catch {
    return address.trim();
  }
}

/** Something that was there before and is not there after. */
export interface Loss {
  what: string;
  count: number;
}

/** What `after` lacks of `before`; empty when nothing was lost, joined or moved. */
export function missingFrom(before: Inventory, after: Inventory): Loss[] {
  const losses: Loss[] = [];
  if (before.text !== after.text) {
    const [had, has] = [before.text, after.text].map((text) => text.replace(/[ \t\n\f\r]+/g, '')) as [
      string,
      string,
    ];
    if (had !== has) losses.push({ what: LETTERS, count: Math.max(1, had.length - has.length) });
    else losses.push({ what: SPACES, count: 1 });
  }
  for (const [what, count] of before.things) {
    const lost = count - (after.things.get(what) ?? 0);
    if (lost > 0) losses.push({ what, count: lost });
  }
  if (losses.length === 0 && before.order !== after.order) losses.push({ what: ORDER, count: 1 });
  return losses;
}

const LETTERS = 'letters';
const SPACES = 'white space';
const ORDER = 'order';

const CONTENT = new Set([LETTERS, SPACES, ORDER, 'a', 'audio', 'hr', 'img', 'source', 'table', 'video']);

/** Whether a loss is of the story itself, and not of a way to set it that the reader does not know. */
export function isStory(loss: Loss): boolean {
  return CONTENT.has(loss.what) || CONTENT.has(loss.what.split(' ', 1)[0] ?? '');
}

/** Losses as a developer reads them: "2 × hr, 1 × class letter". */
export function inWords(losses: readonly Loss[]): string {
  return losses.map(({ what, count }) => `${count} × ${what}`).join(', ');
}
