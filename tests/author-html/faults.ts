// What is wrong with a chapter's prose, found by means of its own: nothing here knows how Catchword does it.

const BLOCKS =
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol ' +
  'optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp';
const BLOCK_SELECTOR = BLOCKS.split(' ').join(',');
const UNSEEN = 'script,style,noscript,template,noembed,noframes,iframe,embed,param';
const UNSEEN_IN_SVG = ':is(svg,math) :is(title,desc,metadata,defs,style,script,annotation)';

/** Elements that may be in the result, and no others. */
const PERMITTED = new Set(
  (
    'a abbr acronym address audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small source ' +
    'span strike strong sub summary sup table tbody td tfoot th thead tr track tt u ul var video wbr'
  ).split(' '),
);
const NEVER =
  /^(on|style$|id$|src(set|doc)$|action$|formaction$|data-|aria-|role$|slot$|part$|is$|ping$|autoplay$|background$|xlink:|xmlns)/;

/** All that differs between the author's text and the prose made of it; empty when all is well. */
export function lossFaults(source: Element, prose: ParentNode & Node): string[] {
  const original = seen(source);
  const pairs: [string, string[], string[]][] = [
    ['words', wordsOf(original), wordsOf(prose)],
    ['white space in pre', preOf(original), preOf(prose)],
    ...Object.entries(THINGS).map(
      ([what, list]) => [what, list(original), list(prose)] as [string, string[], string[]],
    ),
  ];
  return pairs.flatMap(([what, before, after]) => difference(what, before, after));
}

/** What is seen of a page's element, as a copy. Plug-ins leave the words inside them. */
export function seen(source: Element): Element {
  // In a document without a window, or pictures in the copy would load.
  const copy = document.implementation.createHTMLDocument('').importNode(source, true);
  // A form's fields may hide its properties; as blocks they are all the same.
  for (const form of copy.querySelectorAll('form')) {
    const block = copy.ownerDocument.createElement('div');
    const content = copy.ownerDocument.createRange();
    content.selectNodeContents(form);
    block.append(content.extractContents());
    Element.prototype.replaceWith.call(form, block);
  }
  for (const part of copy.querySelectorAll(`${UNSEEN},${UNSEEN_IN_SVG}`)) part.remove();
  for (const plugin of copy.querySelectorAll('object')) plugin.replaceWith(...plugin.childNodes);
  for (const drawing of copy.querySelectorAll('svg,math')) drawing.replaceWith(drawing.textContent ?? '');
  return copy;
}

/** Words between white space, line breaks and the edges of blocks; a no-break space is a letter like any other. */
export function wordsOf(root: ParentNode & Node): string[] {
  const copy = root.cloneNode(true) as ParentNode & Node;
  for (const block of copy.querySelectorAll(BLOCK_SELECTOR)) {
    block.before(' ');
    block.after(' ');
  }
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(' ');
  return (copy.textContent ?? '').split(/[ \t\n\f\r]+/).filter((word) => word !== '');
}

const full = (address: string | null): string => {
  try {
    return new URL(address ?? '', 'https://archiveofourown.org/works/1').href;
  } catch {
    return String(address);
  }
};

function list(selector: string, ...attributes: string[]): (root: ParentNode) => string[] {
  return (root) =>
    [...root.querySelectorAll(selector)]
      .filter((element) => !element.matches('.catchword-embed'))
      .map((element) =>
        [element.localName, ...attributes.map((name) => ours(element.getAttribute(name), name))].join(' '),
      );
}

/** An attribute's value as compared: addresses in full, and forbidden ones as if they were not there. */
function ours(value: string | null, name: string): string {
  if (value === null) return '-';
  const isAddress = /^(href|src|poster|cite)$/.test(name);
  if (!isAddress) return value.trim();
  const address = full(value);
  const allowed = name === 'href' ? /^(https?|ftp|mailto):/ : /^https?:/;
  return allowed.test(address) ? address : '-';
}

/** How often each value of an attribute of every element occurs, sorted: wrappers may merge, what they say may not go. */
function spread(attribute: string): (root: ParentNode) => string[] {
  return (root) =>
    [...root.querySelectorAll(`[${attribute}]`)]
      .filter((element) => PERMITTED.has(element.localName) && !element.matches('.catchword-embed'))
      .flatMap((element) =>
        (element.getAttribute(attribute) ?? '').split(attribute === 'class' ? /\s+/ : /$^/),
      )
      .sort();
}

const THINGS: Record<string, (root: ParentNode) => string[]> = {
  pictures: list('img', 'src', 'alt', 'width', 'height', 'border'),
  rules: list('hr', 'width'),
  players: list('audio, video', 'src', 'poster', 'crossorigin', 'loop', 'muted', 'width', 'height'),
  'sources of players': list('audio source, video source, track', 'src', 'type', 'kind', 'srclang', 'label'),
  tables: list('table, caption, tr, td, th', 'border', 'summary', 'width', 'colspan', 'rowspan'),
  links: list('a', 'href', 'name'),
  folds: list('details, summary', 'open'),
  lists: list('ul, ol, li, dl, dt, dd', 'start', 'type', 'value'),
  emphases: list('em, i, strong, b, u, s, small, big, sup, sub, code, kbd, q, del, ins, ruby, rt, rp, abbr'),
  blocks: list('blockquote, pre, figure, address'),
  'headings and texts': (root) =>
    [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => wordsOf(heading).join(' ')),
  classes: spread('class'),
  directions: spread('dir'),
  languages: spread('lang'),
  alignments: spread('align'),
  titles: spread('title'),
};

function preOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('pre')].map((pre) => pre.textContent ?? '');
}

function difference(what: string, before: string[], after: string[]): string[] {
  if (before.length === after.length && before.every((one, at) => one === after[at])) return [];
  let at = 0;
  while (at < Math.min(before.length, after.length) && before[at] === after[at]) at++;
  const tell = (all: string[]) => JSON.stringify(all.slice(at, at + 3));
  return [
    `${what}: ${before.length} before, ${after.length} after; from ${at} on ${tell(before)} became ${tell(after)}`,
  ];
}

/** All in the prose that could run, load by itself, or reach out of it; empty when there is nothing. */
export function safetyFaults(prose: ParentNode): string[] {
  const faults: string[] = [];
  for (const element of prose.querySelectorAll('*')) {
    const name = element.localName;
    if (!PERMITTED.has(name)) faults.push(`there is a ${name}`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      faults.push(`${name} is of ${element.namespaceURI}`);
    for (const { name: attribute, value } of element.attributes) {
      if (NEVER.test(attribute)) faults.push(`${name} has ${attribute}`);
      if (/^(javascript|data|vbscript|blob|file):/i.test([...value].filter((c) => c > ' ').join(''))) {
        faults.push(`${name} has ${attribute}="${value}"`);
      }
    }
    if (name === 'audio' || name === 'video') {
      if (!element.hasAttribute('controls')) faults.push(`${name} has no controls`);
      if (element.getAttribute('preload') !== 'none') faults.push(`${name} loads before it is played`);
    }
    if (name === 'img' && element.getAttribute('loading') !== 'lazy') faults.push('a picture is not lazy');
    const outward = name === 'a' && !(element.getAttribute('href') ?? '#').startsWith('#');
    if (outward && element.getAttribute('target') !== '_blank') faults.push('a link leaves the reader');
    if (outward && !element.getAttribute('rel')?.includes('noopener'))
      faults.push('a link gives the page away');
  }
  const walker = (prose as Node).ownerDocument?.createTreeWalker(prose as Node, NodeFilter.SHOW_COMMENT);
  if (walker?.nextNode()) faults.push('there is a comment');
  return faults;
}
