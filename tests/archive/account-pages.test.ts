// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt, textOf, textsOf } from './asking';
import { allWorks, reader, SampleArchive, samples } from './index';

const { serial, anonymous, unrevealed, wip } = samples;
const own = { loggedInAs: 'reader' };

describe("a reader's own pages", () => {
  it('are for nobody else', () => {
    const archive = new SampleArchive(allWorks);
    for (const path of ['/users/reader/readings', '/users/reader/subscriptions']) {
      expect(archive.respond(path, own).status).toBe(200);
      expect(archive.respond(path).headers.location).toContain('/users/login');
      expect(archive.respond(path, { loggedInAs: 'moth' }).headers.location).toContain('/users/moth');
    }
    expect(archive.respond('/users/reader/bookmarks').status).toBe(200);
  });

  it('show the history, a deleted work without id or blurb', () => {
    const page = pageAt('/users/reader/readings', own);
    const rows = [
      ...page.querySelectorAll('#main.readings-index ol.reading.work.index > li.reading.work.blurb'),
    ];
    expect(rows.map(({ id }) => id)).toEqual(
      [serial.id, anonymous.id, unrevealed.id, null, wip.id].map((id) => (id ? `work_${id}` : '')),
    );
    expect(textsOf(page, 'h4.viewed.heading')).toEqual([
      'Last visited: 3 days (Update available.) Visited 1,024 times',
      'Last visited: 14 Nov 2025 (Minor edits made since then.) Visited once (Marked for Later.)',
      'Last visited: 02 Nov 2025 (Latest version.) Visited 2 times',
      '(Deleted work, last visited 26 Oct 2025)',
      'Last visited: 01 Jan 2025 (Latest version.) Visited 3 times (Marked for Later.)',
    ]);
    expect(page.querySelectorAll('li.deleted .header, li.deleted a')).toHaveLength(0);
    const later = pageAt('/users/reader/readings?show=to-read', own);
    expect(later.querySelectorAll('li.reading')).toHaveLength(2);
  });

  it('turn a work that leaves the archive into a deleted row', () => {
    const archive = new SampleArchive(allWorks);
    archive.removeWork(serial.id);
    const history = pageAt('/users/reader/readings', own, archive);
    expect(history.querySelectorAll('li.deleted.reading')).toHaveLength(2);
    const bookmarks = pageAt('/users/reader/bookmarks', own, archive);
    expect(textOf(bookmarks, `#bookmark_${reader.bookmarks[0]?.id} > p.message`)).toBe(
      'This has been deleted, sorry!',
    );
  });

  it("show subscriptions by kind, the kind's name only among all", () => {
    const all = pageAt('/users/reader/subscriptions', own);
    const terms = textsOf(all, 'dl.subscription.index > dt');
    expect(terms[0]).toBe(`${anonymous.title} (Work) by Anonymous`);
    expect(terms).toContain('Mystery Work (Work)');
    expect(terms.filter((term) => term.includes('(Series)'))).toHaveLength(1);
    const works = pageAt('/users/reader/subscriptions?type=works', own);
    expect(textsOf(works, 'dt')[0]).toBe(`${anonymous.title} by Anonymous`);
  });
});

describe('bookmarks', () => {
  it('are private to their owner where they say so', () => {
    expect(pageAt('/users/reader/bookmarks').querySelectorAll('li.bookmark.blurb')).toHaveLength(5);
    expect(pageAt('/users/reader/bookmarks', own).querySelectorAll('li.bookmark.blurb')).toHaveLength(6);
  });

  it('bear their own number among their owner’s, and their work’s among everyone’s', () => {
    const named = `li.bookmark.blurb.work-${serial.id}`;
    const theirs = pageAt('/users/reader/bookmarks').querySelector(named);
    expect(theirs?.id).toBe(`bookmark_${reader.bookmarks[0]?.id}`);
    expect(theirs?.classList.contains('work')).toBe(false);
    const all = pageAt('/bookmarks').querySelector(named);
    expect(all?.id).toBe(`bookmark_${serial.id}`);
    expect(textOf(all as Element, '.recent.module li.user.short.blurb h5')).toBe('Bookmarked by reader');
  });
});

describe('blurbs', () => {
  it('of an unrevealed work hide it wherever they stand', () => {
    for (const path of ['/users/reader/readings', '/users/reader/bookmarks', '/users/reader/subscriptions']) {
      const html = pageAt(path, own).body.innerHTML;
      expect(html).toContain('Mystery Work');
      expect(html).not.toContain(unrevealed.title);
    }
  });

  it('of muted creators stay in the page, hidden by their class', () => {
    const page = pageAt('/works', { ...own, mutes: ['lampblack_and_linen'] });
    const muted = /\.user-\d+/.exec(page.querySelector('head style')?.textContent ?? '')?.[0] ?? 'none';
    expect(page.querySelector(`li#work_${serial.id}`)?.matches(muted)).toBe(true);
    expect(pageAt('/works', { mutes: ['lampblack_and_linen'] }).querySelector('head style')).toBeNull();
  });
});
