import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { ALLOWED, EVERYWHERE, isAllowedAttribute, SCHEMES } from './allowed';
import { replaceForeign } from './foreign';
import { takeContent } from './take-content';

const ATTRIBUTES = [...new Set([...EVERYWHERE, ...[...ALLOWED.values()].flatMap((one) => one.attributes)])];

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
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
  // A clean copy. In place it would go through all of it three times more, for what a page's scripts might do meanwhile.
  RETURN_DOM_FRAGMENT: true,
};

let purifier: Purifier | undefined;

/** An instance of our own, for hooks are an instance's. Made when it is needed: only then there is a window for sure. */
function ourPurifier(): Purifier {
  if (purifier) return purifier;
  purifier = DOMPurify(window);
  // Once, for it makes sets of all those names each time it is told.
  purifier.setConfig(CONFIG);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    attribute.keepAttr = isAllowedAttribute(element.localName, attrName, attrValue);
  });
  return purifier;
}

/**
 * An element's content, clean. Nothing in it can run, style the reader or load by itself but images.
 * @param source in a document of its own; it is empty then.
 */
export function sanitise(source: Element): DocumentFragment {
  const inner = source.ownerDocument;
  const holder = inner.createElement('div');
  holder.append(takeContent(source, inner));
  replaceForeign(holder);
  const clean = ourPurifier().sanitize(holder, CONFIG);
  const content = takeContent(clean.firstElementChild as Element, clean.ownerDocument);
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
