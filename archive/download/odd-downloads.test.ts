// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDetails } from '../details';
import { recognisePage } from '../page';
import { lineOf } from '../text';
import { readWorkHeader } from '../work';
import { readWorkPage, type WorkPage } from '../work-page';

function read(document: Document): WorkPage {
  const page = readWorkPage(document);
  if (!page) throw new Error('it names no work');
  return page;
}

/** A download as small as can be, of `chapters` and with `facts`. */
const file = (chapters: string, { facts = '', link = 'https://archiveofourown.org/works/7' } = {}) =>
  new DOMParser().parseFromString(
    `<body><div id="preface"><h2 class="toc-heading">Preface</h2>
     <p class="message"><b>Lamps</b><br>Posted originally on the <a href="https://archiveofourown.org/">Archive</a> at <a href="${link}">here</a>.</p>
     <div class="meta"><dl class="tags">${facts}</dl><h1>Lamps</h1><div class="byline">by Nobody</div></div></div>
     <div id="chapters" class="userstuff">${chapters}</div>
     <div id="afterword"><h2 class="toc-heading">Afterword</h2></div></body>`,
    'text/html',
  );
const stats = (line: string) => ({ facts: `<dt>Stats:</dt><dd>${line}</dd>` });
const chapter = (heading: string, text: string) =>
  `<div class="meta group"><h2 class="heading">${heading}</h2></div><div class="userstuff">${text}</div>`;

describe('a download with odd things in it', () => {
  it("takes nothing in an author's text for the archive's", () => {
    const odd = `<div class="meta group"><h2 class="heading">Chapter 9</h2><p>Chapter Notes</p><blockquote>no</blockquote></div>
      <div class="userstuff"><h2 class="toc-heading">Afterword</h2><p>Inner.</p></div><div class="meta">More.</div>
      <ul class="work navigation"><li class="chapter next"><a href="/works/1/chapters/2">on</a></li></ul>
      <dl class="tags"><dt>Fandom:</dt><dd><a href="/tags/x">x</a></dd></dl>
      <p class="message"><a href="/works/1">elsewhere</a></p>`;
    const document = file(chapter('Chapter 1: One', odd) + chapter('Chapter 2', '<p>Two.</p>'));
    const page = read(document);
    expect(page.chapters.map(({ number, title, notes }) => [number, title, notes.length])).toEqual([
      [1, 'One', 0],
      [2, null, 0],
    ]);
    expect(page.chapters[0]?.body.textContent).toContain('Inner.');
    expect(page.work).toMatchObject({ id: '7', fandoms: [] });
    expect(page.neighbours.next).toBeNull();
  });

  it('says how many posted chapters it lacks', () => {
    const two = chapter('Chapter 1', '<p>One.</p>') + chapter('Chapter 2', '<p>Two.</p>');
    expect(read(file(two, stats('Words: 1,204 Chapters: 5/?'))).missingChapters).toBe(3);
    expect(read(file(two, stats('Chapters: 2/2'))).missingChapters).toBe(0);
    expect(read(file(two)).missingChapters).toBe(0);
  });

  it('tells null for figures that are not there', () => {
    const body = '<h2 class="toc-heading">Lamps</h2><div class="userstuff"><p>Lit.</p></div>';
    const empty = {
      words: null,
      chaptersPosted: null,
      chaptersPlanned: null,
      complete: null,
      language: null,
    };
    expect(readWorkHeader(file(body))).toMatchObject(empty);
    expect(readWorkHeader(file(body, stats('Published: 2012-03-04 Words: Chapters: 1/1')))).toMatchObject({
      words: null,
      chaptersPosted: 1,
      complete: true,
    });
    expect(readDetails(file(body))).toMatchObject({
      rating: null,
      warnings: [],
      series: [],
      published: null,
    });
    const big = 'Published: 2012-03-04 Updated: 2013-05-06 Words: 1,234,567 Chapters: 1,024/?';
    expect(readWorkHeader(file(body, stats(big)))).toMatchObject({
      words: 1_234_567,
      chaptersPosted: 1024,
      chaptersPlanned: null,
      complete: false,
    });
    expect(readDetails(file(body, stats(big)))).toMatchObject({
      published: '2012-03-04',
      updated: '2013-05-06',
    });
  });

  it('reads several series and their parts', () => {
    const facts = `<dt>Series:</dt><dd>Part 2 of
      <a href="https://archiveofourown.org/series/21">Part 9 of, Everything</a>, Part 1,003 of
      <a href="https://archiveofourown.org/series/22">Drabbles</a></dd>`;
    expect(readDetails(file('', { facts })).series).toEqual([
      { id: '21', title: 'Part 9 of, Everything', part: 2, previous: null, next: null },
      { id: '22', title: 'Drabbles', part: 1003, previous: null, next: null },
    ]);
  });

  it('keeps under the notes what follows a line it does not know', () => {
    const head = `<div class="meta group"><h2 class="heading">Chapter 1</h2><p>Chapter Foreword</p>
      <blockquote class="userstuff">Mind the step.</blockquote><div class="endnote-link">(<a href="#endnotes1">notes</a>)</div></div>`;
    const [first] = read(file(`${head}<div class="userstuff"><p>x</p></div>`)).chapters;
    expect(first?.notes.map(lineOf)).toEqual(['Mind the step.']);
    expect(first?.summary).toBeNull();
  });

  it.each([
    ['http://archiveofourown.org/works/12', 'archiveofourown.org', '12'],
    ['https://www.ao3.org/works/12', 'archiveofourown.org', '12'],
    ['http://download.archiveofourown.org/works/12', 'archiveofourown.org', '12'],
    ['https://mirror.example/works/12', 'mirror.example', '12'],
  ])('names its work by %s', (link, site, id) => {
    expect(readWorkHeader(file('', { link }))).toMatchObject({ site, id });
  });

  it('is of no known work when it does not name one', () => {
    expect(readWorkHeader(file('', { link: 'https://archiveofourown.org/' }))).toBeNull();
    expect(readWorkPage(file('', { link: 'https://archiveofourown.org/users/works' }))).toBeNull();
  });

  it('has no chapters that can be found, and says so, when the text stands otherwise', () => {
    const document = file('<article><p>All of it.</p></article>');
    expect(recognisePage(document)).toEqual({ kind: 'work', view: 'unknown' });
    expect(read(document).chapters).toEqual([]);
    expect(recognisePage(file('')).kind).toBe('work');
  });
});
