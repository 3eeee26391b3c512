import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { ALLOWED, EVERYWHERE, isAllowedAttribute, SCHEMES } from './allowed';
import { replaceForeign } from './foreign';

const ATTRIBUTES = [...new Set([...EVERYWHERE, ...[...ALLOWED.values()].flatMap((one) => one.attributes)])];

const CONFIG: Config = {
  ALLOWED_TAGS: [...ALLOWED.keys()],
  ALLOWED_ATTR: ATTRIBUTES,
  // Without this, `abbr="Note: later"` would be taken for an address with the scheme "Note".
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !(name in SCHEMES)),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // The widest of the schemes; each attribute has its own besides. Addresses without a scheme pass.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|ftp|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  // What is seen of elements that are not allowed stays; those that are not seen are gone by now.
  FORBID_CONTENTS: ['script', 'style', 'template'],
  // Guards against names that shadow `document.links` and the like. Here `name` exists on `a` alone, which
  // shadows nothing, and a footnote called "links" must keep its name.
  SANITIZE_DOM: false,
  // Guards text that is written out and parsed again. These are nodes, and stay nodes; with the guard on,
  // a picture whose description holds an arrow (-->) would lose it.
  SAFE_FOR_XML: false,
  // A copy has been made already.
  IN_PLACE: true,
};

let purifier: Purifier | undefined;

/** An instance of our own, for hooks are an instance's. Made when it is needed: only then there is a window for sure. */
function ourPurifier(): Purifier {
  if (purifier) return purifier;
  purifier = DOMPurify(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    attribute.keepAttr = isAllowedAttribute(element.localName, attrName, attrValue);
  });
  return purifier;
}

/** A clean copy of an element's content. Nothing in it can run, style the reader or load by itself but images. */
export function sanitise(source: Element): DocumentFragment {
  const copy = contentIn(source.ownerDocument.createElement('div'), source);
  replaceForeign(copy);
  ourPurifier().sanitize(copy, CONFIG);
  const content = copy.ownerDocument.createDocumentFragment();
  content.append(...copy.childNodes);
  for (const media of content.querySelectorAll('audio, video')) {
    media.setAttribute('controls', '');
    // The page loads what she presses play on, and so does the reader.
    media.setAttribute('preload', 'none');
  }
  for (const link of content.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    // A link out of the story opens beside it: the reader and her place stay open.
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  for (const image of content.querySelectorAll('img')) image.setAttribute('loading', 'lazy');
  return content;
}

/** Clones what `source` holds into `holder`. */
function contentIn(holder: Element, source: Element): Element {
  holder.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  return holder;
}
