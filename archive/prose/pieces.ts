/** An element as plain data: what is counted of it, without a question to the DOM. */
export interface Piece {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  content: Content;
}

/** Text and elements in their order. */
export type Content = readonly (string | Piece)[];

/**
 * What stands in an element or fragment. It is read from its markup, which the browser writes in one go: to ask every node
 * takes three times as long in Firefox, where each is wrapped for the script that asks for it.
 */
export function contentOf(root: ParentNode & Node): Content {
  return readMarkup(markupOf(root)) ?? readNodes(root);
}

function markupOf(root: ParentNode & Node): string {
  if (root.nodeType === Node.ELEMENT_NODE) return (root as Element).innerHTML;
  const holder = (root.ownerDocument as Document).createElement('div');
  holder.append(root.cloneNode(true));
  return holder.innerHTML;
}

/** Text; a comment; the end of an element; its beginning, with its attributes. In markup as browsers write it, and no other. */
const TOKEN = /[^<]+|<!--.*?-->|<\/([^>]+)>|<([a-z][^\s/>]*)((?: [^\s/>][^\s/>=]*="[^"]*")*)>/sy;
const ATTRIBUTE = / ([^\s/>][^\s/>=]*)="([^"]*)"/g;

/** Written without an end. */
const VOID =
  /^(area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr)$/;

/** What is in them is written as it is, or is in a document of its own. */
const RAW = /^(iframe|noembed|noframes|noscript|plaintext|script|style|template|xmp)$/;

/** `null` where it holds what can't be told for sure from its markup. */
function readMarkup(markup: string): Content | null {
  const top: (string | Piece)[] = [];
  const open: { name: string; into: (string | Piece)[] }[] = [{ name: '', into: top }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const token = TOKEN.exec(markup);
    const here = open.at(-1);
    if (!token || !here) return null;
    const [whole, ended, name, attributes = ''] = token;
    if (name !== undefined) {
      if (RAW.test(name)) return null;
      const content: (string | Piece)[] = [];
      here.into.push({ name, attributes: attributes === '' ? NONE : readAttributes(attributes), content });
      if (!VOID.test(name)) open.push({ name, into: content });
    } else if (ended !== undefined) {
      if (ended !== here.name) return null;
      open.pop();
    } else if (!whole.startsWith('<')) here.into.push(plain(whole));
  }
  return open.length === 1 ? top : null;
}

const NONE: Piece['attributes'] = [];

function readAttributes(markup: string): Piece['attributes'] {
  return [...markup.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, plain(value)] as const);
}

const WRITTEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', quot: '"' };

function plain(written: string): string {
  return written.includes('&')
    ? written.replace(/&(amp|lt|gt|nbsp|quot);/g, (_, name) => WRITTEN[name] as string)
    : written;
}

/** The same, node by node. */
export function readNodes(root: Node): Content {
  return [...root.childNodes].flatMap((node): Content => {
    if (node.nodeType === Node.TEXT_NODE) return [(node as Text).data];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const { localName, attributes } = node as Element;
    const all = [...attributes].map(({ name, value }) => [name, value] as const);
    return [{ name: localName, attributes: all, content: readNodes(node) }];
  });
}
