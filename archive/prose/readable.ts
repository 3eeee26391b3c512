import { Readability } from '@mozilla/readability';
import { takeContent } from './take-content';

/**
 * Readability drops presentational attributes; `align`, `width` and `height` are all that authors have to
 * centre a letterhead or size a picture, so they travel through it under a name that it does not know.
 */
const GUARDED = ['align', 'width', 'height', 'border', 'type'];
const GUARD = 'data-guarded-';

/**
 * Mozilla's Readability over one chapter alone, as the article of a private document. Over a whole work
 * page it loses chapters; given a single body it keeps the text and drops dead wrappers.
 * @returns its cleaned element, or `null` when it found no article.
 */
export function readable(body: Element): Element | null {
  const inner = body.ownerDocument.implementation.createHTMLDocument('');
  const article = inner.createElement('article');
  article.append(takeContent(inner.importNode(body, true), inner));
  inner.body.append(article);

  renameAttributes(article, '', GUARD);
  // A chapter of less than 500 letters it tries again with less rigour, and still gives. keepClasses: work skins hang on them.
  const result = new Readability<Node>(inner, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()?.content;
  if (!result || result.nodeType !== Node.ELEMENT_NODE) return null;
  const cleaned = result as Element;
  renameAttributes(cleaned, GUARD, '');
  return unwrap(cleaned);
}

/** Gives the guarded attributes another beginning. They stay in their order, which the completeness check knows. */
function renameAttributes(root: Element, from: string, to: string): void {
  const guarded = GUARDED.map((name) => from + name);
  for (const element of root.querySelectorAll(guarded.map((name) => `[${name}]`).join())) {
    for (const { name, value } of [...element.attributes]) {
      if (!guarded.includes(name)) continue;
      element.removeAttribute(name);
      element.setAttribute(to + name.slice(from.length), value);
    }
  }
}

/** Readability wraps what it found in a page of its own; the story is what lies inside. */
function unwrap(result: Element): Element {
  let element = result;
  while (element.childElementCount === 1 && onlyChildIsContent(element)) {
    const child = element.firstElementChild as Element;
    if (child.id !== 'readability-page-1' && child.localName !== 'article') break;
    element = child;
  }
  return element;
}

function onlyChildIsContent(element: Element): boolean {
  return [...element.childNodes].every(
    (node) => node.nodeType === Node.ELEMENT_NODE || !node.textContent?.trim(),
  );
}
