// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readListing } from '../../archive/listing/listing';
import { recognisePage } from '../../archive/page';
import { readWorkHeader } from '../../archive/work';
import { readWorkPage } from '../../archive/work-page';
import { samples, type Visitor } from '../archive/index';
import { discussed } from '../archive/samples/case-works';
import {
  addressOf,
  arriveAt,
  caseArchive,
  chapterAddress,
  MARKUPS,
  plain,
  readAt,
  showAt,
  textOf,
} from './arriving';
import { OTHER_REFUSALS, STATIC_ERRORS, STRANGER } from './refusals';

const { oneShot, serial, wip, mature, notRated, restricted, unrevealed, draftGap } = samples;
const bodyOf = (index: number) => plain(serial.chapters[index]?.body ?? '');

describe.each(MARKUPS)('pages in the %s markup', (markup) => {
  const at = (url: string, visitor: Visitor = {}) => arriveAt(url, { markup, ...visitor });
  const kindAt = (url: string, visitor: Visitor = {}) => recognisePage(at(url, visitor)).kind;

  it('case 1: a work of one chapter names no chapter; its text is chapter 1', () => {
    expect(recognisePage(at(addressOf(oneShot)))).toEqual({ kind: 'work', view: 'single' });
    const page = readAt(addressOf(oneShot), { markup });
    expect(page.chapters).toMatchObject([{ id: null, number: 1, title: null, creators: [], summary: null }]);
    expect(page.contents).toEqual([{ id: null, number: 1, title: null, href: null }]);
    expect(textOf(page).startsWith(plain(oneShot.chapters[0]?.body ?? '').slice(0, 60))).toBe(true);
    expect(page.summary?.textContent).toContain('Every room at 9 Orrery Street');
  });

  it('case 3: a chapter at an address without its work', () => {
    const last = serial.chapters.at(-1);
    const document = at(`/chapters/${last?.id}#work_endnotes`);
    expect(document.location.pathname).toBe(`/chapters/${last?.id}`);
    expect(document.location.hash).toBe('#work_endnotes');
    const page = readWorkPage(document);
    expect(page?.work).toMatchObject({ site: 'archiveofourown.org', id: String(serial.id) });
    expect(page?.chapters).toMatchObject([{ id: String(last?.id), number: 6, title: 'Set and Drift' }]);
    expect(page?.endNotes[0]?.textContent).toContain('all the way out');
    expect(page?.neighbours).toEqual({ previous: chapterAddress(serial, 4), next: null });
    expect(page?.contents[0]?.href).toBe(chapterAddress(serial, 0));
  });

  it.each([
    ['by a setting of the account', addressOf(serial), { loggedInAs: 'reader', viewFullWorks: true }],
    ['by the query', addressOf(serial, '?view_full_work=true'), {}],
    ['by the query, whatever it says', addressOf(serial, '?view_full_work=false'), {}],
    ['in a collection', `/collections/lamplight_2025/works/${serial.id}?view_full_work=true`, {}],
  ])('case 4: the entire work %s', (_, url, visitor) => {
    const document = at(url, visitor);
    expect(recognisePage(document)).toEqual({ kind: 'work', view: 'entire' });
    const page = readWorkPage(document);
    expect(page?.work.id).toBe(String(serial.id));
    expect(page?.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page?.neighbours).toEqual({ previous: null, next: null });
    expect(page?.missingChapters).toBe(0);
  });

  it('case 5: the one chapter of a work in progress has no neighbours and no list', () => {
    const only = { id: String(wip.chapters[0]?.id), number: 1, title: 'The First Winter' };
    for (const rest of ['', '?view_full_work=true', `/chapters/${only.id}`]) {
      const page = readAt(addressOf(wip, rest), { markup });
      expect(page.chapters).toMatchObject([only]);
      expect(page.contents).toEqual([{ ...only, href: null }]);
      expect(page.neighbours).toEqual({ previous: null, next: null });
      expect(page.work).toMatchObject({ chaptersPosted: 1, chaptersPlanned: null, complete: false });
    }
  });

  it('case 6: the adult gate is a gate, for a work and for its chapter', () => {
    for (const url of [addressOf(mature), chapterAddress(mature, 1), addressOf(notRated)]) {
      const document = at(url);
      expect(recognisePage(document).kind).toBe('adult-gate');
      expect(document.querySelector('#main .work.blurb')).not.toBeNull();
    }
    expect(at(addressOf(mature)).querySelector('#main .userstuff.summary')).not.toBeNull();
    expect(kindAt(addressOf(mature), { adult: true })).toBe('work');
  });

  it('case 7: an unrevealed work is none but to its creator', () => {
    expect(recognisePage(at(addressOf(unrevealed)))).toEqual({ kind: 'unrevealed' });
    const own = at(addressOf(unrevealed), { loggedInAs: unrevealed.creators[0]?.login ?? '' });
    expect(own.querySelector('#main p.notice')?.textContent).toContain('will be revealed soon');
    expect(recognisePage(own)).toEqual({ kind: 'work', view: 'single' });
    expect(readWorkHeader(own)?.creators).toEqual([`Anonymous [${unrevealed.creators[0]?.pseud}]`]);
  });

  it('case 8: where one lands instead of a work is left alone', () => {
    const guest = at(addressOf(restricted));
    expect(guest.location.pathname).toBe('/users/login');
    expect(recognisePage(guest)).toEqual({ kind: 'login' });
    expect(kindAt(chapterAddress(draftGap, 1))).toBe('login');
    const user = at(chapterAddress(draftGap, 1), STRANGER);
    expect(user.location.pathname).toBe('/users/reader');
    expect(recognisePage(user).kind).not.toBe('work');
    expect(readWorkHeader(user)).toBeNull();
    expect(kindAt('/works/1')).toBe('error');
  });

  it('case 34: a refusal in place of the next chapter is no chapter', () => {
    const url = chapterAddress(serial, 1);
    for (const { what, markup: page } of STATIC_ERRORS) {
      expect(recognisePage(showAt(url, page)), what).toEqual({ kind: 'error' });
    }
    for (const { what, markup: page } of OTHER_REFUSALS) {
      expect(recognisePage(showAt(url, page)), what).toEqual({ kind: 'other' });
    }
    const archive = caseArchive();
    archive.busyForSeconds = 90;
    const { status, body } = archive.respond(url, { markup });
    expect([status, recognisePage(showAt(url, body)).kind]).toEqual([429, 'other']);
  });

  it('case 39: pages that look like works are not', () => {
    const work = (main: string, inner = (text: string) => text) => {
      const document = at(addressOf(oneShot));
      const box = document.querySelector('#main') as Element;
      box.className = `${main} region`;
      box.innerHTML = inner(box.innerHTML);
      return recognisePage(document).kind;
    };
    const pane = (text: string) => `<div id="previewpane">${text}</div>`;
    for (const main of ['works-preview', 'chapters-preview']) expect(work(main)).toBe('preview');
    for (const main of ['works-update', 'works-create', 'chapters-update'])
      expect(work(main, pane)).toBe('preview');
    for (const main of ['chapters-edit', 'works-edit', 'comments-index', 'chapters-update'])
      expect(work(main)).toBe('other');
    for (const path of ['/works/search', '/works', '/bookmarks', '/users/sandpiper_errata/works'])
      expect(kindAt(path)).not.toBe('work');
    expect(kindAt(addressOf(serial, '/navigate'))).toBe('chapter-index');
  });

  it('case 40: hundreds of comments below the work are none of it', () => {
    const document = at(addressOf(discussed, '?show_comments=true'));
    expect(document.querySelectorAll('#feedback .userstuff, #feedback [role=article]')).toHaveLength(800);
    expect(recognisePage(document)).toEqual({ kind: 'work', view: 'single' });
    const page = readWorkPage(document);
    expect(page?.chapters).toHaveLength(1);
    expect(textOf(page as NonNullable<typeof page>)).toBe(textOf(readAt(addressOf(oneShot), { markup })));
    expect(readListing(at(addressOf(discussed, '?show_comments=true')))).toEqual([]);
  });

  it('case 41: what is an article by its role need not be a chapter', () => {
    const url = addressOf(serial, '?view_full_work=true&show_comments=true');
    const document = at(url);
    expect(document.querySelectorAll('[role=article]').length).toBeGreaterThan(serial.chapters.length);
    const page = readAt(url, { markup });
    expect(page.chapters).toHaveLength(6);
    for (const [index] of page.chapters.entries()) {
      expect(textOf(page, index).slice(0, 40)).toBe(bodyOf(index).slice(0, 40));
    }
    expect(recognisePage(at('/works')).kind).toBe('listing');
  });
});
