// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDetails, readWorkSkin } from '../../archive/details';
import { languageTag } from '../../archive/language';
import { readListing } from '../../archive/listing/listing';
import { readWorkHeader } from '../../archive/work';
import { readWorkPage } from '../../archive/work-page';
import { samples, type Visitor, type Work } from '../archive/index';
import {
  bare,
  borrowedNames,
  bothWays,
  bylines,
  counted,
  imported,
  onlyAssociations,
  twoSeries,
} from '../archive/samples/case-works';
import { addressOf, arriveAt, MARKUPS, readAt } from './arriving';

const { serial, oneShot, wip, skinned, anonymous, restricted, chinese, arabic } = samples;
const asReader = { loggedInAs: 'reader' };

describe.each(MARKUPS)('facts in the %s markup', (markup) => {
  const at = (work: Work, visitor: Visitor = {}, rest = '') =>
    arriveAt(addressOf(work, rest), { markup, ...visitor });
  const factsOf = (work: Work, visitor: Visitor = {}) => readWorkHeader(at(work, visitor));
  const detailsOf = (work: Work, visitor: Visitor = {}) => readDetails(at(work, visitor));

  /** The serial's page with something else printed in one of its counts. */
  const printing = (name: string, text: string) => {
    const document = at(serial);
    const count = document.querySelector(`dl.stats dd.${name}`);
    if (!count) throw new Error(`no ${name}`);
    count.textContent = text;
    return { ...readDetails(document), ...(readWorkHeader(document) as NonNullable<object>) };
  };

  it('case 12: tags, gifts and skins in the text are not facts of the work', () => {
    const document = at(borrowedNames);
    expect(document.querySelectorAll('dl.work.meta')).toHaveLength(2);
    const details = readDetails(document);
    expect(details).toMatchObject({ rating: 'General Audiences', recipients: [], hasSkin: false });
    // A page without the archive's block of facts says nothing; the author's is not one.
    document.querySelector('#main dl.work.meta')?.remove();
    expect(readDetails(document)).toMatchObject({ rating: null, kudos: null, hits: null });
    expect(readWorkHeader(document)).toMatchObject({ words: null, complete: null, fandoms: [] });
  });

  it('case 21: a notes box with nothing but gifts, translations and inspirations', () => {
    const page = readAt(addressOf(onlyAssociations), { markup });
    expect(page.notes.map(({ localName }) => localName)).toEqual(['ul']);
    const details = detailsOf(onlyAssociations);
    expect(details.recipients).toEqual(['moth on the margin (marginmoth_17)', "Ann O'Day"]);
    expect(details.inspired).toEqual([
      { line: 'Translation into Cymraeg available: Gyda’r Post by bara', id: '990000801' },
    ]);
    expect(details.inspiredBy).toEqual([
      { line: `Inspired by ${serial.title} by lampblack (lampblack_and_linen)`, id: String(serial.id) },
      { line: 'Inspired by The Posted Lighthouse by Keeper Without Account', id: null },
      { line: 'Inspired by [Restricted Work] by bara (Log in to access.)', id: null },
      { line: 'A translation of a deleted work', id: null },
      { line: 'Inspired by a work in an unrevealed collection', id: null },
      {
        line: 'In response to a prompt by Anonymous in the Lamplight Exchange 2025 collection.',
        id: null,
      },
    ]);
    const inspired = (rest: string) => readDetails(at(serial, {}, rest)).inspired;
    expect(inspired('?view_full_work=true')).toMatchObject([{ id: String(wip.id) }]);
    // The list stands on the last chapter's page; the others do not tell.
    expect(inspired('')).toEqual([]);
  });

  it('case 25: bylines of every sort', () => {
    const bylineOf = (work: Work, visitor: Visitor = {}) => factsOf(work, visitor)?.creators;
    expect(bylineOf(bylines)).toEqual([
      'moth on the margin (marginmoth_17)',
      'left_behind (orphan_account)',
      'sandpiper_errata',
    ]);
    expect(bylineOf(imported)).toEqual([
      'Old Peg [archived by harbourlist_archivist], Peg’s Sister [archived by harbourlist_archivist]',
    ]);
    expect(bylineOf(anonymous)).toEqual(['Anonymous']);
    expect(bylineOf(anonymous, { loggedInAs: 'sandpiper_errata' })).toEqual(['Anonymous [sandpiper_errata]']);
    expect(factsOf(restricted, asReader)?.title).toBe(restricted.title);
  });

  it('case 26: what a page does not tell is null or none, and never made up', () => {
    expect(factsOf(bare)).toMatchObject({ fandoms: [], words: null, chaptersPosted: 1, complete: true });
    expect(detailsOf(bare)).toMatchObject({
      warnings: [],
      categories: [],
      relationships: [],
      characters: [],
      freeforms: [],
      series: [],
      collections: [],
      updated: null,
      comments: 0,
      kudos: 0,
      bookmarks: 0,
      hits: 0,
    });
    const label = (work: Work) => at(work).querySelector('dl.stats dt.status')?.textContent;
    expect([label(serial), label(wip), label(oneShot)]).toEqual(['Completed:', 'Updated:', undefined]);
    expect([factsOf(serial), factsOf(wip), factsOf(oneShot)].map((facts) => facts?.complete)).toEqual([
      true,
      false,
      true,
    ]);
    expect([serial, wip, oneShot].map((work) => detailsOf(work).updated)).toEqual([
      serial.updated,
      wip.updated,
      null,
    ]);
  });

  it('case 26: tags that the account hides are hidden, and not none', () => {
    const hiding = { ...asReader, hideWarnings: true, hideFreeforms: true };
    expect(detailsOf(serial, hiding)).toMatchObject({
      warnings: 'hidden',
      freeforms: 'hidden',
      characters: serial.characters,
    });
    const document = at(serial, hiding);
    const shown = '<li class="warnings"><strong><a class="tag" href="/tags/x/works">Shown</a></strong></li>';
    const list = document.querySelector('dd.warning.tags ul') as Element;
    list.innerHTML = shown;
    expect(readDetails(document).warnings).toEqual(['Shown']);
  });

  it('case 27: numbers with separators in any place, from the innermost list', () => {
    expect(at(counted).querySelectorAll('.stats')).toHaveLength(3);
    expect(detailsOf(counted)).toMatchObject({
      kudos: 1_234_567,
      comments: 1_024,
      bookmarks: 10_000,
      hits: 12_345_678,
    });
    for (const text of [
      '1,234,567',
      '1.234.567',
      '1 234 567',
      '12,34,567',
      '1\u202f234\u202f567',
      '1’234’567',
    ])
      expect(printing('words', text), text).toMatchObject({ words: 1_234_567 });
    expect(printing('words', '')).toMatchObject({ words: null });
  });

  it.each([
    ['1,024/?', 1024, null, false],
    ['1,024/1,024', 1024, 1024, true],
    [' 2 / 3 ', 2, 3, false],
    ['0/?', 0, null, false],
    ['3', 3, null, null],
    ['3/soon', 3, null, null],
    ['three/3', null, 3, null],
    ['', null, null, null],
  ])('case 27: "%s" chapters', (text, chaptersPosted, chaptersPlanned, complete) => {
    expect(printing('chapters', text)).toMatchObject({ chaptersPosted, chaptersPlanned, complete });
  });

  it('case 27: a count that is printed and cannot be read is not 0', () => {
    for (const name of ['kudos', 'comments', 'bookmarks', 'hits'])
      expect(printing(name, 'a great many')).toMatchObject({ [name]: null });
  });

  it("case 28: the work's language is its own, whatever the page's", () => {
    expect(at(arabic).documentElement.lang).toBe('en');
    expect(factsOf(arabic)?.language).toEqual(arabic.language);
    expect(factsOf(chinese)?.language).toEqual(chinese.language);
    expect(factsOf(bothWays)?.language).toEqual({ code: 'qx_1', name: 'Halfway' });
    const tags = ['ar', 'zh', 'ptBR', 'qx_1', ''].map(languageTag);
    expect(tags).toEqual(['ar', 'zh', 'pt-BR', null, null]);
  });

  it.each([
    ['as it is', '', {}, true],
    ['switched off in the address', '?style=disable', {}, false],
    ['switched off in a light address', '?style=light', {}, false],
    ['switched off by the account', '', { ...asReader, skinsOff: true }, false],
    ['switched on against the account', '?style=creator', { ...asReader, skinsOff: true }, true],
  ])("case 35: the creator's style %s", (_, rest, visitor, shown) => {
    const document = at(skinned, visitor, rest);
    expect(readWorkSkin(document)?.includes('#workskin .phone') ?? false).toBe(shown);
    expect(readDetails(document).hasSkin).toBe(true);
    expect(readDetails(at(oneShot, visitor, rest))).toMatchObject({ hasSkin: false });
    expect(readWorkSkin(at(oneShot, visitor, rest))).toBeNull();
  });

  it('case 37: several series, counted among the works that one may see', () => {
    const seriesOf = (visitor: Visitor) => detailsOf(twoSeries, visitor).series;
    const alone = { id: '990900038', title: 'Alone', part: 1, previous: null, next: null };
    const missing = { id: '990900037', title: 'A Part Missing', previous: '990000139', next: null };
    expect(seriesOf({})).toEqual([{ ...missing, part: 2 }, alone]);
    expect(seriesOf(asReader)).toEqual([{ ...missing, part: 3 }, alone]);
    const rows = readListing(arriveAt('/series/990900037', { markup }));
    const row = rows.find(({ workId }) => workId === String(twoSeries.id));
    expect(row?.series.map(({ id, part }) => [id, part])).toEqual([
      ['990900037', 3],
      ['990900038', 1],
    ]);
  });
});

describe('case 36: both markups', () => {
  const addresses = [addressOf(serial), addressOf(oneShot), addressOf(skinned), addressOf(onlyAssociations)];
  it.each(addresses)('tell the same of %s', (url) => {
    const tellings = MARKUPS.map((markup) => {
      const document = arriveAt(url, { markup, ...asReader });
      const page = readWorkPage(document);
      const outer = (element: Element | null | undefined) => element?.outerHTML ?? null;
      return structuredClone({
        work: page?.work,
        contents: page?.contents,
        neighbours: page?.neighbours,
        summary: outer(page?.summary),
        notes: page?.notes.map(outer),
        chapters: page?.chapters.map(({ id, number, title, body }) => [id, number, title, outer(body)]),
        details: readDetails(document),
        skin: readWorkSkin(document),
        frame: [document.querySelector('header#header'), document.querySelector('#work-skin')].map(Boolean),
      });
    });
    const [current, older] = tellings;
    expect(current?.frame).toEqual([true, true]);
    expect(older).toEqual({ ...current, frame: [false, false] });
  });
});
