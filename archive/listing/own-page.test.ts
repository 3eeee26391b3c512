// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import { type Markup, samples, type Visitor, wordsOf } from '../../tests/archive/index';
import { type OwnPage, readOwnPage } from './own-page';

const { serial, wip, oneShot, anonymous } = samples;
const NOW = Date.UTC(2026, 10, 22, 19, 30);
const DAY = 86_400_000;
const HOST = 'https://archiveofourown.org';
const noon = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 12);

/** Days by work. */
function days(page: OwnPage | null): [string, number][] | undefined {
  return page?.works.map(({ work, day }) => [work.id, day.at]);
}

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  const as = (loggedInAs: string): Visitor => ({ markup, loggedInAs });
  const read = (path: string, visitor: Visitor = as('reader')) =>
    readOwnPage(pageAt(path, visitor), HOST + path, NOW);

  it('reads the history: works with the day of the last visit, and what was left out', () => {
    const page = read('/users/reader/readings');
    expect(page).toMatchObject({ list: 'history', page: null });
    expect(days(page)).toEqual([
      [String(serial.id), NOW - 3 * DAY],
      [String(anonymous.id), noon(2025, 11, 14)],
      [String(wip.id), noon(2025, 1, 1)],
    ]);
    expect(page?.leftOut).toEqual({ deleted: 1, mystery: 1, external: 0, series: 0, unclear: 0 });
    expect(page?.works[0]?.work).toEqual({
      site: 'archiveofourown.org',
      id: String(serial.id),
      title: serial.title,
      creators: ['lampblack (lampblack_and_linen)'],
      fandoms: serial.fandoms,
      language: { code: 'en', name: 'English' },
      words: wordsOf(serial),
      chaptersPosted: 6,
      chaptersPlanned: 6,
      complete: true,
    });
  });

  it('reads what is marked for later', () => {
    const page = read('/users/reader/readings?show=to-read');
    expect(page?.list).toBe('later');
    expect(days(page)?.map(([id]) => id)).toEqual([String(anonymous.id), String(wip.id)]);
  });

  it('reads her own bookmarks, with the day of the bookmark', () => {
    const page = read('/users/reader/bookmarks');
    expect(page?.list).toBe('bookmarks');
    expect(days(page)).toEqual([
      [String(serial.id), noon(2025, 11, 15)],
      [String(oneShot.id), noon(2024, 10, 9)],
    ]);
    expect(page?.leftOut).toEqual({ deleted: 1, mystery: 1, external: 1, series: 1, unclear: 0 });
  });

  it("takes nothing from somebody else's bookmarks, from everyone's, and for nobody", () => {
    expect(read('/users/reader/bookmarks', as('sandpiper_errata'))).toBeNull();
    expect(read('/users/reader/bookmarks', { markup })).toBeNull();
    expect(read('/bookmarks')).toBeNull();
    // A name that only begins alike.
    expect(read('/users/reader/bookmarks', as('read'))).toBeNull();
    expect(read('/users/reader/bookmarks', as('reader2'))).toBeNull();
  });

  it('takes nothing from a page that is no such list', () => {
    for (const path of ['/', '/works', '/users/reader/subscriptions', `/works/${serial.id}`]) {
      expect(read(path)).toBeNull();
    }
  });

  it('hands over nothing that belongs to the page', () => {
    const page = read('/users/reader/bookmarks');
    expect(structuredClone(page)).toEqual(page);
    expect(JSON.stringify(page)).not.toContain('window open');
  });
});

describe('an address', () => {
  const document = () => pageAt('/users/reader/bookmarks', { loggedInAs: 'reader' });
  const at = (address: string) => readOwnPage(document(), address, NOW);

  it.each([
    '/users/reader/bookmarks?page=2',
    '/users/Reader/bookmarks',
    '/users/reader/pseuds/quill/bookmarks',
    '/bookmarks?bookmark_search%5Bsort_column%5D=created_at&user_id=reader',
  ])('names her: %s', (path) => {
    expect(at(HOST + path)?.works).toHaveLength(2);
  });

  it.each(['/users/other/bookmarks', '/bookmarks?user_id=other', '/tags/reader/bookmarks', '/users/'])(
    'does not: %s',
    (path) => {
      expect(at(HOST + path)).toBeNull();
    },
  );

  it('of another host of the archive is one site with it, and of another archive is not', () => {
    expect(at('https://ao3.org/users/reader/bookmarks')?.works[0]?.work.site).toBe('archiveofourown.org');
    expect(at('https://mirror.example/users/reader/bookmarks')?.works[0]?.work.site).toBe('mirror.example');
  });

  it('tells the page only where there are several', () => {
    expect(at(`${HOST}/users/reader/bookmarks?page=2`)?.page).toBeNull();
    const paged = document();
    paged.querySelector('#main')?.insertAdjacentHTML('beforeend', '<ol class="pagination actions"></ol>');
    const page = (path: string) => readOwnPage(paged, HOST + path, NOW)?.page;
    expect(page('/users/reader/bookmarks?page=2')).toBe(2);
    expect(page('/users/reader/bookmarks')).toBe(1);
    expect(page('/users/reader/bookmarks?page=x')).toBe(1);
  });
});

describe('an odd row', () => {
  const history = () => pageAt('/users/reader/readings', { loggedInAs: 'reader' });
  const read = (document: Document) => readOwnPage(document, `${HOST}/users/reader/readings`, NOW);

  it('whose day cannot be read is taken, without a day', () => {
    const document = history();
    const heading = document.querySelector(`#work_${wip.id} h4.viewed`);
    heading?.replaceChildren('Last visited: am 1. Januar (Latest version.) Visited once');
    expect(days(read(document))?.at(-1)).toEqual([String(wip.id), 0]);
  });

  it('that contradicts itself is left out', () => {
    const document = history();
    document.querySelector(`#work_${wip.id}`)?.classList.replace(`work-${wip.id}`, 'work-1');
    expect(read(document)).toMatchObject({ leftOut: { unclear: 1 } });
    expect(read(document)?.works).toHaveLength(2);
  });

  it('that names a work again gives its later day', () => {
    const document = history();
    const row = document.querySelector(`#work_${wip.id}`);
    const again = row?.cloneNode(true) as Element;
    again.querySelector('h4.viewed')?.replaceChildren('Last visited: 05 Feb 2026 (Latest version.)');
    row?.after(again);
    expect(days(read(document))?.slice(2)).toEqual([[String(wip.id), noon(2026, 2, 5)]]);
  });
});
