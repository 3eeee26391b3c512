// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readListing } from '../../archive/listing/listing';
import { recognisePage } from '../../archive/page';
import { readWorkPage } from '../../archive/work-page';
import { reader, samples, type Visitor } from '../archive/index';
import { bare, counted } from '../archive/samples/case-works';
import { addressOf, arriveAt, caseArchive, MARKUPS, textOf } from './arriving';

const { serial, unrevealed, anonymous, oneShot, mature } = samples;
const asReader = { loggedInAs: 'reader' };

describe.each(MARKUPS)('listings in the %s markup', (markup) => {
  const at = (path: string, visitor: Visitor = {}) => arriveAt(path, { markup, ...visitor });
  const kinds = (path: string, visitor: Visitor = {}) =>
    readListing(at(path, visitor)).map(({ kind, workId }) => [kind, workId]);

  it("case 6: the gate's blurb is a row of a listing, and the gate none", () => {
    expect(kinds(addressOf(mature))).toEqual([['work', String(mature.id)]]);
    expect(recognisePage(at(addressOf(mature))).kind).toBe('adult-gate');
  });

  it('case 9: a banner, a notice about the address and a window over the page are not the story', () => {
    const archive = caseArchive();
    archive.banner = '<p>The lamps go out at nine for repairs.</p>';
    const document = arriveAt(addressOf(serial), { markup }, archive);
    document
      .querySelector('#skiplinks')
      ?.insertAdjacentHTML(
        'afterend',
        '<div id="proxy-notice"><div class="userstuff"><p>You are not where you think.</p></div></div>',
      );
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="modal-bg"></div><div id="modal-wrap"><div id="modal"><div class="content userstuff"><p>What the signs mean.</p></div></div></div>',
    );
    const all = document.querySelectorAll('.userstuff');
    expect([all[0]?.closest('[id]')?.id, all[all.length - 1]?.closest('[id]')?.id]).toEqual([
      'proxy-notice',
      'modal',
    ]);
    const page = readWorkPage(document);
    if (!page) throw new Error('no work');
    expect(page.chapters).toHaveLength(1);
    expect(page.work.title).toBe(serial.title);
    const text = textOf(page);
    expect(text).not.toMatch(/go out at nine|where you think|signs mean/);
    expect(text.length).toBeGreaterThan(2_000);
  });

  it('case 38: rows of works that are gone, hidden, elsewhere or no works at all', () => {
    const nights = readListing(at('/users/lampblack_and_linen/series')).map(({ kind, workId, seriesId }) => [
      kind,
      workId,
      seriesId,
    ]);
    expect(nights).toEqual([['series', null, '990900001']]);
    expect(kinds('/users/reader/readings', asReader)).toEqual([
      ['work', String(serial.id)],
      ['work', String(anonymous.id)],
      ['mystery', String(unrevealed.id)],
      ['deleted', null],
      ['work', '990000003'],
    ]);
    expect(kinds('/users/reader/bookmarks', asReader)).toEqual([
      ['work', String(serial.id)],
      ['series', null],
      ['external', null],
      ['deleted', null],
      ['mystery', String(unrevealed.id)],
      ['work', String(oneShot.id)],
    ]);
    const bookmarked = readListing(at('/users/reader/bookmarks', asReader));
    expect(bookmarked.map(({ bookmark }) => bookmark?.id)).toEqual(
      reader.bookmarks.map(({ id }) => String(id)),
    );
    const inside = readListing(at('/collections/lamplight_2025/works'));
    expect(inside.find(({ title }) => title === serial.title)?.workId).toBe(String(serial.id));
  });

  it('case 26: a blurb that says next to nothing', () => {
    const row = readListing(at('/works?page=3'))
      .concat(readListing(at('/works?page=2')))
      .find(({ workId }) => workId === String(bare.id));
    expect(row).toMatchObject({
      title: bare.title,
      fandoms: [],
      words: null,
      chaptersPosted: 1,
      complete: true,
      series: [],
    });
  });

  it('case 27: a blurb and its work count alike', () => {
    const page = readWorkPage(at(addressOf(counted)));
    const row = readListing(at('/tags/General%20Audiences/works?page=2')).find(
      ({ workId }) => workId === String(counted.id),
    );
    expect(row).toMatchObject({
      words: page?.work.words,
      chaptersPosted: 1,
      chaptersPlanned: null,
      complete: false,
    });
  });
});
