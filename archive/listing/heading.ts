import { lineOf } from '../text';
import { readByline } from '../work';
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
  return { link, title: lineOf(link), creators: readByline(bylineAfter(link)) };
}

const CREATION_PATH = /^[^?#]*\/(?:works|series|external_works)\/\d+/;

/** A link to a work, series or external work; older pages led from an external work straight to its site. */
function titleLink(heading: Element): Element | null {
  const links = [...heading.children].filter((child) => child.matches('a[href]') && !isCreator(child));
  const named = links.find((link) => CREATION_PATH.test(archivePath(link) ?? ''));
  return named ?? links.find((link) => archivePath(link) === null) ?? null;
}

function isCreator(node: Node): boolean {
  return 'matches' in node && (node as Element).matches('a[rel~="author"]');
}

function isGift(node: Node): boolean {
  return 'matches' in node && (node as Element).matches('a[href*="/gifts"]');
}

/**
 * The byline alone, as a work page has it in an element of its own, so that one rule reads both. It is never
 * part of the page. `null` when no "by" follows the title.
 */
function bylineAfter(link: Element): Element | null {
  const byline = link.ownerDocument.createElement('span');
  let node = link.nextSibling;
  for (; node && !isGift(node); node = node.nextSibling) {
    // Locks and what other extensions put beside a title are no names. Locks would also be loaded again.
    if (node.nodeType === node.TEXT_NODE || isCreator(node)) byline.append(node.cloneNode(true));
  }
  byline.normalize();
  const first = byline.firstChild;
  const by = /^\s*(?:\((?:Work|Series)\)\s*)?by(?=\s|$)/.exec(first?.nodeValue ?? '');
  if (!first || !by) return null;
  first.nodeValue = first.nodeValue?.slice(by[0].length) ?? '';
  const last = byline.lastChild;
  if (node && last) last.nodeValue = last.nodeValue?.replace(/\sfor\s*$/, '') ?? null;
  return byline;
}
