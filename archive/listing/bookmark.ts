import { lineOf } from '../text';
import type { RowParts } from './row';
import type { ListedBookmark } from './types';

const VISIBILITIES = ['public', 'private', 'rec', 'hidden'] as const;

/**
 * Reads a bookmark from its own row. `null` elsewhere, and on the listings of a tag or of everyone: there a
 * row gathers several bookmarks of one work, and its id is the work's.
 */
export function readBookmark(row: Element, { user, status }: RowParts): ListedBookmark | null {
  if (!user || !row.classList.contains('bookmark')) return null;
  return {
    id: /^bookmark_(\d+)$/.exec(row.id)?.[1] ?? null,
    by: lineOf(user.querySelector('h5.byline a')),
    date: lineOf(user.querySelector('p.datetime')),
    visibility: VISIBILITIES.find((name) => status?.querySelector(`span.${name}`)) ?? null,
    tags: [...user.querySelectorAll('ul.tags a.tag')].flatMap((tag) => lineOf(tag) ?? []),
    notes: user.querySelector('blockquote.notes'),
  };
}
