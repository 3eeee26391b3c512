// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { workKey } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import { TextIndex } from '../../reading/dom/text-index';
import { samples, type Visitor, type Work } from '../archive/index';
import { borrowedNames, reordered, wrappedWhole } from '../archive/samples/case-works';
import { addressOf, chapterAddress, MARKUPS, proseOf, readAt } from './arriving';

const { serial, oneShot, loneChapterNotes, cabinet, authorClasses, draftGap, collaboration } = samples;

interface Way {
  name: string;
  url(work: Work, index: number): string;
  visitor?: Visitor;
}

const chapterOf = (work: Work, index: number) => work.chapters[index]?.id;

/** Every way to a chapter that the archive offers. */
const WAYS: readonly Way[] = [
  { name: 'at its own address', url: chapterAddress },
  { name: 'without its work', url: (work, i) => `/chapters/${chapterOf(work, i)}` },
  {
    name: 'at the end notes, without its work',
    url: (work, i) => `/chapters/${chapterOf(work, i)}#work_endnotes`,
  },
  {
    name: 'by the list of chapters',
    url: (work, i) => addressOf(work, `/chapters/1?selected_id=${chapterOf(work, i)}`),
  },
  {
    name: 'on another host of the archive',
    url: (work, i) => `https://ao3.org/works/${work.id}/chapters/${chapterOf(work, i)}`,
  },
  { name: 'without the style', url: (work, i) => `${chapterAddress(work, i)}?style=disable` },
  { name: 'in the entire work', url: (work) => addressOf(work, '?view_full_work=true') },
  {
    name: 'in the entire work, by preference',
    url: (work) => addressOf(work),
    visitor: { loggedInAs: 'reader', viewFullWorks: true },
  },
  {
    name: 'in a collection',
    url: ({ id, collections }) => `/collections/${collections?.[0]?.name}/works/${id}?view_full_work=true`,
  },
];

/** A chapter as the library knows it, and its text. */
function chapterOn(page: WorkPage, id: string) {
  const at = page.chapters.findIndex((chapter) => chapter.id === id);
  const { number, title } = page.chapters[at] ?? { number: null, title: null };
  const { text, hash, words } = new TextIndex(proseOf(page, at));
  return { work: workKey(page.work.site, page.work.id), id, number, title, text, hash, words };
}

const letters = (text: string | null | undefined) => text?.replace(/\s+/g, '');

describe.each(MARKUPS)('the same chapter is the same chapter, in the %s markup', (markup) => {
  /** The page of the entire work serves all of its chapters: read once, it is what every one of them is held against. */
  const pages = new Map<string, WorkPage>();
  function pageBy(way: Way, work: Work, index: number): WorkPage {
    const url = way.url(work, index);
    const key = `${way.name} ${url}`;
    const page = pages.get(key) ?? readAt(url, { markup, ...way.visitor });
    pages.set(key, page);
    return page;
  }

  // The first, one in the middle and the last: each stands differently on its page.
  const chosen = [serial, collaboration, draftGap, reordered, borrowedNames, wrappedWhole].flatMap((work) => {
    const posted = [...work.chapters.entries()].filter(([, { draft }]) => !draft);
    const places = new Set([0, Math.floor(posted.length / 2), posted.length - 1]);
    return posted
      .filter((_, place) => places.has(place))
      .map(([index, chapter]) => [work.title, chapter.position, work, index, chapter] as const);
  });

  it.each(chosen)('%s, chapter %i', (_, number, work, index, { id, title, body }) => {
    const ways = WAYS.filter(({ name }) => work.collections !== undefined || name !== 'in a collection');
    const [known, ...others] = ways.map((way) => chapterOn(pageBy(way, work, index), String(id)));
    expect(known).toMatchObject({
      work: `archiveofourown.org/works/${work.id}`,
      id: String(id),
      number,
      title,
    });
    const written = new DOMParser().parseFromString(body, 'text/html').body.textContent;
    expect(letters(known?.text)).toBe(letters(written));
    for (const [i, other] of others.entries()) expect(other, ways[i + 1]?.name).toEqual(known);
  });

  it.each([oneShot, loneChapterNotes, cabinet, authorClasses].map((work) => [work.title, work] as const))(
    'case 2: %s, a work of one chapter, which only its chapter page names',
    (_, work) => {
      const told = (url: string) => {
        const page = readAt(url, { markup });
        const { text, hash, words } = new TextIndex(proseOf(page));
        const { id, number } = page.chapters[0] ?? { id: null, number: null };
        return { work: page.work, id, number, text, hash, words };
      };
      const id = String(chapterOf(work, 0));
      const alone = told(addressOf(work));
      expect(alone).toMatchObject({ id: null, number: 1 });
      expect(alone.text.length).toBeGreaterThan(100);
      for (const url of [
        chapterAddress(work, 0),
        `/chapters/${id}`,
        `https://www.archiveofourown.org/chapters/${id}`,
      ])
        expect(told(url), url).toEqual({ ...alone, id });
      expect(told(addressOf(work, '?view_full_work=true'))).toEqual(alone);
    },
  );
});
