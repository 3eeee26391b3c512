// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import { allWorks, type Markup, reader, samples, type Visitor, wordsOf } from '../../tests/archive/index';
import { recognisePage } from '../page';
import { readWorkPage } from '../work-page';
import { readListing } from './listing';
import type { ListedWork } from './types';

const { serial, wip, oneShot, anonymous, unrevealed, restricted, collaboration, signs, mature } = samples;
const nights = '990900001';

/** The row of a work; throws unless exactly one names it. */
function rowOf(rows: readonly ListedWork[], id: number): ListedWork {
  const [only, ...others] = rows.filter(({ workId }) => workId === String(id));
  if (!only || others.length > 0) throw new Error(`Not one row for ${id}`);
  return only;
}

/** What a row tells, without its element and what it does not tell. */
function told(row: ListedWork): Record<string, unknown> {
  const entries = Object.entries(row).filter(
    ([name, value]) => name !== 'element' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  const at = (path: string, visitor: Visitor = {}) => pageAt(path, { markup, ...visitor });
  const listed = (path: string, visitor: Visitor = {}) => readListing(at(path, visitor));
  const asReader = { loggedInAs: 'reader' };

  it('reads all that a blurb says', () => {
    const row = rowOf(listed('/works'), serial.id);
    expect(row.element.id).toBe(`work_${serial.id}`);
    expect(told(row)).toEqual({
      kind: 'work',
      workId: String(serial.id),
      title: serial.title,
      creators: ['lampblack (lampblack_and_linen)'],
      fandoms: serial.fandoms,
      rating: 'Teen And Up Audiences',
      chaptersPosted: 6,
      chaptersPlanned: 6,
      complete: true,
      words: wordsOf(serial),
      updated: { text: '14 Nov 2024', unix: markup === 'current' ? 1731542400 : null },
      latestChapterId: String(serial.chapters[5]?.id),
      language: { code: 'en', name: 'English' },
      series: [{ id: nights, title: 'Nights at Halfway', part: 1 }],
    });
    expect(row.seriesId).toBeNull();
    expect(row.visited).toBeNull();
    expect(row.bookmark).toBeNull();
  });

  it("says of every listed work what the work's own page says", () => {
    const visitor = { ...asReader, adult: true };
    const rows = [1, 2].flatMap((page) => listed(`/works?page=${page}`, visitor));
    expect(rows.map(({ workId }) => workId)).toEqual(allWorks.map(({ id }) => String(id)));
    let compared = 0;
    for (const row of rows) {
      const work = readWorkPage(at(`/works/${row.workId}`, visitor))?.work;
      if (!work || work.id !== row.workId || row.kind === 'mystery') continue;
      const { id, site: _, ...facts } = work;
      expect({ id, ...row }).toMatchObject(facts);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('reads bylines of every sort and titles with signs (case 25)', () => {
    const rows = listed('/works');
    expect(rowOf(rows, collaboration.id).creators).toHaveLength(3);
    expect(rowOf(rows, anonymous.id).creators).toEqual(['Anonymous']);
    expect(rowOf(rows, signs.id)).toMatchObject({
      title: signs.title,
      creators: ['Old Peg [archived by harbourlist_archivist]'],
    });
    const own = rowOf(listed('/works', { loggedInAs: 'sandpiper_errata' }), anonymous.id);
    expect(own.element.classList.contains('own')).toBe(true);
    expect(own).toMatchObject({ title: anonymous.title, creators: ['Anonymous [sandpiper_errata]'] });
  });

  it('says of an unrevealed work that it is there, and no more (case 38: mystery rows without links)', () => {
    const mystery = { kind: 'mystery', workId: String(unrevealed.id) };
    expect(told(rowOf(listed('/works'), unrevealed.id))).toEqual(mystery);
    expect(rowOf(listed('/works', { loggedInAs: 'sandpiper_errata' }), unrevealed.id)).toMatchObject({
      kind: 'work',
      title: unrevealed.title,
    });
  });

  it('reads links that lead through a collection (case 38: collection-prefixed links)', () => {
    const rows = listed('/collections/lamplight_2025/works');
    const row = rowOf(rows, oneShot.id);
    const href = row.element.querySelector('h4 a')?.getAttribute('href');
    expect(href).toBe(`/collections/lamplight_2025/works/${oneShot.id}`);
    expect(row).toMatchObject({ kind: 'work', title: oneShot.title });
  });

  it('reads a series page in its order, and parts as its creators count them (case 37)', () => {
    const rows = listed(`/series/${nights}`);
    expect(rows.map(({ workId }) => workId)).toEqual([serial, wip, restricted].map(({ id }) => String(id)));
    expect(rows.map(({ series }) => series[0]?.part)).toEqual([1, 2, 3]);
    expect(rows.map(({ kind }) => kind)).toEqual(['work', 'work', 'work']);
  });

  it('keeps a series from being taken for a work (case 38: series blurbs mixed in)', () => {
    const [row, ...others] = listed('/users/lampblack_and_linen/series');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      kind: 'series',
      workId: null,
      seriesId: nights,
      title: 'Nights at Halfway',
      complete: false,
      words: wordsOf(serial) + wordsOf(wip) + wordsOf(restricted),
      chaptersPosted: null,
      chaptersPlanned: null,
      latestChapterId: null,
    });
  });

  it('reads the history, deleted works included (case 38: deleted rows without id)', () => {
    const rows = listed('/users/reader/readings', asReader);
    expect(rows.map(({ kind, workId }) => [kind, workId])).toEqual([
      ['work', String(serial.id)],
      ['work', String(anonymous.id)],
      ['mystery', String(unrevealed.id)],
      ['deleted', null],
      ['work', String(wip.id)],
    ]);
    expect(rows.map(({ visited }) => visited)).toEqual([
      { last: '3 days', times: 1024, state: 'update available', markedForLater: false },
      { last: '14 Nov 2025', times: 1, state: 'minor edits', markedForLater: true },
      { last: '02 Nov 2025', times: 2, state: 'latest', markedForLater: false },
      { last: '26 Oct 2025', times: null, state: null, markedForLater: null },
      { last: '01 Jan 2025', times: 3, state: 'latest', markedForLater: true },
    ]);
    expect(rows[0]).toMatchObject({ title: serial.title, chaptersPosted: 6, words: wordsOf(serial) });
    expect(Object.keys(told(rows[3] as ListedWork))).toEqual(['kind', 'visited']);
  });

  it('reads what is marked for later', () => {
    const rows = listed('/users/reader/readings?show=to-read', asReader);
    expect(rows.map(({ workId }) => workId)).toEqual([anonymous, wip].map(({ id }) => String(id)));
    expect(rows.every(({ visited }) => visited?.markedForLater)).toBe(true);
  });

  it('reads bookmarks of works, series and other sites (case 38: a bookmark has an id of its own)', () => {
    const rows = listed('/users/reader/bookmarks', asReader);
    expect(rows.map(({ kind, workId, seriesId }) => [kind, workId, seriesId])).toEqual([
      ['work', String(serial.id), null],
      ['series', null, nights],
      ['external', null, null],
      ['deleted', null, null],
      ['mystery', String(unrevealed.id), null],
      ['work', String(oneShot.id), null],
    ]);
    expect(rows.map(({ bookmark }) => bookmark?.id)).toEqual(reader.bookmarks.map(({ id }) => String(id)));
    expect(rows.map(({ bookmark }) => bookmark?.date)).toEqual(reader.bookmarks.map(({ date }) => date));
    expect(rows[0]).toMatchObject({
      title: serial.title,
      updated: { text: '14 Nov 2024' },
      bookmark: { by: 'reader', visibility: 'rec', tags: ['slow tides', 'Comfort & Tea'] },
    });
    expect(rows[0]?.bookmark?.notes?.textContent).toContain('window open');
    expect(rows[2]).toMatchObject({
      title: 'The Posted Lighthouse',
      creators: ['Keeper Without Account'],
      complete: null,
      updated: null,
      bookmark: { visibility: 'private', tags: [], notes: null },
    });
    expect(rows[3]?.bookmark).toMatchObject({ by: 'reader', visibility: null });
  });

  it("reads the bookmarks of all, whose rows bear their works' numbers (case 38)", () => {
    const rows = listed('/bookmarks');
    expect(rows.map(({ kind, workId }) => [kind, workId])).toEqual([
      ['work', String(serial.id)],
      ['series', null],
      ['mystery', String(unrevealed.id)],
      ['work', String(oneShot.id)],
    ]);
    expect(rows.map(({ bookmark }) => bookmark)).toEqual([null, null, null, null]);
    expect(rows[0]?.updated?.text).toBe('14 Nov 2024');
    expect(rows.filter(({ element }) => element.id === `bookmark_${serial.id}`)).toHaveLength(1);
  });

  it('reads subscriptions to works and series, and passes over people', () => {
    const all = listed('/users/reader/subscriptions', asReader);
    const rows = all.map(told);
    const lamplit = ['lampblack (lampblack_and_linen)'];
    expect(rows).toEqual([
      { kind: 'work', workId: String(anonymous.id), title: anonymous.title, creators: ['Anonymous'] },
      { kind: 'work', workId: String(restricted.id), title: restricted.title, creators: lamplit },
      { kind: 'mystery' },
      { kind: 'series', seriesId: nights, title: 'Nights at Halfway', creators: all[3]?.creators },
      {
        kind: 'work',
        workId: String(collaboration.id),
        title: collaboration.title,
        creators: rowOf(listed('/works'), collaboration.id).creators,
      },
      { kind: 'deleted' },
    ]);
    expect(all[3]?.creators).toContain('lampblack (lampblack_and_linen)');
    expect(all.every(({ element }) => element.matches('dt'))).toBe(true);
    const works = listed('/users/reader/subscriptions?type=works', asReader);
    expect(works.map(told)).toEqual(rows.filter(({ kind }) => kind !== 'series'));
    expect(listed('/users/reader/subscriptions?type=users', asReader)).toEqual([]);
  });

  it('reads muted works as any other: the page hides them by style', () => {
    const document = at('/works', { ...asReader, mutes: ['lampblack_and_linen'] });
    expect(document.querySelector('head style')?.textContent).toContain('display: none');
    expect(rowOf(readListing(document), serial.id).title).toBe(serial.title);
  });

  it("reads the adult gate's one blurb, and leaves it a gate (case 6)", () => {
    const document = at(`/works/${mature.id}`);
    expect(recognisePage(document).kind).toBe('adult-gate');
    const [row, ...others] = readListing(document);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'work', workId: String(mature.id), rating: mature.rating });
  });

  it('finds nothing where nothing is listed', () => {
    for (const path of ['/', `/works/${serial.id}`, `/works/${serial.id}/navigate`, '/works/1']) {
      expect(listed(path)).toEqual([]);
    }
    expect(listed(`/works/${samples.authorClasses.id}`)).toEqual([]);
  });

  it('leaves the page as it was', () => {
    for (const path of ['/works', '/users/reader/readings', '/users/reader/bookmarks']) {
      const document = at(path, asReader);
      const before = document.documentElement.outerHTML;
      expect(readListing(document).length).toBeGreaterThan(4);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});
