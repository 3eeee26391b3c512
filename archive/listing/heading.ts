import { lineOf } from '../text';
import { archivePath } from './links';

/** The line that names a row's work: "TITLE by NAMES for GIFTS". */
export interface Heading {
  /** The link under the title; `null` for a mystery and for what was deleted. */
  link: Element | null;
  title: string | null;
  creators: string[];
}

/** Reads a blurb's `h4` or a subscription's `dt`. */
export function readHeading(heading: Element | null): Heading {
  const link = heading ? titleLink(heading) : null;
  if (!link) return { link: null, title: null, creators: [] };
  return { link, title: lineOf(link), creators: creatorsAfter(link) };
}

const CREATION_PATH = /^[^?#]*\/(?:works|series|external_works)\/\d+/;

/** A link to a work, series or external work; older pages led from an external work straight to its site. */
export function titleLink(heading: Element): Element | null {
  let elsewhere: Element | null = null;
  for (let child = heading.firstElementChild; child; child = child.nextElementSibling) {
    if (child.tagName !== 'A' || !child.hasAttribute('href')) continue;
    const path = archivePath(child);
    if (path === null) elsewhere ??= child;
    else if (CREATION_PATH.test(path)) return child;
  }
  return elsewhere;
}

function isCreator(link: Element): boolean {
  return link.tagName === 'A' && /(?:^|\s)author(?:\s|$)/.test(link.getAttribute('rel') ?? '');
}

function isGift(element: Element): boolean {
  return element.tagName === 'A' && (element.getAttribute('href') ?? '').includes('/gifts');
}

/**
 * The names behind a title. A work page keeps them in an element of their own, which `readByline` reads; here
 * they are gathered, and the rule is the same: links are names, and a byline without links or with brackets
 * ("Anonymous", "NAME [archived by …]") is one printed name. Empty when no "by" follows the title.
 */
function creatorsAfter(title: Element): string[] {
  const linked: string[] = [];
  let printed = '';
  let node = title.nextSibling;
  for (; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) printed += node.nodeValue ?? '';
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    if (!isCreator(node as Element)) {
      if (isGift(node as Element)) break;
      // Locks, and what other extensions put beside a title, are no names.
      continue;
    }
    printed += node.textContent ?? '';
    const name = lineOf(node);
    if (name !== null) linked.push(name);
  }
  const line = printed.replace(/\s+/g, ' ').trim();
  const names = /^(?:\((?:Work|Series)\) ?)?by (.+)$/.exec(node ? line.replace(/ for$/, '') : line)?.[1];
  if (names === undefined) return [];
  return linked.length > 0 && !names.includes('[') ? linked : [names];
}
