/** A start tag or a comment of an HTML file, in the order in which they stand. */
export type Piece =
  | { kind: 'tag'; name: string; attribute(name: string): string | null; classes: readonly string[] }
  | { kind: 'comment'; text: string };

/** Elements whose contents are text to the browser, whatever they look like (HTML, "raw text" and "escapable"). */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * The start tags and comments of an HTML file, read in one pass as a browser's tokeniser reads them. A whole document
 * tree of a long work (jsdom: two minutes and 1.8 GB for 20 MB) would only be asked for a handful of links.
 */
export function* piecesOf(html: string): Generator<Piece> {
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) return;
      yield { kind: 'comment', text: html.slice(open + 4, close) };
      at = close + 3;
      continue;
    }
    const tag = readTag(html, open);
    // A tag that never ends swallows the rest, in a browser too.
    if (tag === 'endless') return;
    if (tag === null) {
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.closing) continue;
    yield { kind: 'tag', ...tagOf(tag.name, html.slice(tag.nameEnd, tag.end - 1)) };
    if (RAW.has(tag.name)) at = endOfRaw(html, tag.name, at);
  }
}

interface Bounds {
  name: string;
  closing: boolean;
  nameEnd: number;
  /** Behind its ">". */
  end: number;
}

const NAME = /[a-z][^\s/>]*/iy;

function readTag(html: string, open: number): Bounds | 'endless' | null {
  const closing = html[open + 1] === '/';
  NAME.lastIndex = open + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0];
  if (name === undefined) return null;
  const nameEnd = NAME.lastIndex;
  let at = nameEnd;
  let afterEquals = false;
  for (; at < html.length; at++) {
    const sign = html.charAt(at);
    if (sign === '>') return { name: name.toLowerCase(), closing, nameEnd, end: at + 1 };
    // A quote delimits only where a value begins; anywhere else it is a letter like any other.
    if (afterEquals && (sign === '"' || sign === "'")) {
      at = html.indexOf(sign, at + 1);
      if (at < 0) return 'endless';
    }
    if (sign === '=') afterEquals = true;
    else if (sign > ' ') afterEquals = false;
  }
  return 'endless';
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const ATTRIBUTE = /([^\s/=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

function tagOf(name: string, source: string) {
  const attribute = (wanted: string): string | null => {
    for (const [, key = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
      if (key.toLowerCase() === wanted) return decode(double ?? single ?? bare ?? '');
    }
    return null;
  };
  const classes = (attribute('class') ?? '').split(/\s+/).filter((each) => each !== '');
  return { name, attribute, classes };
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** Character references that occur in addresses and class names. */
function decode(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt));/gi,
    (whole, ten, sixteen, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
