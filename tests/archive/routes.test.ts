// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt, textOf, textsOf } from './asking';
import { allWorks, downloadPath, redirectByScript, SampleArchive, samples, type Visitor } from './index';

const { oneShot, serial, mature, notRated, restricted, unrevealed, draftGap, emptied } = samples;
const home = 'https://archiveofourown.org';
const [first, second] = serial.chapters;

function answer(url: string, visitor?: Visitor) {
  const { status, headers } = new SampleArchive(allWorks).respond(url, visitor);
  return headers.location === undefined ? status : `${status} ${headers.location.replace(home, '')}`;
}

describe('redirects', () => {
  it('leads to the first posted chapter and drops the query', () => {
    expect(answer(`/works/${serial.id}?style=disable`)).toBe(`302 /works/${serial.id}/chapters/${first?.id}`);
    expect(answer(`https://www.archiveofourown.org/works/${serial.id}`)).toBe(
      `302 https://www.archiveofourown.org/works/${serial.id}/chapters/${first?.id}`,
    );
  });

  it('follows the chapter index and the bare list of chapters', () => {
    const index = `/works/${serial.id}/chapters/${first?.id}?selected_id=${second?.id}&commit=Go`;
    expect(answer(index)).toBe(`302 /works/${serial.id}/chapters/${second?.id}`);
    expect(answer(`/works/${serial.id}/chapters`)).toBe(`302 /works/${serial.id}`);
  });

  it('serves a work inside its collection only', () => {
    expect(answer(`/collections/elsewhere/works/${oneShot.id}`)).toBe(`302 /works/${oneShot.id}`);
    const page = pageAt(`/collections/lamplight_2025/works/${oneShot.id}`);
    expect(page.querySelector('#main.works-show.dashboard #workskin')).not.toBeNull();
    expect(page.querySelector('#inner > #dashboard')).not.toBeNull();
    expect(answer(`/collections/lamplight_2025/works/${serial.id}`)).toBe(
      `302 /works/${serial.id}/chapters/${first?.id}`,
    );
    expect(answer(`/collections/lamplight_2025/works/${serial.id}?view_full_work=true`)).toBe(200);
  });

  it('sends guests away from restricted works, and users into them', () => {
    expect(answer(`/works/${restricted.id}`)).toBe(
      `302 /users/login?restricted=true&return_to=%2Fworks%2F${restricted.id}`,
    );
    const login = pageAt(`/works/${restricted.id}`);
    expect(login.querySelector('#main.sessions-new.system.session')).not.toBeNull();
    expect(textOf(login, '#main')).toContain('only available to registered users');
    const page = pageAt(`/works/${restricted.id}`, { loggedInAs: 'reader_seven' });
    expect(page.querySelector('h2.title img[alt="(Restricted)"][src$="lockblue.png"]')).not.toBeNull();
  });

  it('can be followed by a page where the browser cannot follow them', () => {
    const archive = new SampleArchive(allWorks);
    const { status, headers, body } = redirectByScript(archive.respond(`/works/${serial.id}`));
    expect([status, headers.location]).toEqual([200, undefined]);
    expect(body).toContain(
      `location.replace("${home}/works/${serial.id}/chapters/${first?.id}" + location.hash)`,
    );
    const page = archive.respond(`/works/${oneShot.id}`);
    expect(redirectByScript(page)).toBe(page);
  });

  it('refuses drafts and says so where it leads', () => {
    const draft = draftGap.chapters[1]?.id;
    expect(textOf(pageAt(`/chapters/${draft}`), '.flash.error')).toContain('Please log in.');
    const user = pageAt(`/chapters/${draft}`, { loggedInAs: 'reader_seven' });
    expect(user.querySelector('#main.users-show')).not.toBeNull();
    expect(textOf(user, '.flash.error')).not.toContain('Please log in.');
  });

  it('leads from a deleted chapter to the work, with one error shown once', () => {
    const archive = new SampleArchive(allWorks);
    const url = `/works/${serial.id}/chapters/17`;
    expect(textOf(pageAt(url, {}, archive), '#main > .flash.error')).toContain("couldn't find the chapter");
    expect(pageAt(`/works/${serial.id}`, {}, archive).querySelector('.flash.error')).toBeNull();
  });
});

describe('pages with the URL of a work that are none', () => {
  it('asks before adult works, whichever way they are laid out', () => {
    for (const url of [`/works/${mature.id}`, `/works/${notRated.id}`]) {
      const gate = pageAt(url);
      expect(gate.querySelector('#main.works-show')).not.toBeNull();
      expect(gate.querySelector('#workskin')).toBeNull();
      expect(gate.querySelector('#main ul.actions a[href*="view_adult=true"]')?.textContent).toBe(
        'Yes, Continue',
      );
      expect(
        gate.querySelectorAll('ol.work.index.group > li.work.blurb blockquote.userstuff.summary').length,
      ).toBe(url.endsWith(String(mature.id)) ? 1 : 0);
    }
    const chapter = pageAt(`/chapters/${mature.chapters[1]?.id}`);
    expect(chapter.querySelector('#main.chapters-show')).not.toBeNull();
    expect(chapter.querySelector('#workskin')).toBeNull();
  });

  it('lets in whoever agrees, and remembers it by cookie', () => {
    const archive = new SampleArchive(allWorks);
    const agreed = archive.respond(`/works/${notRated.id}?view_adult=true`);
    expect(agreed.headers['set-cookie']).toMatch(/^view_adult=true;/);
    expect(agreed.body).toContain('id="workskin"');
    for (const visitor of [
      { adult: true },
      { cookie: 'a=b; view_adult=true' },
      { loggedInAs: 'sandpiper_errata' },
    ]) {
      expect(pageAt(`/works/${notRated.id}`, visitor).querySelector('#workskin')).not.toBeNull();
    }
    expect(
      pageAt(`/works/${notRated.id}`, { cookie: 'view_adult=false' }).querySelector('#workskin'),
    ).toBeNull();
  });

  it('keeps an unrevealed work to its creator', () => {
    const page = pageAt(`/works/${unrevealed.id}`);
    expect(page.querySelector('#workskin, dl.meta, ul.navigation.work')).toBeNull();
    expect(textOf(page, '#main.works-show > p.notice')).toContain('will be revealed soon!');
    expect(page.title).toBe('Mystery Work | Archive of Our Own');
    const own = pageAt(`/works/${unrevealed.id}`, { loggedInAs: 'sandpiper_errata' });
    expect(own.querySelector('#main > p.notice')).not.toBeNull();
    expect(own.querySelector('#workskin')).not.toBeNull();
    expect(textOf(own, 'h3.byline')).toBe('Anonymous [sandpiper_errata]');
  });

  it('has works without a single chapter', () => {
    expect(pageAt(`/works/${emptied.id}`).querySelector('#chapters')?.children).toHaveLength(0);
  });

  it('does not know other works', () => {
    for (const url of ['/works/1', '/works/1/chapters/2', '/chapters/2', '/series/1', '/nowhere']) {
      expect(answer(url)).toBe(404);
      expect(pageAt(url).querySelector('#main.system.errors.error-404')).not.toBeNull();
    }
  });

  it('has an index of the chapters, adult or not', () => {
    const page = pageAt(`/works/${serial.id}/navigate`);
    expect(page.querySelector('#main.works-navigate')).not.toBeNull();
    expect(textsOf(page, 'ol.chapter.index.group li a')[2]).toBe(`3. ${serial.chapters[2]?.title}`);
    expect(textsOf(page, 'ol.chapter.index.group li span.datetime')[2]).toBe('(2024-10-03)');
    expect(pageAt(`/works/${mature.id}/navigate`).querySelectorAll('ol.chapter.index li')).toHaveLength(2);
  });
});

describe('the archive over time', () => {
  it('refuses everything but files while it is busy', () => {
    const archive = new SampleArchive(allWorks);
    archive.busyForSeconds = 41;
    const refused = archive.respond(`/works/${serial.id}`);
    expect(refused).toEqual({
      status: 429,
      headers: { 'content-type': 'text/plain', 'retry-after': '41' },
      body: 'Retry later\n',
    });
    expect(archive.respond('/stylesheets/sandbox.css').status).toBe(200);
    archive.busyForSeconds = null;
    expect(archive.respond(`/works/${oneShot.id}`).status).toBe(200);
  });

  it('shows an edit, and forgets a deleted work', () => {
    const archive = new SampleArchive(allWorks);
    const [chapter] = oneShot.chapters;
    if (!chapter) throw new Error('The one-shot has lost its chapter');
    const before = textOf(pageAt(`/works/${oneShot.id}`, {}, archive), 'dd.words');
    archive.replaceWork({ ...oneShot, chapters: [{ ...chapter, body: '<p>Seven o’clock, then.</p>' }] });
    const after = pageAt(`/works/${oneShot.id}`, {}, archive);
    expect(before).not.toBe('3');
    expect(textOf(after, 'dd.words')).toBe('3');
    expect(textOf(after, '#chapters > .userstuff')).toBe('Seven o’clock, then.');
    archive.removeWork(oneShot.id);
    expect(archive.respond(`/works/${oneShot.id}`).status).toBe(404);
    expect(() => archive.replaceWork(oneShot)).toThrow(RangeError);
  });

  it('serves the files its pages name', () => {
    const archive = new SampleArchive(allWorks);
    const page = pageAt(`/works/${restricted.id}`, { loggedInAs: 'reader_seven', tosPrompt: true }, archive);
    const files = [
      ...[...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')),
      ...[...page.querySelectorAll('script[src], img[src^="/"]')].map((one) => one.getAttribute('src')),
    ];
    expect(files).toHaveLength(5);
    for (const file of files) expect(archive.respond(file ?? '').status).toBe(200);
  });

  it('puts the admins’ notice before everything the author wrote', () => {
    const archive = new SampleArchive(allWorks);
    archive.banner = '<p>Slow tonight.</p>';
    expect(textOf(pageAt(`/works/${oneShot.id}`, {}, archive), '.userstuff')).toBe('Slow tonight.');
  });

  it('opens the comments below the work', () => {
    const page = pageAt(`/works/${oneShot.id}?show_comments=true`);
    expect(page.querySelectorAll('ol.thread > li.comment[role=article] blockquote.userstuff')).toHaveLength(
      2,
    );
    expect(pageAt(`/works/${oneShot.id}`).querySelector('#comments_placeholder')?.children).toHaveLength(0);
    expect(textOf(page, '#kudos > p.kudos')).toContain('as well as 1,479 guests left kudos on this work!');
  });
});

describe('downloads', () => {
  const at = (work: typeof serial) => downloadPath(work, 'html');

  it('are files, without an adult gate, and the same for every visitor', () => {
    const archive = new SampleArchive(allWorks);
    const { status, headers, body } = archive.respond(at(mature));
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="Forty_Watts.html"');
    expect(archive.respond(at(mature), { loggedInAs: mature.creators[0]?.login ?? '' }).body).toBe(body);
    // The link on the work's own page leads there.
    const link = pageAt(`/works/${oneShot.id}`).querySelector('li.download a[href*=".html"]');
    expect(link?.getAttribute('href')).toBe(at(oneShot));
  });

  it('follow the rules for who may see a work', () => {
    expect(answer(at(restricted))).toMatch(/^302 \/users\/login\?restricted=true/);
    expect(answer(at(restricted), { loggedInAs: 'reader_seven' })).toBe(200);
    expect(answer(at(unrevealed))).toBe(`302 /works/${unrevealed.id}`);
    expect(answer('/downloads/1/Work.html')).toBe(404);
    expect(answer(downloadPath(serial, 'epub'))).toBe(404);
  });

  it('hold what is posted, in either shape', () => {
    const headings = (work: typeof serial, markup: 'current' | 'older') =>
      textsOf(pageAt(at(work), { markup }), '#chapters > .meta > h2.heading, #chapters > h2.toc-heading');
    expect(headings(draftGap, 'current')).toEqual(['Chapter 1: The Tollhouse', 'Chapter 3']);
    expect(headings(draftGap, 'older')).toEqual(['The Tollhouse', 'Chapter 3']);
    expect(headings(samples.wip, 'current')).toEqual(['Chapter 1: The First Winter']);
    expect(headings(samples.wip, 'older')).toEqual([samples.wip.title]);
    expect(headings(oneShot, 'current')).toEqual([oneShot.title]);
    expect(headings(emptied, 'current')).toEqual([]);
  });

  it('tell the facts in lines without classes', () => {
    const page = pageAt(at(serial));
    const rows = textsOf(page, '#preface > .meta > dl.tags > dt');
    expect(rows.slice(0, 2)).toEqual(['Rating:', 'Archive Warning:']);
    expect(rows.slice(-3)).toEqual(['Series:', 'Collections:', 'Stats:']);
    expect(textsOf(page, 'dl.tags > dd').at(-1)).toMatch(
      /^Published: 2024-09-05 Completed: 2024-11-14 Words: [\d,]+ Chapters: 6\/6$/,
    );
    expect(textOf(page, '#preface > p.message')).toContain(
      `at https://archiveofourown.org/works/${serial.id}.`,
    );
    expect(textOf(page, '#endnotes1 > p')).toBe('Chapter End Notes');
    expect(page.querySelector('a[href^="/"]')).toBeNull();
  });
});
