// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../reading/dom/text-index';
import { pageAt } from '../../tests/archive/asking';
import { allWorks, downloadPath, type Markup, samples } from '../../tests/archive/index';
import { authorHtml, hostileHtml } from '../../tests/author-html/arbitrary';
import fc, { runs } from '../../tests/fast-check';
import { isArchiveHeading } from '../chapters';
import { readWorkPage } from '../work-page';
import { readProse } from './prose';

/*
 * A place is kept on the archive's own page and in the reader alike, so a chapter's normalised text has to be the same
 * in both: character by character, and with it every offset, landmark and hash.
 */

/** A DOM written in JavaScript takes its time. */
const RUNS = { numRuns: runs(40) };

const onPage = (body: Element) => new TextIndex(body, { skip: isArchiveHeading }).text;
const inReader = (body: Element, skinned: boolean) => new TextIndex(readProse(body, skinned).content).text;

/** A chapter's body with the archive's own heading in it, as it stands on a page. */
function chapter(html: string): Element {
  const page = document.implementation.createHTMLDocument('');
  const body = page.createElement('div');
  body.className = 'userstuff module';
  body.innerHTML = `<h3 class="landmark heading" id="work">Chapter Text</h3>${html}`;
  page.body.append(body);
  return body;
}

describe.each<Markup>(['current', 'older'])(
  'on every work page of the sample archive, %s markup',
  (markup) => {
    // One is a secret still, and one was emptied by its author.
    const readable = allWorks.filter((work) => !work.unrevealed && work !== samples.emptied);
    const visitor = { markup, adult: true, loggedInAs: 'lampblack' };

    it.each([
      [
        'chapter by chapter',
        ({ id, chapters }: (typeof readable)[number]) =>
          chapters.length > 1 ? chapters.map((one) => `/works/${id}/chapters/${one.id}`) : [`/works/${id}`],
      ],
      ['the entire work', ({ id }: (typeof readable)[number]) => [`/works/${id}?view_full_work=true`]],
      ['the download', (work: (typeof readable)[number]) => [downloadPath(work, 'html')]],
    ])('%s', (_, addressesOf) => {
      let read = 0;
      for (const address of readable.flatMap(addressesOf)) {
        const page = readWorkPage(pageAt(`https://archiveofourown.org${address}`, visitor));
        for (const { body, number } of page?.chapters ?? []) {
          const text = onPage(body);
          expect(text, `${address}, chapter ${number}`).toBe(inReader(body, page?.skin !== null));
          expect(text).not.toMatch(/^(Chapter|Work) Text/);
          read++;
        }
      }
      expect(read).toBeGreaterThan(readable.length);
    });
  },
);

describe('of any text an author can write', () => {
  it('where Readability makes paragraphs of what one line break parts', () => {
    // It takes some elements of a line for blocks: what stands before an empty one becomes a paragraph.
    const body = chapter('<p>The lamp<br><acronym></acronym>was out.<br><br>She slept.</p>');
    expect(inReader(body, false)).toBe('The lamp was out.\nShe slept.');
    expect(onPage(body)).toBe('The lamp was out.\nShe slept.');
  });

  it('the page and the reader have the same', () => {
    fc.assert(
      fc.property(authorHtml, fc.boolean(), (html, skinned) => {
        const body = chapter(html);
        expect(onPage(body)).toBe(inReader(body, skinned));
      }),
      RUNS,
    );
  }, 240_000);

  it('and so they have of most that no author gets through', () => {
    // Drawings and formulas become their bare words in the reader, and on the page their parts may be lines of their own.
    const others = hostileHtml.filter((html) => !/<(svg|math)\b/.test(html));
    fc.assert(
      fc.property(others, fc.boolean(), (html, skinned) => {
        const body = chapter(html);
        expect(onPage(body)).toBe(inReader(body, skinned));
      }),
      RUNS,
    );
  }, 240_000);
});

describe('two line breaks in a row', () => {
  it.each([
    ['part paragraphs, as they do once the reader has made paragraphs of them', 'One<br><br>two', 'One\ntwo'],
    [
      'do so with white space between them, and across the edges of a word set apart',
      '<em>One<br> </em><br>two',
      'One\ntwo',
    ],
    ['are one space when there is one of them', 'One<br>two', 'One two'],
    ['do not, with a word between them', 'One<br>two<br>three', 'One two three'],
    ['count for nothing at the beginning', '<br><br>One', 'One'],
  ])('%s', (_, html, text) => {
    expect(onPage(chapter(html))).toBe(text);
    expect(inReader(chapter(html), false)).toBe(text);
  });
});
