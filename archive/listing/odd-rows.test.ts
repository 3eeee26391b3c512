// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readListing } from './listing';
import type { ListedWork } from './types';

function listed(markup: string): ListedWork[] {
  return readListing(new DOMParser().parseFromString(`<div id="main">${markup}</div>`, 'text/html'));
}

/** The one row that `markup` holds. */
function only(markup: string): ListedWork {
  const [row, ...others] = listed(markup);
  if (!row || others.length > 0) throw new Error('Not one row');
  return row;
}

const header = (heading: string, rest = '') =>
  `<div class="header module"><h4 class="heading">${heading}</h4>${rest}</div>`;
const work = (heading: string, rest = '') =>
  `<li id="work_7" class="work blurb group work-7">${header(heading)}${rest}</li>`;
const stats = (chapters: string, words = '10') =>
  work('', `<dl class="stats"><dd class="words">${words}</dd><dd class="chapters">${chapters}</dd></dl>`);
const pia = '<a rel="author" href="/users/pia/pseuds/pia">pia</a>';

describe('counts (case 27: separators, unknown totals)', () => {
  it.each([
    ['1,024', 1024],
    ['12,34,567', 1234567],
    ['1.024', 1024],
    ['12 345', 12345],
    ['', null],
    ['many', null],
  ])('reads "%s" words', (words, count) => {
    expect(only(stats('1/1', words)).words).toBe(count);
  });

  it.each([
    ['<a href="/works/7/chapters/99">1,024</a>/?', 1024, null, '99', false],
    ['<a href="/works/7/chapters/99">1,024</a>/1,024', 1024, 1024, '99', true],
    ['1/1', 1, 1, null, true],
    ['1/?', 1, null, null, false],
    ['3', 3, null, null, null],
    ['3/soon', 3, null, null, null],
    ['', null, null, null, null],
  ])('reads "%s" chapters', (markup, posted, planned, latest, complete) => {
    expect(only(stats(markup))).toMatchObject({
      chaptersPosted: posted,
      chaptersPlanned: planned,
      latestChapterId: latest,
      complete,
    });
  });
});

describe('completeness', () => {
  const icon = (name: string) =>
    `<ul class="required-tags"><li><span class="${name} iswip"><span class="text">x</span></span></li></ul>`;
  it.each([
    ['complete-yes', true],
    ['complete-no', false],
    ['category-none', null],
  ])('believes the symbol "%s" before the counts', (name, complete) => {
    expect(only(`<li id="work_7" class="work blurb">${header('', icon(name))}</li>`).complete).toBe(complete);
  });
});

describe('headings', () => {
  it.each([
    [`<a href="/works/7">One</a> by <!-- x -->${pia}`, 'One', ['pia']],
    [
      `<a href="/works/7">One</a> by ${pia} for <a href="/users/q/gifts">q</a>, <a href="/gifts?recipient=r">r</a>`,
      'One',
      ['pia'],
    ],
    ['<a href="/works/7">One</a> by Anonymous for <a href="/users/q/gifts">q</a>', 'One', ['Anonymous']],
    [
      '<a href="/works/7">One</a> by Anonymous <img alt="(Restricted)" src="/images/lockblue.png">',
      'One',
      ['Anonymous'],
    ],
    ['<a href="/works/7">One</a> by Waiting for', 'One', ['Waiting for']],
    [
      '<a href="/works/7">One</a> by <a rel="author" href="/users/gifts/pseuds/gifts">gifts</a>',
      'One',
      ['gifts'],
    ],
    ['<a href="/works/7">One</a> by Knight for Hire', 'One', ['Knight for Hire']],
    [
      `<span class="status">Anonymous:</span> <a href="/works/7"> For
      [Two] by Three </a> by ${pia}`,
      'For [Two] by Three',
      ['pia'],
    ],
    [
      `<a class="seen" href="#">✓</a> <a href="/works/7">One</a> <span>badge</span> by ${pia}`,
      'One',
      ['pia'],
    ],
    ['<a href="/works/7">One</a>', 'One', []],
    ['<a href="/works/7">One</a> byline', 'One', []],
    ['Mystery Work', null, []],
    ['', null, []],
  ])('reads %s', (heading, title, creators) => {
    expect(only(work(heading))).toMatchObject({ kind: 'work', workId: '7', title, creators });
  });
});

describe('identity (case 38: ids, links and classes that differ)', () => {
  const row = (attributes: string, heading: string, rest = '') =>
    `<li ${attributes}>${header(heading)}${rest}</li>`;

  it.each([
    ['only an id', 'id="work_7" class="work blurb group"', 'T', 'work', '7'],
    ['only a class', 'id="bookmark_3" class="bookmark blurb group work-7 user-9"', 'T', 'work', '7'],
    ['only a link', 'class="work blurb"', '<a href="/collections/c/works/7?x#y">T</a>', 'work', '7'],
    [
      'a whole address',
      'class="work blurb"',
      '<a href="https://www.archiveofourown.org/works/7">T</a>',
      'work',
      '7',
    ],
    [
      'an id that contradicts its link',
      'id="work_8" class="work blurb"',
      '<a href="/works/7">T</a>',
      'work',
      null,
    ],
    [
      'a class that contradicts its link',
      'class="bookmark blurb work-8"',
      '<a href="/works/7">T</a>',
      'work',
      null,
    ],
    [
      'an external work by class',
      'id="bookmark_7" class="bookmark blurb external-work-7"',
      '<a href="/external_works/7">T</a>',
      'external',
      null,
    ],
    [
      'an external work by link',
      'id="bookmark_7" class="bookmark blurb"',
      '<a href="/external_works/7">T</a>',
      'external',
      null,
    ],
    [
      'an external work under a work’s id',
      'id="work_7" class="work blurb"',
      '<a href="https://elsewhere.example/works/7">T</a>',
      'external',
      null,
    ],
    [
      'a mystery in the history',
      'id="work_7" class="reading mystery work blurb"',
      'Mystery Work',
      'mystery',
      '7',
    ],
    ['a mystery that keeps its number', 'class="mystery work blurb group"', 'Mystery Work', 'mystery', null],
  ])('%s', (_, attributes, heading, kind, workId) => {
    expect(only(row(attributes, heading))).toMatchObject({ kind, workId });
  });

  it('a mystery by its header alone, whose collection is no title', () => {
    const header =
      '<div class="mystery header picture module"><h4>Mystery Work</h4><h5>Part of <a href="/collections/c">C</a></h5></div>';
    expect(only(`<li id="bookmark_3" class="bookmark blurb work-7">${header}</li>`)).toMatchObject({
      kind: 'mystery',
      workId: '7',
      title: null,
      fandoms: [],
    });
  });

  it('a series, with its id in one place or in all', () => {
    for (const attributes of [
      'class="bookmark blurb series-5"',
      'id="series_5" class="series blurb group"',
    ]) {
      const series = only(row(attributes, `<a href="/series/5">S</a> by ${pia}`));
      expect(series).toMatchObject({
        kind: 'series',
        workId: null,
        seriesId: '5',
        title: 'S',
        creators: ['pia'],
      });
    }
  });

  it('nothing that can be told of', () => {
    expect(listed('<li class="work blurb"></li>')).toEqual([]);
    expect(listed(row('class="work blurb"', 'No link'))).toEqual([]);
  });
});

it('passes over blurbs of people, collections and prompts, and over lists of authors (case 12)', () => {
  expect(
    listed(`
      <li class="user pseud picture blurb group">${header('<a href="/users/pia">pia</a>')}</li>
      <li class="user short blurb group user-9"><h5>Bookmarked by pia</h5></li>
      <li class="collection picture blurb group">${header('<a href="/collections/c">C</a>')}</li>
      <li class="prompt blurb group">${header('<a href="/works/7">T</a>')}</li>
      <blockquote class="userstuff"><ul class="work index group">${work('<a href="/works/7">T</a>')}</ul>
        <dl class="subscription index group"><dt><a href="/works/7">T</a> (Work)</dt></dl></blockquote>`),
  ).toEqual([]);
});

it("takes no date, tag or fandom from other people's bookmarks inside a row", () => {
  const row = only(`<li id="bookmark_7" class="bookmark blurb group work-7">
    ${header('<a href="/works/7">T</a>')}
    <div class="recent module group"><ul><li class="user short blurb group"><div class="header module">
    <h5><a class="tag" href="#">tag</a></h5><p class="datetime">01 Jan 2020</p></div></li></ul></div></li>`);
  expect(row).toMatchObject({ workId: '7', updated: null, fandoms: [], bookmark: null });
});

describe('visits', () => {
  const visited = (text: string) =>
    only(work('', `<div class="user module group"><h4 class="viewed heading">${text}</h4></div>`)).visited;
  it.each([
    ['<span>Last visited:</span> (Latest version.) Visited 0 times', null, 0, 'latest', false],
    [
      'Last visited: less than a minute (Update available.) Visited 12,345 times (Marked for Later.) (Flagged to skip.)',
      'less than a minute',
      12345,
      'update available',
      true,
    ],
    ['Last visited: about 1 month Visited once', 'about 1 month', 1, null, false],
    ['Zuletzt besucht: gestern', null, null, null, false],
  ])('reads "%s"', (text, last, times, state, markedForLater) => {
    expect(visited(text)).toEqual({ last, times, state, markedForLater });
  });

  it('of a deleted work', () => {
    expect(visited('(Deleted work, last visited 3 days)')?.last).toBe('3 days');
  });
});

it('reads dates printed in any way, and the moment from the comment alone', () => {
  const at = (inner: string) => only(`<li id="work_7" class="work blurb">${header('', inner)}</li>`).updated;
  expect(at('<p class="datetime">3 days</p><!-- updated_at=1731542400 -->')).toEqual({
    text: '3 days',
    unix: 1731542400,
  });
  expect(at('<p class="datetime">12 Jan 2024</p><!-- other -->')).toEqual({
    text: '12 Jan 2024',
    unix: null,
  });
  expect(at('<p class="datetime"> </p><!-- updated_at=1 -->')).toBeNull();
});

it('reads several series, and a broken one as far as it goes (case 37)', () => {
  const row = only(
    work(
      '',
      `<ul class="series"><li>Part <strong>1,002</strong> of <a href="/series/5">S</a></li><li>Part of it</li></ul>`,
    ),
  );
  expect(row.series).toEqual([
    { id: '5', title: 'S', part: 1002 },
    { id: null, title: null, part: null },
  ]);
});

it('survives an empty document and one without a root', () => {
  expect(readListing(new DOMParser().parseFromString('', 'text/html'))).toEqual([]);
  const bare = document.implementation.createHTMLDocument('');
  bare.documentElement.remove();
  expect(readListing(bare)).toEqual([]);
});
