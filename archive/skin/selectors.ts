import { AUTHORS_PROSE, classOfId, READERS_OWN } from './names';

/**
 * A selector as browsers write it out: strings in double quotes, names of classes and ids with their escapes, pseudo
 * names, and single characters.
 */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|[#.](?:[\w-]|[\u0080-\uffff]|\\[\s\S])+|::?[\w-]+|\\[\s\S]|[\s\S]/g;

/** Beyond these a pseudo-element is the browser's or the reader's: `::highlight()` paints what she marked. */
const PSEUDO_ELEMENTS = /^::(?:after|before|first-letter|first-line|marker|selection)$/;

/** What no selector has outside its strings; in one it would be text that the browser did not understand. */
const FOREIGN = /^["'&{};@!<]$/;

const HEAD = '#workskin';
/** The skin's own element by itself, or what lies in it: after a space no other combinator, and ` > ` is the child's. */
const INSIDE = /^(?:| > (?![>+~|])[\s\S]+| (?![>+~|])[\s\S]+)$/;

/**
 * The selectors of a rule's list that can match nothing but the work's own text, each made to match it in the reader.
 * @param list as the browser wrote it out (`selectorText`), so that escapes hide nothing.
 */
export function safeSelectors(list: string): string[] {
  return split(list.match(TOKEN) ?? []).flatMap((tokens) => {
    const selector = tokens.join('');
    const whole = selector.startsWith(HEAD) && INSIDE.test(selector.slice(HEAD.length));
    return whole && isBalanced(tokens) && tokens.every(isKnown) ? tokens.map(renamed).join('') : [];
  });
}

/** Splits at the commas that stand in no brackets. */
function split(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(' || token === '[') depth++;
    else if (token === ')' || token === ']') depth--;
    if (token === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => (part[0] === ' ' ? part.slice(1) : part));
}

function isBalanced(tokens: readonly string[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token === '(') open.push(')');
    else if (token === '[') open.push(']');
    else if ((token === ')' || token === ']') && open.pop() !== token) return false;
  }
  return open.length === 0;
}

function isKnown(token: string): boolean {
  if (token.startsWith('::')) return PSEUDO_ELEMENTS.test(token);
  return !FOREIGN.test(token);
}

/** `:is()` with the id keeps an id's weight, so that rules outweigh each other as they do on the archive. */
function renamed(token: string): string {
  if (token === `.${READERS_OWN}`) return `.${AUTHORS_PROSE}`;
  const ownClass = token.startsWith('#') ? classOfId(token.slice(1)) : null;
  return ownClass === null ? token : `:is(${token},.${ownClass})`;
}
