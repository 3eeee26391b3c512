// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { TextIndex } from '../reading/dom/text-index';
import { pageAt } from '../tests/archive/asking';
import { allWorks, type Markup, samples, type Visitor, wordsOf } from '../tests/archive/index';
import { recognisePage } from './page';
import { readProse } from './prose/prose';
import { readWorkPage, type WorkPage } from './work-page';

const url = (id: number, rest = '') => `https://archiveofourown.org/works/${id}${rest}`;
const { oneShot, serial, mature, collaboration, draftGap, anonymous, cabinet, wip } = samples;

function read(address: string, visitor?: Visitor): WorkPage {
  const page = readWorkPage(pageAt(address, visitor));
  if (!page) throw new Error(`no work at ${address}`);
  return page;
}

function textOf(page: WorkPage, chapter: number): string {
  const body = page.chapters[chapter]?.body;
  if (!body) throw new Error(`no chapter ${chapter}`);
  return new TextIndex(readProse(body).content).text;
}

/** All letters an author wrote, in order: without the archive's heading, and without what stands for a player. */
function lettersOf(root: Element | DocumentFragment): string {
  const copy = root.cloneNode(true) as Element | DocumentFragment;
  for (const child of [...copy.children]) if (child.id === 'work') child.remove();
  for (const player of copy.querySelectorAll('iframe, embed, object, .catchword-embed')) player.remove();
  return (copy.textContent ?? '').replace(/\s+/g, '');
}

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  it('recognises what is to be read and what is not', () => {
    const kindAt = (address: string, visitor: Visitor = {}) =>
      recognisePage(pageAt(address, { markup, ...visitor }));
    expect(kindAt(url(oneShot.id))).toEqual({ kind: 'work', view: 'single' });
    expect(kindAt(url(serial.id))).toEqual({ kind: 'work', view: 'chapter' });
    expect(kindAt(url(serial.id, '?view_full_work=true'))).toEqual({ kind: 'work', view: 'entire' });
    expect(kindAt(url(serial.id), { loggedInAs: 'reader', viewFullWorks: true })).toEqual({
      kind: 'work',
      view: 'entire',
    });
    expect(kindAt(url(mature.id))).toEqual({ kind: 'adult-gate' });
    expect(kindAt(url(mature.id), { adult: true })).toEqual({ kind: 'work', view: 'chapter' });
    expect(kindAt(url(samples.unrevealed.id))).toEqual({ kind: 'unrevealed' });
    expect(kindAt(url(samples.restricted.id))).toEqual({ kind: 'login' });
    expect(kindAt(url(samples.emptied.id))).toEqual({ kind: 'work', view: 'entire' });
    expect(kindAt('/works/1')).toEqual({ kind: 'error' });
    expect(kindAt('/works')).toEqual({ kind: 'listing' });
    expect(kindAt('/series/990900001')).toEqual({ kind: 'series' });
    expect(kindAt(url(serial.id, '/navigate'))).toEqual({ kind: 'chapter-index' });
    expect(kindAt('/')).toEqual({ kind: 'other' });
  });

  it('knows pages that only look like works (case 39)', () => {
    const kindOf = (mainClass: string, inside = '') =>
      recognisePage(
        new DOMParser().parseFromString(
          `<div id="main" class="${mainClass} region">${inside}</div>`,
          'text/html',
        ),
      ).kind;
    const chapters =
      '<div id="workskin"><div id="chapters"><div class="userstuff"><p>Text</p></div></div></div>';
    expect(kindOf('works-preview', chapters)).toBe('preview');
    expect(kindOf('works-update', `<div id="previewpane">${chapters}</div>`)).toBe('preview');
    expect(kindOf('chapters-edit', chapters)).toBe('other');
    expect(kindOf('works-search')).toBe('other');
    expect(kindOf('works-search', '<ol><li class="work blurb group"></li></ol>')).toBe('listing');
    expect(kindOf('bookmarks-index', '<ol><li class="bookmark blurb group"></li></ol>')).toBe('bookmarks');
    expect(kindOf('readings-index')).toBe('history');
    expect(kindOf('subscriptions-index')).toBe('subscriptions');
    expect(kindOf('system errors error-404')).toBe('error');
    expect(kindOf('sessions-new system session')).toBe('login');
  });

  it('reads the facts of a work', () => {
    expect(read(url(serial.id), { markup }).work).toEqual({
      site: '',
      id: String(serial.id),
      title: serial.title,
      creators: ['lampblack (lampblack_and_linen)'],
      fandoms: [...serial.fandoms],
      language: { code: 'en', name: 'English' },
      words: wordsOf(serial),
      chaptersPosted: 6,
      chaptersPlanned: 6,
      complete: true,
    });
    expect(read(url(wip.id), { markup }).work).toMatchObject({
      chaptersPosted: 1,
      chaptersPlanned: null,
      complete: false,
    });
    expect(read(url(anonymous.id), { markup }).work.creators).toEqual(['Anonymous']);
    expect(read(url(collaboration.id), { markup }).work.creators).toHaveLength(3);
  });

  it('reads the chapters with their own titles, creators and notes', () => {
    const page = read(url(serial.id, '?view_full_work=true'), { markup });
    expect(page.chapters.map(({ id, number, title }) => ({ id, number, title }))).toEqual(
      serial.chapters.map(({ id, position, title }) => ({ id: String(id), number: position, title })),
    );
    for (const [i, chapter] of serial.chapters.entries()) {
      expect(page.chapters[i]?.summary !== null).toBe(chapter.summary !== undefined);
      expect(page.chapters[i]?.notes.length).toBe(chapter.notes === undefined ? 0 : 1);
      expect(page.chapters[i]?.endNotes.length).toBe(chapter.endNotes === undefined ? 0 : 1);
    }
    const robin = read(url(collaboration.id, '?view_full_work=true'), { markup });
    expect(robin.chapters.map(({ title }) => title)).toEqual(['Chapter 1: A Beginning: Possibly', null]);
    expect(robin.chapters.map(({ creators }) => creators.length)).toEqual([0, 1]);
  });

  it("keeps the archive's numbers where drafts leave gaps", () => {
    const page = read(url(draftGap.id, '?view_full_work=true'), { markup });
    expect(page.chapters.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('finds the way to the other chapters', () => {
    const second = serial.chapters[1]?.id;
    const page = read(url(serial.id, `/chapters/${second}`), { markup });
    expect(page.contents.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page.contents.map(({ id }) => id)).toEqual(serial.chapters.map(({ id }) => String(id)));
    expect(page.contents[1]?.href).toBeNull();
    expect(page.contents[4]?.href).toContain(`/works/${serial.id}/chapters/${serial.chapters[4]?.id}`);
    expect(page.neighbours.previous).toContain(`/chapters/${serial.chapters[0]?.id}`);
    expect(page.neighbours.next).toMatch(new RegExp(`/chapters/${serial.chapters[2]?.id}$`));
    expect(read(url(oneShot.id), { markup }).neighbours).toEqual({ previous: null, next: null });
  });

  it('gives a chapter the same text by whatever way it is reached', () => {
    const [first] = serial.chapters;
    const entire = read(url(serial.id, '?view_full_work=true'), { markup });
    const alone = textOf(entire, 0);
    expect(alone.length).toBeGreaterThan(2_000);
    for (const way of [url(serial.id), url(serial.id, `/chapters/${first?.id}`), `/chapters/${first?.id}`]) {
      expect(textOf(read(way, { markup }), 0)).toBe(alone);
    }
    const single = read(url(oneShot.id), { markup });
    const asChapter = read(url(oneShot.id, `/chapters/${oneShot.chapters[0]?.id}`), { markup });
    expect(asChapter.chapters[0]?.id).toBe(String(oneShot.chapters[0]?.id));
    expect(textOf(asChapter, 0)).toBe(textOf(single, 0));
  });

  it('loses not a word, a picture or a rule of any work in the sample archive', () => {
    const visitor = { markup, adult: true, loggedInAs: 'reader', viewFullWorks: true };
    let chaptersRead = 0;
    for (const work of allWorks) {
      const document = pageAt(url(work.id), visitor);
      if (recognisePage(document).kind !== 'work') continue;
      const page = readWorkPage(document);
      for (const { body } of page?.chapters ?? []) {
        const before = body.outerHTML;
        const { content, complete } = readProse(body);
        expect(complete).toBe(true);
        expect(lettersOf(content)).toBe(lettersOf(body));
        for (const tag of [
          'img',
          'hr',
          'audio',
          'video',
          'table',
          'li',
          'ruby',
          'details',
          'em',
          'strong',
          'sup',
        ]) {
          expect(content.querySelectorAll(tag).length).toBe(body.querySelectorAll(tag).length);
        }
        expect(
          content.querySelectorAll('script, style, iframe, embed, object, [style], [onclick]'),
        ).toHaveLength(0);
        expect(body.outerHTML).toBe(before);
        chaptersRead += 1;
      }
    }
    expect(chaptersRead).toBeGreaterThan(25);
  });
});

it("keeps the cabinet's ruby, lists, media and footnotes in order", () => {
  const page = read(url(cabinet.id));
  const body = page.chapters[0]?.body as Element;
  const { content } = readProse(body);
  expect(content.querySelectorAll('a.catchword-embed').length).toBe(
    body.querySelectorAll('iframe, embed, object').length,
  );
  for (const media of content.querySelectorAll('audio, video'))
    expect(media.getAttribute('preload')).toBe('none');
});

it('counts the chapters that an entire work does not show', () => {
  expect(read(url(serial.id, '?view_full_work=true')).missingChapters).toBe(0);
  expect(read(url(draftGap.id, '?view_full_work=true')).missingChapters).toBe(0);
  expect(read(url(serial.id)).missingChapters).toBe(0);
  const document = pageAt(url(serial.id, '?view_full_work=true'));
  document.querySelector('#chapter-4')?.remove();
  expect(readWorkPage(document)?.missingChapters).toBe(1);
});

it('says so when a work page has lost its chapters', () => {
  const document = pageAt(url(serial.id));
  document.querySelector('#chapters')?.remove();
  expect(recognisePage(document)).toEqual({ kind: 'work', view: 'unknown' });
  expect(readWorkPage(document)?.chapters).toEqual([]);
});
