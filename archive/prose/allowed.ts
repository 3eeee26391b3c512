/**
 * What an author's HTML may be made of, as data: `sanitise.ts` lets nothing else through, `inventory.ts` checks that all
 * of it arrives, and docs/ALLOWED-HTML.md prints it.
 */
export interface AllowedElement {
  /** Where it comes from: the archive's list for any text, its additions for chapters, or elsewhere (see the docs). */
  list: 'text' | 'chapter' | 'besides';
  /** Its attributes beside those allowed on every element. */
  attributes: readonly string[];
}

/** Allowed on every element. */
export const EVERYWHERE: readonly string[] = ['align', 'class', 'dir', 'lang', 'title'];

const words = (text: string): string[] => text.split(' ').filter(Boolean);
const elements = (list: AllowedElement['list'], names: string, attributes = ''): [string, AllowedElement][] =>
  words(names).map((name) => [name, { list, attributes: words(attributes) }]);

const MEDIA = 'controls crossorigin loop muted preload src';

/** Each allowed element by its name. */
export const ALLOWED: ReadonlyMap<string, AllowedElement> = new Map([
  // Any text an author writes on the archive (otwarchive, `sanitizer_config.rb`).
  ...elements('text', 'a', 'href name'),
  ...elements('text', 'abbr acronym address b big'),
  ...elements('text', 'blockquote', 'cite'),
  ...elements('text', 'br caption center cite code'),
  ...elements('text', 'col colgroup', 'span width'),
  ...elements('text', 'dd del'),
  ...elements('text', 'details', 'open'),
  ...elements('text', 'dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6'),
  ...elements('text', 'hr', 'width'),
  ...elements('text', 'i'),
  ...elements('text', 'img', 'alt border height src width'),
  ...elements('text', 'ins kbd'),
  // The archive lets no `value` through; a list that skips a number reads wrongly without it.
  ...elements('text', 'li', 'value'),
  ...elements('text', 'ol', 'start type'),
  ...elements('text', 'p pre'),
  ...elements('text', 'q', 'cite'),
  ...elements('text', 'rp rt ruby s samp small span strike strong sub summary sup'),
  ...elements('text', 'table', 'border summary width'),
  ...elements('text', 'tbody'),
  ...elements('text', 'td', 'abbr axis colspan height rowspan width'),
  ...elements('text', 'tfoot'),
  ...elements('text', 'th', 'abbr axis colspan height rowspan scope width'),
  ...elements('text', 'thead tr tt u'),
  ...elements('text', 'ul', 'type'),
  ...elements('text', 'var'),
  // Chapters alone: what plays.
  ...elements('chapter', 'audio', MEDIA),
  ...elements('chapter', 'video', `${MEDIA} height playsinline poster width`),
  ...elements('chapter', 'source', 'src type'),
  // Without `default`: a track that shows from the start loads before anything is played.
  ...elements('chapter', 'track', 'kind label src srclang'),
  // Harmless, and they say something: pages older than the archive's list, and other sites with its software.
  ...elements('besides', 'bdi bdo mark wbr'),
]);

/** The schemes an attribute may name; relative addresses are always allowed. Attributes not listed hold no address. */
export const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  href: ['http', 'https', 'ftp', 'mailto'],
  src: ['http', 'https'],
  poster: ['http', 'https'],
  cite: ['http', 'https'],
};

/** Not seen on any page, text and all: these go with what is in them. */
export const UNSEEN: readonly string[] = ['noembed', 'noframes', 'noscript', 'script', 'style', 'template'];

/** Blocks that are not allowed become `div`: taking the element away alone would join the words beside it. */
export const BLOCKS_TO_DIV: readonly string[] = words(
  'article aside button dialog dir fieldset footer form header hgroup legend main menu nav optgroup option search ' +
    'section select textarea',
);

/** Elements whose white space shows, and which no list has any more, become `pre`. */
export const TO_PRE: readonly string[] = ['listing', 'plaintext', 'xmp'];

/** Whether an element of this name is kept as it is. */
export function isAllowed(name: string): boolean {
  return ALLOWED.has(name);
}

/** Whether an attribute is kept: its name on this element, and the scheme of its address if it holds one. */
export function isAllowedAttribute(element: string, name: string, value: string): boolean {
  const own = ALLOWED.get(element);
  if (!own || !(EVERYWHERE.includes(name) || own.attributes.includes(name))) return false;
  const schemes = SCHEMES[name];
  return schemes === undefined || hasScheme(value, schemes);
}

/** White space and control characters. */
const PASSED_OVER = /[\s\p{Cc}]+/gu;

/** Whether an address is relative or of one of these schemes, read as browsers read it: they pass over white space. */
function hasScheme(address: string, schemes: readonly string[]): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(PASSED_OVER, ''))?.[1];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
}
