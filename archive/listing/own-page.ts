import { accountIn, loggedInAs } from '../account';
import { siteOf } from '../hosts';
import { findOwn } from '../own';
import { recognisePage } from '../page';
import type { WorkHeader } from '../work';
import { readListing } from './listing';
import { NO_DAY, type PrintedDay, readPrintedDay } from './printed-day';
import type { ListedKind, ListedWork } from './types';

/** A page of what the archive keeps for the reader who is logged in. Plain data, without anything of the page itself. */
export interface OwnPage {
  list: OwnList;
  /** Counted from 1; `null` where there is one page alone. */
  page: number | null;
  /** Each work once, in the page's order. */
  works: SeenWork[];
  /** Rows without a work that could be told of, by what they are. */
  leftOut: LeftOut;
}

/** Her history, the part of it that is marked for later, or her bookmarks. */
export type OwnList = 'history' | 'later' | 'bookmarks';

/** A work of such a page, and the day of her last visit or of her bookmark. The archive knows no place in it. */
export interface SeenWork {
  work: WorkHeader;
  day: PrintedDay;
}

/** Numbers of rows. `unclear` rows name no work, or contradict themselves. */
export type LeftOut = Record<Exclude<ListedKind, 'work'> | 'unclear', number>;

/**
 * Reads a page of the reader's own history or bookmarks. `null` for any other page, and for the bookmarks of somebody
 * else: the name in the page's greeting has to be the one in its `address`. `now` in ms, when the page was made.
 */
export function readOwnPage(document: Document, address: string, now: number): OwnPage | null {
  const url = new URL(address);
  const list = listOf(document, url);
  const reader = loggedInAs(document);
  if (list === null || reader === null || ownerOf(url) !== reader) return null;

  const site = siteOf(url.hostname);
  const works = new Map<string, SeenWork>();
  const leftOut: LeftOut = { deleted: 0, mystery: 0, external: 0, series: 0, unclear: 0 };
  for (const row of readListing(document)) {
    const work = row.kind === 'work' ? headerOf(row, site) : null;
    if (work === null) {
      leftOut[row.kind === 'work' ? 'unclear' : row.kind] += 1;
      continue;
    }
    const day = readPrintedDay(list === 'bookmarks' ? dayOfBookmark(row) : dayOfVisit(row), now) ?? NO_DAY;
    // Bookmarked under two of her names.
    const before = works.get(work.id);
    if (!before || before.day.at < day.at) works.set(work.id, { work, day });
  }
  return { list, page: pageNumber(document, url), works: [...works.values()], leftOut };
}

function listOf(document: Document, url: URL): OwnList | null {
  const { kind } = recognisePage(document);
  if (kind === 'history') return url.searchParams.get('show') === 'to-read' ? 'later' : 'history';
  return kind === 'bookmarks' ? 'bookmarks' : null;
}

/** Whose page it is; filtered bookmarks name their owner in the address's parameters. */
function ownerOf({ pathname, searchParams }: URL): string | null {
  if (pathname === '/bookmarks') return searchParams.get('user_id')?.toLowerCase() ?? null;
  return accountIn(pathname);
}

function pageNumber(document: Document, { searchParams }: URL): number | null {
  if (!findOwn(document, '#main ol.pagination')) return null;
  return Math.max(1, Math.floor(Number(searchParams.get('page'))) || 1);
}

function headerOf(row: ListedWork, site: string): WorkHeader | null {
  const { workId, title, creators, fandoms, language, words, chaptersPosted, chaptersPlanned, complete } =
    row;
  if (workId === null || title === null) return null;
  return {
    site,
    id: workId,
    title,
    creators,
    fandoms,
    language,
    words,
    chaptersPosted,
    chaptersPlanned,
    complete,
  };
}

function dayOfVisit({ visited }: ListedWork): string | null {
  return visited?.last ?? null;
}

function dayOfBookmark({ bookmark }: ListedWork): string | null {
  return bookmark?.date ?? null;
}
