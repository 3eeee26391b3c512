import { expect, it } from 'vitest';
import { allWorks, SampleArchive, samples, type Visitor } from '../../tests/archive';
import { addressOf, onTheArchive } from './saved-page';

const url = (html: string) => addressOf(html)?.url ?? null;
const HOME = 'https://archiveofourown.org';

/** A work page as small as can be; `more` stands in its navigation. */
const page = (chapters: string, more = '') =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><div id="main" class="works-show region">
   <ul class="work navigation actions">${more}</ul><div id="workskin"><div id="chapters">${chapters}</div></div></div></body></html>`;

const chapter = (n: number, href: string) =>
  `<div class="chapter" id="chapter-${n}"><div class="chapter preface group"><h3 class="title"><a href="${href}">Chapter ${n}</a></h3></div>
   <div class="userstuff module" role="article"><p>Text with <a href="/works/7/chapters/70">a link</a>.</p></div></div>`;

const oneShot = '<div class="userstuff"><p>Text with <a href="/works/7">a link</a>.</p></div>';

it("believes the browser's comment first", () => {
  const saved = `<!-- saved from url=(0042)${HOME}/works/5?view_full_work=true#workskin -->`;
  expect(addressOf(saved + page(chapter(1, '/works/1/chapters/10')))).toEqual({
    url: `${HOME}/works/5?view_full_work=true`,
    from: "the browser's comment",
    insteadOf: null,
  });
  // In a page saved a second time, from the disk, it says nothing of use.
  const again = '<!-- saved from url=(0020)file:///home/someone/x.html -->';
  expect(url(again + page(chapter(1, '/works/1/chapters/10')))).toBe(`${HOME}/works/1/chapters/10`);
});

it("believes SingleFile's comment", () => {
  const comment = `<!--\n Page saved with SingleFile \n url: ${HOME}/works/5/chapters/50 \n saved date: today\n-->`;
  const saved = page(oneShot).replace('<html>', `<html>${comment}`);
  expect(addressOf(saved)).toMatchObject({
    url: `${HOME}/works/5/chapters/50`,
    from: "SingleFile's comment",
  });
});

it('believes no comment in the body: that is not where savers write', () => {
  const said = `<!-- saved from url=(0030)${HOME}/works/5 -->`;
  expect(url(page(chapter(1, '/works/1/chapters/10') + said))).toBe(`${HOME}/works/1/chapters/10`);
});

it.each([
  `<link rel="canonical" href="${HOME}/works/5">`,
  `<meta property="og:url" content="${HOME}/works/5">`,
  `<base href="${HOME}/works/5">`,
])('believes the head before the links: %s', (head) => {
  const links = page(oneShot, '<li class="share"><a href="/works/1/share">Share</a></li>');
  expect(url(links.replace('<title>', `${head}<title>`))).toBe(`${HOME}/works/5`);
});

it('passes over a base address that names no work', () => {
  const links = page(oneShot, '<li class="share"><a href="/works/1/share">Share</a></li>');
  expect(url(links.replace('<title>', `<base href="${HOME}/"><title>`))).toBe(`${HOME}/works/1`);
});

it("takes a lone chapter's heading, relative or absolute", () => {
  expect(url(page(chapter(3, '/works/1/chapters/30')))).toBe(`${HOME}/works/1/chapters/30`);
  expect(url(page(chapter(3, `${HOME}/works/1/chapters/30`)))).toBe(`${HOME}/works/1/chapters/30`);
  expect(url(page(chapter(3, '/web/2020/https://archiveofourown.org/works/1/chapters/30')))).toBe(
    `${HOME}/works/1/chapters/30`,
  );
});

it('shows several chapters as the entire work', () => {
  const two = chapter(1, '/works/1/chapters/10') + chapter(2, '/works/1/chapters/20');
  expect(url(page(two))).toBe(`${HOME}/works/1?view_full_work=true`);
});

it.each([
  '<li class="share hidden"><a class="modal" href="/works/1/share">Share</a></li>',
  '<li class="download"><ul class="expandable"><li><a href="/works/7">no</a></li></ul></li><li class="share"><a href="/works/1/share">S</a></li>',
  '<li class="download" aria-haspopup="true"><a href="/downloads/1/Title.epub?updated_at=1">EPUB</a></li>',
  `<li class="chapter entire"><a href="${HOME}/works/1?view_full_work=true">Entire Work</a></li>`,
  '<li><input type="hidden" value="1" id="kudo_commentable_id" name="kudo[commentable_id]"></li>',
  '<li><form class="button_to" action="/works/1/mark_for_later"></form></li>',
])("finds a one-shot's work in its navigation: %s", (item) => {
  expect(url(page(oneShot, item))).toBe(`${HOME}/works/1`);
});

it("takes no link of the author's for the work", () => {
  expect(addressOf(page(oneShot))).toBeNull();
});

it('goes through an adult content gate', () => {
  const gate = (href: string) =>
    `<body><div id="main" class="works-show"><ul class="actions"><li><a href="${href}">Yes, Continue</a></li></ul></div>`;
  expect(url(gate('/works/1?view_adult=true'))).toBe(`${HOME}/works/1`);
  expect(url(gate(`${HOME}/works/1/chapters/10?view_adult=true`))).toBe(`${HOME}/works/1/chapters/10`);
});

it.each([
  '',
  '<',
  '\u0000\ufffd<a <b',
  '<!--',
  'plain words',
  '<div id=chapter-1 class=chapter><h3 class=title>',
])('finds nothing, and does not fail, in %j', (html) => {
  expect(addressOf(html)).toBeNull();
});

it.each([
  ['http://archiveofourown.org/works/1', `${HOME}/works/1`, null],
  ['https://ao3.org/works/1#workskin', 'https://ao3.org/works/1', null],
  ['https://mirror.example/works/1/chapters/2?x=y', `${HOME}/works/1/chapters/2?x=y`, 'mirror.example'],
  [
    'https://web.archive.org/web/20200101000000/https://archiveofourown.org/works/1?style=disable',
    `${HOME}/works/1?style=disable`,
    'web.archive.org',
  ],
])('brings %s to the archive', (href, expected, insteadOf) => {
  expect(onTheArchive(href)).toEqual({ url: expected, insteadOf });
});

it.each(['', 'works/1', 'file:///works/1', 'about:blank', 'https://example.org/', 'javascript:1'])(
  'cannot bring %j to the archive',
  (href) => {
    expect(onTheArchive(href)).toBeNull();
  },
);

function rendered(path: string, visitor: Visitor): { html: string; at: string } {
  const archive = new SampleArchive(allWorks);
  let at = path;
  let response = archive.respond(at, visitor);
  while (response.status === 302) {
    at = response.headers.location ?? '';
    response = archive.respond(at, visitor);
  }
  return { html: response.body, at: new URL(at, HOME).href };
}

for (const markup of ['current', 'older'] as const) {
  it(`finds the address of every sample work in the ${markup} markup, every view`, () => {
    let looked = 0;
    for (const work of allWorks) {
      for (const view of ['', '?view_full_work=true', ...work.chapters.map(({ id }) => `/chapters/${id}`)]) {
        const { html, at } = rendered(`/works/${work.id}${view}`, { markup, adult: true });
        if (!html.includes('id="chapters"')) continue;
        looked += 1;
        const found = url(html);
        // One chapter in the view of the entire work is shown at its own address; the query does nothing for one-shots.
        const same = [
          at,
          at.replace('?view_full_work=true', ''),
          `${at.split('?')[0]}/chapters/${work.chapters[0]?.id}`,
        ];
        expect(same, `${at} told as ${found}`).toContain(found);
      }
    }
    expect(looked).toBeGreaterThan(40);
  });

  it(`finds the address behind an adult gate in the ${markup} markup`, () => {
    const { html } = rendered(`/works/${samples.notRated.id}`, { markup });
    expect(url(html)).toBe(`${HOME}/works/${samples.notRated.id}`);
  });
}

it("takes the link in a download's first lines, whatever its author links to", () => {
  const download = (link: string) =>
    `<div id="preface"><p class="message"><b>T</b><br/>Posted originally on the <a href="${HOME}/">Archive</a> at
     <a href="${link}">${link}</a>.</p><div class="meta"><blockquote><a href="/works/8">before</a></blockquote></div></div>
     <div id="chapters" class="userstuff"><ul><li class="share"><a href="/works/9/share">x</a></li></ul></div>`;
  expect(addressOf(download('http://archiveofourown.org/works/5'))).toEqual({
    url: `${HOME}/works/5`,
    from: 'its first lines',
    insteadOf: null,
  });
  expect(url(download('https://ao3.org/works/5'))).toBe('https://ao3.org/works/5');
  expect(addressOf(download('http://download.archiveofourown.org/works/5'))).toMatchObject({
    url: `${HOME}/works/5`,
    insteadOf: 'download.archiveofourown.org',
  });
});
