// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { workKey } from '../../archive/urls';
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
function chapterBy(way: Way, work: Work, index: number, visitor: Visitor) {
  const page = readAt(way.url(work, index), { ...visitor, ...way.visitor });
  const id = String(chapterOf(work, index));
  const at = page.chapters.findIndex((chapter) => chapter.id === id);
  const { number, title } = page.chapters[at] ?? { number: null, title: null };
  const { text, hash, words } = new TextIndex(proseOf(page, at));
  return { work: workKey(page.work.site, page.work.id), id, number, title, text, hash, words };
}

describe.each(MARKUPS)('the same chapter is the same chapter, in the %s markup', (markup) => {
  const works = [serial, collaboration, draftGap, reordered, borrowedNames, wrappedWhole];

  it.each(works.map((work) => [work.title, work] as const))('%s', (_, work) => {
    const inCollection = work.collections !== undefined;
    // All of them of the serial; of the others the first posted and the last, where they differ most.
    const posted = [...work.chapters.entries()].filter(([, { draft }]) => !draft);
    const chosen =
      work === serial ? posted : [posted[0], posted.at(-1)].flatMap((each) => (each ? [each] : []));
    for (const [index, sample] of chosen) {
      const [first, ...others] = WAYS.filter(({ name }) => inCollection || name !== 'in a collection');
      const known = chapterBy(first as Way, work, index, { markup });
      expect(known).toMatchObject({
        work: `archiveofourown.org/works/${work.id}`,
        id: String(sample.id),
        number: sample.position,
        title: sample.title,
      });
      expect(known.text.length).toBeGreaterThan(100);
      for (const way of others) expect(chapterBy(way, work, index, { markup }), way.name).toEqual(known);
    }
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
