/** What must not get lost between the page and the reader: the letters in order, and every element one sees. */
export interface Inventory {
  /** All text without white space: blocks may be rewrapped, letters may not change or move. */
  letters: string;
  /** How often each element occurs. Containers without a look of their own are not counted. */
  elements: ReadonlyMap<string, number>;
}

/** Wrappers that Readability may merge, split or rename without any change a reader could see. */
const WRAPPERS = new Set(['div', 'p', 'span', 'br', 'font', 'article', 'section', 'center', 'tbody']);

/** Takes stock of a chapter's text and of everything in it that can be seen. */
export function takeInventory(root: ParentNode & Node): Inventory {
  const elements = new Map<string, number>();
  const count = (name: string) => elements.set(name, (elements.get(name) ?? 0) + 1);
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    // Readability turns h1 into h2; one heading is as good as the other here.
    if (/^h[1-6]$/.test(name)) count('heading');
    else if (!WRAPPERS.has(name)) count(name);
    else if (name === 'br' && endsBlankLine(element)) count('blank line');
    else if (isSpacer(element)) count('blank paragraph');
  }
  return { letters: (root.textContent ?? '').replace(/\s+/g, ''), elements };
}

/** Authors part scenes with empty paragraphs; dropping one silently joins two scenes. */
function isSpacer(element: Element): boolean {
  if (!/^(p|div|center)$/.test(element.localName) || /\S/.test(element.textContent ?? '')) return false;
  if (element.querySelector('img, audio, video, iframe, hr, p, div, center')) return false;
  // Without anything at all in it, only a paragraph may take up room.
  return (
    element.localName === 'p' ||
    /[^ \t\r\n\f]/.test(element.textContent ?? '') ||
    element.querySelector('br') !== null
  );
}

/** Two breaks are a new paragraph, and Readability makes them one; a third leaves room, as between two scenes. */
function endsBlankLine(br: Element): boolean {
  let breaks = 0;
  for (let node = br.previousSibling; node && breaks < 2; node = node.previousSibling) {
    if (node.nodeName.toLowerCase() === 'br') breaks++;
    else if (node.nodeType !== node.TEXT_NODE || /\S/.test(node.nodeValue ?? '')) break;
  }
  return breaks === 2;
}

/** Something that was there before and is not there after. */
export interface Loss {
  what: string;
  count: number;
}

/** What `after` lacks of `before`; empty when nothing was lost. */
export function missingFrom(before: Inventory, after: Inventory): Loss[] {
  const losses: Loss[] = [];
  if (before.letters !== after.letters) {
    losses.push({ what: LETTERS, count: Math.max(1, before.letters.length - after.letters.length) });
  }
  for (const [what, count] of before.elements) {
    const lost = count - (after.elements.get(what) ?? 0);
    if (lost > 0) losses.push({ what, count: lost });
  }
  return losses;
}

const LETTERS = 'letters';
const CONTENT = new Set([LETTERS, 'a', 'audio', 'hr', 'img', 'table', 'video']);

/** Whether a loss is of the story itself, and not of a way to set it that the reader does not know. */
export function isStory(loss: Loss): boolean {
  return CONTENT.has(loss.what);
}
