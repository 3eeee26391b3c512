import DOMPurify, { type Config } from 'dompurify';

/**
 * What the archive lets authors use (otwarchive, `sanitizer_config.rb`), and nothing else. Frames and
 * plug-ins have become links before this; ids, styles and handlers are not allowed there either.
 */
const ELEMENTS =
  'a abbr acronym address audio b big blockquote br caption center cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small ' +
  'source span strike strong sub summary sup table tbody td tfoot th thead tr track tt u ul var video wbr';

const ATTRIBUTES =
  'abbr align alt axis border cite class colspan dir height href lang name open poster rowspan scope span ' +
  'src start summary title type width';

const CONFIG: Config = {
  ALLOWED_TAGS: ELEMENTS.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Schemes the archive allows in links, and addresses without a scheme.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|ftp|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  // Guards against names that shadow `document.links` and the like. Here `name` exists on `a` alone, which
  // shadows nothing, and a footnote called "links" must keep its name.
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/** A clean copy of an element's content. Nothing in it can run, style the reader or load by itself but images. */
export function sanitise(source: Element): DocumentFragment {
  const content = contentOf(DOMPurify.sanitize(source, { ...CONFIG, RETURN_DOM_FRAGMENT: true }), source);
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

/** DOMPurify returns the element itself inside its fragment; only its content is wanted. */
function contentOf(fragment: DocumentFragment, source: Element): DocumentFragment {
  const root = fragment.firstElementChild;
  if (fragment.childNodes.length !== 1 || root?.localName !== source.localName) return fragment;
  const content = root.ownerDocument.createDocumentFragment();
  content.append(...root.childNodes);
  return content;
}
