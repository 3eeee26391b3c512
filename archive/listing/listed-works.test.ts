// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import type { Markup } from '../../tests/archive/index';
import { type ListedRow, readListedRows, worksOf } from './listed-works';
import { readListing } from './listing';

/** Every page of the sample archive that lists something, as its reader sees it. */
const PAGES = [
  '/works',
  '/works?page=2',
  '/works/search',
  '/tags/Fluff/works',
  '/users/lampblack_and_linen/works',
  '/users/sandpiper_errata/works',
  '/collections/small_hours_exchange',
  '/series/990900001',
  '/bookmarks',
  '/users/reader/bookmarks',
  '/users/reader/readings',
  '/users/reader/readings?show=to-read',
  '/users/reader/subscriptions',
  '/users/reader/subscriptions?type=works',
  '/users/reader/subscriptions?type=series',
];

const plain = (rows: ListedRow[]) => rows.map(({ line: _, ...work }) => work);

/** What the full reading of a page says of the same. */
function fully(document: Document) {
  return readListing(document).flatMap(
    ({ kind, workId: id, chaptersPosted, chaptersPlanned, complete, words }) =>
      kind === 'work' && id !== null ? [{ id, chaptersPosted, chaptersPlanned, complete, words }] : [],
  );
}

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  it.each(PAGES)('says of %s what the full reading says', (path) => {
    const document = pageAt(path, { markup, loggedInAs: 'reader', adult: true });
    const before = document.documentElement.outerHTML;
    expect(plain(readListedRows(document))).toEqual(fully(document));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('finds works on those pages', () => {
    const found = PAGES.flatMap((path) => readListedRows(pageAt(path, { markup, loggedInAs: 'reader' })));
    expect(found.length).toBeGreaterThan(60);
    expect(found.some(({ words }) => words === null)).toBe(true);
    for (const { line, id } of found) expect(line.querySelector(`a[href$="/works/${id}"]`)).not.toBeNull();
  });
});

it.each([
  // A row that contradicts itself is nobody's.
  '<li id="work_7" class="work blurb group work-8"><div class="header module"><h4><a href="/works/7">A</a></h4></div></li>',
  '<li class="deleted reading work blurb group"><p class="message">Gone</p></li>',
  '<li id="work_7" class="mystery work blurb group work-7"><div class="mystery header module"><h4>Mystery</h4></div></li>',
  '<div class="userstuff"><ul><li class="work blurb work-7"><div class="header module"><h4><a href="/works/7">A</a></h4></div></li></ul></div>',
  '<li id="series_7" class="series blurb group series-7"><div class="header module"><h4><a href="/series/7">A</a></h4></div></li>',
])('leaves out what names no work: %#', (row) => {
  const document = new DOMParser().parseFromString(`<div id="main"><ol>${row}</ol></div>`, 'text/html');
  expect(readListedRows(document)).toEqual([]);
  expect(fully(document)).toEqual([]);
});

it('is plain data', () => {
  const rows = readListedRows(pageAt('/works'));
  const told = worksOf(rows, 'www.ao3.org', 5);
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  expect(told).toMatchObject({ site: 'archiveofourown.org', made: 5 });
  expect(told.works).toHaveLength(rows.length);
});
