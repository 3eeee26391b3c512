import { countOf, lineOf } from '../text';
import { readBookmark } from './bookmark';
import { readHeading } from './heading';
import { identify } from './identity';
import { archivePath, idIn } from './links';
import { partsOf } from './row';
import { readStats } from './stats';
import type { ListedDate, ListedSeriesPart, ListedWork } from './types';
import { readVisited } from './visited';

/** Reads one blurb; `null` when it names nothing (see `identify`). */
export function readBlurb(row: Element): ListedWork | null {
  const parts = partsOf(row);
  const { header } = parts;
  const { link, title, creators } = readHeading(header?.querySelector('h4') ?? null);
  const identity = identify(row, parts, link);
  if (!identity) return null;
  const { allPosted, ...stats } = readStats(parts.stats);
  return {
    element: row,
    ...identity,
    title,
    creators,
    fandoms: [...(header?.querySelectorAll('h5 a.tag') ?? [])].flatMap((tag) => lineOf(tag) ?? []),
    rating: lineOf(header?.querySelector('.required-tags .rating')),
    ...stats,
    complete: completeByIcon(header) ?? allPosted,
    // An external work's date is the day on which somebody first bookmarked it.
    updated: identity.kind === 'external' ? null : dateOf(header),
    series: [...(parts.series?.children ?? [])].map(seriesPartOf),
    visited: readVisited(parts.user),
    bookmark: readBookmark(row, parts),
  };
}

function completeByIcon(header: Element | null): boolean | null {
  const icon = header?.querySelector('.required-tags .iswip');
  if (icon?.classList.contains('complete-yes')) return true;
  return icon?.classList.contains('complete-no') ? false : null;
}

function dateOf(header: Element | null): ListedDate | null {
  const text = lineOf(header?.querySelector('p.datetime'));
  if (text === null) return null;
  for (const node of header?.childNodes ?? []) {
    if (node.nodeType !== node.COMMENT_NODE) continue;
    const seconds = /\bupdated_at=(\d+)/.exec(node.nodeValue ?? '')?.[1];
    if (seconds !== undefined) return { text, unix: Number(seconds) };
  }
  return { text, unix: null };
}

function seriesPartOf(item: Element): ListedSeriesPart {
  const link = item.querySelector('a[href]');
  return {
    id: idIn(archivePath(link), 'series'),
    title: lineOf(link),
    part: countOf(item.querySelector('strong')?.textContent),
  };
}
