import { readBlurb } from './blurb';
import { rowsOf } from './row';
import { readSubscription } from './subscription';
import type { ListedWork } from './types';

/**
 * Every work, series and external work that a page lists, in reading order: listings, searches, series,
 * bookmarks, history, subscriptions. Empty where there are none. The adult gate shows its work's blurb and
 * has one as well: what kind of page it is, `recognisePage` says. Nothing on the page is changed, nothing
 * throws.
 */
export function readListing(document: Document): ListedWork[] {
  return [...rowsOf(document)].flatMap(
    (row) => (row.tagName === 'DT' ? readSubscription(row) : readBlurb(row)) ?? [],
  );
}
