// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readChapters } from '../../archive/chapters';
import { recognisePage } from '../../archive/page';
import { readWorkPage } from '../../archive/work-page';
import { samples, type Visitor } from '../archive/index';
import { borrowedNames, endNotesOnly, oddTitles, reordered, titles } from '../archive/samples/case-works';
import { addressOf, arriveAt, chapterAddress, MARKUPS, proseOf, readAt, textOf } from './arriving';

const { serial, loneChapterNotes, collaboration, draftGap } = samples;
const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? null;

describe.each(MARKUPS)('chapters in the %s markup', (markup) => {
  const at = (url: string, visitor: Visitor = {}) => arriveAt(url, { markup, ...visitor });
  const read = (url: string, visitor: Visitor = {}) => readAt(url, { markup, ...visitor });
  const owner = { loggedInAs: reordered.creators[0]?.login ?? '' };

  it('case 2: the page of the chapter of a work of one, with the notes that only it shows', () => {
    const document = at(chapterAddress(loneChapterNotes, 0));
    expect(recognisePage(document)).toEqual({ kind: 'work', view: 'chapter' });
    const [chapter] = readChapters(document);
    expect(chapter).toMatchObject({ number: 1, title: 'Only This One', summary: null, notes: [] });
    expect(chapter?.endNotes.map(words)).toEqual(['After.']);
    const [alone] = read(addressOf(loneChapterNotes)).chapters;
    expect(alone).toMatchObject({ id: null, number: 1, endNotes: [] });
  });

  it('case 10: where ids repeat, each chapter has its own summary and notes', () => {
    const document = at(addressOf(serial, '?view_full_work=true'));
    expect(document.querySelectorAll('#notes').length).toBe(6);
    const { chapters } = read(addressOf(serial, '?view_full_work=true'));
    for (const [i, sample] of serial.chapters.entries()) {
      const text = (html = '') => html.replace(/<[^>]*>/g, '');
      expect(words(chapters[i]?.summary)).toBe(text(sample.summary));
      expect(chapters[i]?.notes.map(words)).toEqual([text(sample.notes)]);
      expect(chapters[i]?.endNotes.map(words)).toEqual([text(sample.endNotes)]);
      expect(textOf(read(addressOf(serial, '?view_full_work=true')), i)).not.toContain('Chapter Text');
    }
  });

  it('case 11: a chapter is a child of #chapters, not everything of that class', () => {
    const document = at(addressOf(serial, '?view_full_work=true'));
    expect(document.querySelectorAll('div.chapter').length).toBe(18);
    expect(readChapters(document).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("case 12: an author's names are not the archive's: chapters, neighbours, gifts, facts", () => {
    const page = read(chapterAddress(borrowedNames, 1));
    expect(page.chapters).toMatchObject([{ number: 2, title: null }]);
    expect(page.neighbours).toEqual({ previous: chapterAddress(borrowedNames, 0), next: null });
    expect(page.endNotes).toEqual([]);
    const first = read(chapterAddress(borrowedNames, 0));
    expect(first.neighbours).toEqual({ previous: null, next: chapterAddress(borrowedNames, 1) });
    for (const word of ['Chapter 9: Not This One', 'We sailed.', 'Soup again.', 'Below decks.', 'Onward'])
      expect(textOf(first)).toContain(word);
    expect(textOf(first)).toContain('Chapter Text');
  });

  it('case 12: a page that has lost its address is not known by a link in the text', () => {
    const document = at(addressOf(borrowedNames, '?view_full_work=true'));
    history.replaceState(null, '', '/saved.html');
    expect(readWorkPage(document)?.work.id).toBe(String(borrowedNames.id));
    document.querySelector('#main li.share')?.remove();
    for (const title of document.querySelectorAll('#chapters > .chapter > .preface h3.title')) title.remove();
    expect(readWorkPage(document)?.work.id).toBe(String(borrowedNames.id));
  });

  it("case 13: only the first heading is the archive's", () => {
    const { chapters } = read(chapterAddress(serial, 0));
    const body = chapters[0]?.body;
    expect(body?.firstElementChild?.id).toBe('work');
    const before = textOf(read(chapterAddress(serial, 0)));
    expect(before).not.toContain('Chapter Text');
    const page = read(chapterAddress(borrowedNames, 0));
    expect([...(proseOf(page).textContent?.matchAll(/Chapter Text/g) ?? [])]).toHaveLength(1);
  });

  it('case 20: end notes without notes before, and those of the work on the last page alone', () => {
    const first = at(chapterAddress(endNotesOnly, 0));
    expect(first.querySelector('#notes')?.textContent).toContain('(See the end of the chapter for notes.)');
    const [one, two] = [read(chapterAddress(endNotesOnly, 0)), read(chapterAddress(endNotesOnly, 1))];
    expect(two.endNotes.map(words)).toEqual(['No more Tuesdays.']);
    expect(two.chapters[0]).toMatchObject({ notes: [], endNotes: [] });
    const again = read(chapterAddress(endNotesOnly, 0));
    expect(one.endNotes).toEqual([]);
    expect(again.chapters[0]?.notes).toEqual([]);
    expect(again.chapters[0]?.endNotes.map(words)).toEqual(['More on Tuesday.']);
  });

  it('case 22: titles of every sort, whole on their own page', () => {
    const page = read(addressOf(titles, '?view_full_work=true'));
    expect(page.chapters.map(({ title }) => title)).toEqual(oddTitles);
    expect(page.contents.map(({ title }) => title)).toEqual(oddTitles);
    for (const [i, title] of oddTitles.entries()) {
      expect(read(chapterAddress(titles, i)).chapters[0]).toMatchObject({ number: i + 1, title });
    }
  });

  it('case 22: titles in the list of chapters, as far as the archive prints them', () => {
    const { contents } = read(chapterAddress(titles, 0));
    expect(contents.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const cut = `${[...`9. ${oddTitles[8]}`].slice(3, 51).join('')}...`;
    // "2. Chapter 2" is what the archive prints for no title, too: which it is cannot be told here.
    const listed = oddTitles.map((title, i) => (i === 1 ? null : i === 8 ? cut : title));
    expect(contents.map(({ title }) => title)).toEqual(listed);
    expect(contents.slice(1).every(({ href, id }) => href === addressOf(titles, `/chapters/${id}`))).toBe(
      true,
    );
  });

  it('case 23: numbers and ids as they stand, however drafts part them', () => {
    const posted = reordered.chapters.filter(({ draft }) => !draft);
    const expected = posted.map(({ id, position }) => ({ id: String(id), number: position }));
    const entire = read(addressOf(reordered, '?view_full_work=true'));
    expect(entire.work).toMatchObject({ chaptersPosted: 3, chaptersPlanned: null, complete: false });
    expect(entire.chapters).toMatchObject(expected);
    expect(entire.missingChapters).toBe(0);
    const middle = read(addressOf(reordered, `/chapters/${posted[1]?.id}`));
    expect(middle.contents).toMatchObject(expected);
    expect(middle.neighbours).toEqual({
      previous: addressOf(reordered, `/chapters/${posted[0]?.id}`),
      next: addressOf(reordered, `/chapters/${posted[2]?.id}`),
    });
    // Deleted since the last visit: the archive leads to the first chapter, which is told by its own id.
    const gone = at(addressOf(reordered, '/chapters/12'));
    expect(gone.querySelector('.flash.error')?.textContent).toContain("couldn't find the chapter");
    expect(readChapters(gone)).toMatchObject([expected[0]]);
  });

  it('case 24: drafts, notices and management of her own work are no part of its text', () => {
    const document = at(addressOf(reordered, '?view_full_work=true'), owner);
    expect(document.querySelectorAll('#chapters > .chapter.draft')).toHaveLength(3);
    expect(document.querySelectorAll('#chapters ul.chapter.actions')).toHaveLength(6);
    document
      .querySelector('#chapters > .chapter')
      ?.insertAdjacentHTML('afterbegin', '<p class="notice">You have been asked to write with somebody.</p>');
    const page = readWorkPage(document);
    expect(page?.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page?.missingChapters).toBe(0);
    const text = page?.chapters.map((_, i) => textOf(page, i)).join('\n') ?? '';
    for (const chrome of ['draft', 'Edit Chapter', 'asked to write', 'Chapter Management'])
      expect(text).not.toContain(chrome);
    // A posted chapter that is not there is missed, even beside drafts that nobody counts.
    document.querySelector('#chapter-3')?.remove();
    expect(readWorkPage(document)?.missingChapters).toBe(1);
    const draft = at(addressOf(draftGap, `/chapters/${draftGap.chapters[1]?.id}`), owner);
    expect(readChapters(draft)).toMatchObject([{ number: 2, title: null }]);
  });

  it('case 25: a chapter by one of several', () => {
    const { chapters, work } = read(addressOf(collaboration, '?view_full_work=true'));
    expect(work.creators).toEqual([
      'quarterpast_ottoman',
      'lampblack (lampblack_and_linen)',
      'moth on the margin (marginmoth_17)',
    ]);
    expect(chapters.map(({ creators }) => creators)).toEqual([[], ['moth on the margin (marginmoth_17)']]);
  });
});
