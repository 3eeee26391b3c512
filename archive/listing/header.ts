import { lineOf } from '../text';
import { type Heading, readHeading } from './heading';
import type { ListedDate } from './types';

/** What a blurb's header says: title, creators, fandoms, two of its four symbols, and the day. */
export interface Header extends Heading {
  fandoms: string[];
  rating: string | null;
  /** By its symbol; an external work's says neither. */
  complete: boolean | null;
  updated: ListedDate | null;
}

/** Reads a blurb's header; all `null` without one. */
export function readHeader(header: Element | null): Header {
  let title: Element | null = null;
  let fandoms: Element | null = null;
  let symbols: Element | null = null;
  let date: Element | null = null;
  let unix: number | null = null;
  for (let node = header?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === node.COMMENT_NODE) unix ??= momentIn(node.nodeValue ?? '');
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const element = node as Element;
    const { tagName } = element;
    if (tagName === 'H4') title ??= element;
    else if (tagName === 'H5') fandoms ??= element;
    else if (tagName === 'UL' && element.classList.contains('required-tags')) symbols ??= element;
    else if (tagName === 'P' && element.classList.contains('datetime')) date ??= element;
  }
  const text = lineOf(date);
  const heading = readHeading(title);
  return {
    link: heading.link,
    title: heading.title,
    creators: heading.creators,
    fandoms: fandoms ? tagsIn(fandoms) : [],
    rating: lineOf(symbols?.querySelector('.rating')),
    complete: completeBy(symbols?.querySelector('.iswip')),
    updated: text === null ? null : { text, unix },
  };
}

function momentIn(comment: string): number | null {
  const seconds = /\bupdated_at=(\d+)/.exec(comment)?.[1];
  return seconds === undefined ? null : Number(seconds);
}

function tagsIn(list: Element): string[] {
  const tags: string[] = [];
  for (let child = list.firstElementChild; child; child = child.nextElementSibling) {
    const name = child.tagName === 'A' && child.classList.contains('tag') ? lineOf(child) : null;
    if (name !== null) tags.push(name);
  }
  return tags;
}

/** What the symbol of a work's state says; `null` without one. */
export function completeBy(symbol: Element | null | undefined): boolean | null {
  if (symbol?.classList.contains('complete-yes')) return true;
  return symbol?.classList.contains('complete-no') ? false : null;
}
