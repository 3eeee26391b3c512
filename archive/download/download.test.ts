// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../reading/dom/text-index';
import { pageAt } from '../../tests/archive/asking';
import { allWorks, downloadPath, type Markup, samples, type Work } from '../../tests/archive/index';
import { readDetails, readWorkSkin } from '../details';
import { recognisePage } from '../page';
import { readNote, readProse } from '../prose/prose';
import { lineOf } from '../text';
import { readWorkPage, type WorkPage } from '../work-page';

const { oneShot, serial, wip, draftGap, collaboration, anonymous, authorClasses, emptied, signs } = samples;
const visitor = { adult: true, loggedInAs: 'reader' };

/** Everything but what its challenge still hides can be downloaded. */
const downloadable = allWorks.filter(({ unrevealed }) => !unrevealed);

const downloadOf = (work: Work, markup: Markup) => pageAt(downloadPath(work, 'html'), { ...visitor, markup });
const entireOf = (work: Work, markup: Markup) =>
  pageAt(`/works/${work.id}?view_full_work=true`, { ...visitor, markup });

function read(document: Document): WorkPage {
  const page = readWorkPage(document);
  if (!page) throw new Error('it names no work');
  return page;
}

const texts = ({ chapters }: WorkPage) =>
  chapters.map(({ body }) => new TextIndex(readProse(body).content).text);
const notesText = (notes: readonly Element[]) => notes.map((note) => lineOf(readNote(note)));

/** The older shape of a work of which one chapter is posted tells nothing of that chapter but its text. */
const likeSingle = (work: Work, markup: Markup) =>
  markup === 'older' && work.chapters.filter(({ draft }) => !draft).length === 1;

describe.each<Markup>(['current', 'older'])(
  'a download in the %s shape, beside the entire work',
  (markup) => {
    it.each(downloadable.map((work) => [work.title, work] as const))('%s: the same text', (_, work) => {
      const document = downloadOf(work, markup);
      expect(recognisePage(document)).toEqual({ kind: 'work', view: 'download' });
      const before = document.documentElement.outerHTML;
      const page = read(document);
      const onTheArchive = read(entireOf(work, markup));
      expect(texts(page)).toEqual(texts(onTheArchive));
      expect(page.chapters.length).toBe(work.chapters.filter(({ draft }) => !draft).length);
      for (const { body } of page.chapters) expect(readProse(body).complete).toBe(true);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it.each(downloadable.map((work) => [work.title, work] as const))('%s: the same facts', (_, work) => {
      const page = read(downloadOf(work, markup));
      const onTheArchive = read(entireOf(work, markup));
      expect(page.work).toEqual({
        ...onTheArchive.work,
        // A parsed page has no address; a download names its own.
        site: 'archiveofourown.org',
        language: { code: '', name: work.language.name },
      });
      expect(page.missingChapters).toBe(0);
      expect(page.neighbours).toEqual({ previous: null, next: null });
      expect(page.contents).toEqual(
        page.chapters.map(({ id, number, title }) => ({ id, number, title, href: null })),
      );

      expect(lineOf(page.summary)).toBe(lineOf(onTheArchive.summary));
      expect(notesText(page.endNotes)).toEqual(notesText(onTheArchive.endNotes));
      // Gifts are not told in a download.
      const written = (notes: readonly Element[]) =>
        notesText(notes.filter((note) => note.localName !== 'ul'));
      expect(written(page.notes)).toEqual(written(onTheArchive.notes));

      for (const [i, chapter] of page.chapters.entries()) {
        const there = onTheArchive.chapters[i];
        expect(chapter.id).toBeNull();
        expect(chapter.number).toBe(there?.number);
        if (likeSingle(work, markup)) {
          expect([chapter.title, chapter.summary, chapter.notes, chapter.endNotes]).toEqual([
            null,
            null,
            [],
            [],
          ]);
          continue;
        }
        // Where all titles of the older shape begin with their numbers, those are taken for the archive's.
        const doubled = markup === 'older' && work === collaboration;
        const title = doubled ? there?.title?.replace(/^Chapter \d+: /, '') : there?.title;
        expect(chapter.title).toBe(title ?? null);
        expect(chapter.creators).toEqual(there?.creators);
        expect(lineOf(chapter.summary)).toBe(lineOf(there?.summary));
        expect(notesText(chapter.notes)).toEqual(notesText(there?.notes ?? []));
        expect(notesText(chapter.endNotes)).toEqual(notesText(there?.endNotes ?? []));
      }
    });

    it.each(downloadable.map((work) => [work.title, work] as const))('%s: the same details', (_, work) => {
      const details = readDetails(downloadOf(work, markup));
      const onTheArchive = readDetails(entireOf(work, markup));
      const { rating, warnings, categories, relationships, characters, freeforms, collections, published } =
        onTheArchive;
      expect(details).toMatchObject({
        rating,
        warnings,
        categories,
        relationships,
        characters,
        freeforms,
        collections,
        published,
        comments: null,
        kudos: null,
        bookmarks: null,
        hits: null,
        restricted: null,
        recipients: null,
        hasSkin: null,
      });
      expect([onTheArchive.updated, null]).toContain(details.updated);
      if (work.updated > work.published) expect(details.updated).toBe(work.updated);
      expect(details.series).toEqual(
        onTheArchive.series.map((part) => ({ ...part, previous: null, next: null })),
      );
      expect(details.inspiredBy).toEqual(onTheArchive.inspiredBy);
      expect(details.inspired).toEqual(onTheArchive.inspired);
      expect(readWorkSkin(downloadOf(work, markup))).toBeNull();
    });

    it('reads the samples that have something to read', () => {
      // So that the comparisons above do not compare nothing with nothing.
      const page = read(downloadOf(serial, markup));
      expect(page.chapters.map(({ number, title }) => [number, title])).toEqual(
        serial.chapters.map(({ position, title }) => [position, title]),
      );
      expect(texts(page).join('').length).toBeGreaterThan(20_000);
      for (const { summary, notes, endNotes } of page.chapters) {
        expect([summary === null, notes.length, endNotes.length]).toEqual([false, 1, 1]);
      }
      expect(page.notes).toHaveLength(1);
      expect(page.endNotes).toHaveLength(1);
      expect(read(downloadOf(draftGap, markup)).chapters.map(({ number }) => number)).toEqual([1, 3]);
      expect(read(downloadOf(wip, markup)).notes.map(({ localName }) => localName)).toEqual(['ul']);
      expect(read(downloadOf(wip, markup)).work).toMatchObject({ chaptersPosted: 1, chaptersPlanned: null });
      expect(read(downloadOf(oneShot, markup)).work.creators).toHaveLength(1);
      expect(read(downloadOf(collaboration, markup)).work.creators).toHaveLength(3);
      expect(read(downloadOf(collaboration, markup)).chapters[1]?.creators).toHaveLength(1);
      expect(read(downloadOf(anonymous, markup)).work.creators).toEqual(['Anonymous']);
      expect(read(downloadOf(signs, markup)).work.creators[0]).toMatch(/^(?!by ).* \[archived by .*\]$/);
      expect(read(downloadOf(authorClasses, markup)).chapters).toHaveLength(1);
      expect(read(downloadOf(emptied, markup)).chapters).toEqual([]);
      expect(readDetails(downloadOf(serial, markup)).inspired[0]?.id).toBe(String(wip.id));
      expect(readDetails(downloadOf(serial, markup)).series[0]?.part).toBe(1);
    });
  },
);

it('is never seen in a page of the archive, nor in one of another site', () => {
  const document = entireOf(serial, 'current');
  expect(recognisePage(document)).toEqual({ kind: 'work', view: 'entire' });
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const other = '<div id="preface"></div><div id="chapters"><p>A book.</p></div>';
  expect(recognisePage(parse(other))).toEqual({ kind: 'other' });
  expect(recognisePage(parse(`<div id="main">${other}</div>`))).toEqual({ kind: 'other' });
});
