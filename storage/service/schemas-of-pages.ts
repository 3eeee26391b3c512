import * as v from 'valibot';
import type { ListedWorks } from '../../archive/listing/listed-works';
import type { OwnPage } from '../../archive/listing/own-page';
import { count, digits, time, work } from './schemas';

/** The archive shows 20 or 25 works a page. */
const MOST_WORKS = 200;

/** A page of subscriptions or of a collection may show more than the usual; nobody's page shows this many. */
const MOST_ROWS = 2_000;

/** What a page that lists works hands over: its works, and whether marks are there from before. */
export interface ListedPage extends ListedWorks {
  marked: boolean;
}

const seen = v.object({
  // No more than a work's facts: what else arrives from a page stays there.
  work: v.object(work.entries),
  day: v.pipe(
    v.object({ earliest: time, at: time }),
    v.check(({ earliest, at }) => earliest <= at, 'the earliest moment is not the earliest'),
  ),
});

const { chaptersPosted, chaptersPlanned, complete, words } = work.entries;

const listedWorks = v.object({
  site: work.entries.site,
  made: time,
  works: v.pipe(
    v.array(v.object({ id: digits, chaptersPosted, chaptersPlanned, complete, words })),
    v.maxLength(MOST_ROWS),
  ),
  marked: v.boolean(),
}) satisfies v.GenericSchema<unknown, ListedPage>;

const ownPage = v.object({
  list: v.picklist(['history', 'later', 'bookmarks']),
  page: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  works: v.pipe(v.array(seen), v.maxLength(MOST_WORKS)),
  leftOut: v.object({ deleted: count, mystery: count, external: count, series: count, unclear: count }),
}) satisfies v.GenericSchema<unknown, OwnPage>;

/**
 * What arrived from a page as a page of the reader's own, or `null` when the page is none. Every work of it has to be
 * of the `site` that the page belongs to.
 * @throws v.ValiError when it is not what it should be, or is about another site.
 */
export function checkOwnPage(arrived: unknown, site: string): OwnPage | null {
  const ofSite = v.check<OwnPage, string>(
    ({ works }) => works.every(({ work: { site: its } }) => its === site),
    'a work of another site',
  );
  return v.parse(v.nullable(v.pipe(ownPage, ofSite)), arrived ?? null);
}

/**
 * What arrived from a page that lists works, of the `site` that the page belongs to.
 * @throws v.ValiError when it is not what it should be, or is about another site.
 */
export function checkListedPage(arrived: unknown, site: string): ListedPage {
  const ofSite = v.check<ListedPage, string>((page) => page.site === site, 'works of another site');
  return v.parse(v.pipe(listedWorks, ofSite), arrived);
}
