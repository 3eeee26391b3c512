// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt, textOf, textsOf } from './asking';
import { allWorks, SampleArchive, samples } from './index';
import { sampleWork } from './samples/work';

const { serial, wip, restricted, anonymous, unrevealed, signs } = samples;

describe('listings', () => {
  it('shows a work as a blurb', () => {
    const page = pageAt('/works');
    const blurb = page.querySelector(
      `#main.works-index ol.work.index.group > li#work_${serial.id}.work.blurb.group`,
    );
    if (!blurb) throw new Error('The serial is not in the listing');
    expect(blurb.classList.contains(`work-${serial.id}`)).toBe(true);
    expect(blurb.querySelector('h4.heading a')?.getAttribute('href')).toBe(`/works/${serial.id}`);
    expect(textOf(blurb, 'h4.heading a[rel=author]')).toBe('lampblack (lampblack_and_linen)');
    expect(textsOf(blurb, 'h5.fandoms a.tag')).toEqual(serial.fandoms);
    expect(blurb.querySelectorAll('ul.required-tags > li')).toHaveLength(4);
    expect(
      blurb.querySelectorAll(
        '.rating-teen.rating, .warning-no.warnings, .category-multi, .complete-yes.iswip',
      ),
    ).toHaveLength(4);
    expect(textOf(blurb, 'p.datetime')).toBe('14 Nov 2024');
    expect(blurb.querySelectorAll('ul.tags.commas > li')).toHaveLength(1 + 2 + 5 + 7);
    expect(blurb.querySelectorAll('blockquote.userstuff.summary')).toHaveLength(1);
    expect(textOf(blurb, 'ul.series li')).toBe('Part 1 of Nights at Halfway');
    expect(textOf(blurb, 'dd.chapters')).toBe('6/6');
    expect(blurb.querySelector('dd.chapters a')?.getAttribute('href')).toContain(
      `/chapters/${serial.chapters[5]?.id}`,
    );
    expect(blurb.querySelector('dd.published')).toBeNull();
    expect(blurb.innerHTML).toContain('<!-- updated_at=1731542400 -->');
    expect(pageAt('/works', { markup: 'older' }).body.innerHTML).not.toContain('updated_at=17');
  });

  it('says nothing of an unrevealed work and no name of an anonymous one', () => {
    const page = pageAt(`/tags/${encodeURIComponent('Glasswing Courier (Video Game)')}/works`);
    const mystery = page.querySelector(`li#work_${unrevealed.id}.mystery`);
    expect(mystery?.querySelector('a')).toBeNull();
    expect(mystery?.textContent).not.toContain(unrevealed.title);
    const hidden = page.querySelector(`li#work_${anonymous.id}.anonymous`);
    expect(hidden?.querySelector('a[rel=author]')).toBeNull();
    expect(hidden?.className).not.toContain('user-');
    const own = pageAt('/users/sandpiper_errata/works');
    expect(own.querySelector(`li#work_${anonymous.id}`)).toBeNull();
  });

  it('finds works by tags with signs in their names', () => {
    const page = pageAt(`/works/${signs.id}`);
    for (const link of page.querySelectorAll('dd.freeform a.tag')) {
      const listing = pageAt(link.getAttribute('href') ?? '');
      expect(listing.querySelectorAll('li.work.blurb')).toHaveLength(1);
      expect(textOf(listing, 'h2.heading')).toBe(`1 Work in ${link.textContent}`);
    }
  });

  it('turns over after 25 works', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      sampleWork(995_000_000 + i, `Postcard ${i}`, '<p>Here.</p>'),
    );
    const archive = new SampleArchive(many);
    const page = pageAt('/works?page=3', {}, archive);
    expect(textOf(page, 'h2.heading')).toBe('51 - 60 of 60 Works');
    expect(page.querySelectorAll('li.work.blurb')).toHaveLength(10);
    expect(textOf(page, 'ol.pagination span.current')).toBe('3');
    expect(page.querySelector('ol.pagination li.next a')).toBeNull();
    expect(page.querySelector('ol.pagination li.previous a')?.getAttribute('href')).toBe('/works?page=2');
  });

  it('shows a series in its order', () => {
    const page = pageAt('/series/990900001');
    expect(textOf(page, '#main.series-show > h2.heading')).toBe('Nights at Halfway');
    const ids = [...page.querySelectorAll('ul.series.work.index.group > li')].map(({ id }) => id);
    expect(ids).toEqual([serial, wip, restricted].map(({ id }) => `work_${id}`));
    expect(textOf(page, 'dl.series.meta dd.works')).toBe('3');
  });

  it('greets visitors at home with links that lead somewhere', () => {
    const archive = new SampleArchive(allWorks);
    const links = pageAt('/', {}, archive).querySelectorAll('#main a');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links)
      expect(archive.respond(link.getAttribute('href') ?? '').status).toBeLessThan(400);
  });
});
