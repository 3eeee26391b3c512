// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../tests/archive/asking';
import { type Markup, samples, type Visitor, type Work } from '../tests/archive/index';
import { readDetails, readWorkSkin } from './details';

const at = (work: Work, visitor: Visitor = {}) =>
  readDetails(pageAt(`https://archiveofourown.org/works/${work.id}`, { adult: true, ...visitor }));

describe.each<Markup>(['current', 'older'])('readDetails, %s markup', (markup) => {
  it('reads every tag of every sample work', () => {
    for (const work of Object.values(samples)) {
      if (work.restricted || work.unrevealed || work.chapters.every(({ draft }) => draft)) continue;
      const details = at(work, { markup });
      expect(details.rating).toBe(work.rating);
      expect(details.warnings).toEqual([...work.warnings]);
      expect(details.categories).toEqual([...work.categories]);
      expect(details.relationships).toEqual([...work.relationships]);
      expect(details.characters).toEqual([...work.characters]);
      expect(details.freeforms).toEqual([...work.freeforms]);
      expect(details.published).toBe(work.published);
      expect(details.kudos).toBe(work.kudos);
      expect(details.comments).toBe(work.comments);
      expect(details.bookmarks).toBe(work.bookmarks);
      expect(details.hits).toBe(work.hits);
      expect(details.collections.map(({ name }) => name)).toEqual(
        (work.collections ?? []).map(({ name }) => name),
      );
      expect(details.series.map(({ id, title }) => [id, title])).toEqual(
        (work.series ?? []).map(({ id, title }) => [String(id), title]),
      );
      expect(details.hasSkin).toBe(work.skin !== undefined);
    }
  });

  it('says "hidden" of what the account hides, and not "none" (case 26)', () => {
    const details = at(samples.serial, {
      markup,
      loggedInAs: 'reader',
      hideWarnings: true,
      hideFreeforms: true,
    });
    expect(details.warnings).toBe('hidden');
    expect(details.freeforms).toBe('hidden');
  });

  it('knows a restricted work, and the day of the last chapter only where there are several', () => {
    expect(at(samples.restricted, { markup, loggedInAs: 'reader' }).restricted).toBe(true);
    expect(at(samples.oneShot, { markup })).toMatchObject({ restricted: false, updated: null });
    expect(at(samples.serial, { markup }).updated).toBe(samples.serial.updated);
  });

  it('reads the skin of a work that has one, whichever element it stands in (case 36)', () => {
    const page = (visitor: Visitor) =>
      readWorkSkin(pageAt(`https://archiveofourown.org/works/${samples.skinned.id}`, { markup, ...visitor }));
    expect(page({})).toContain('#workskin');
    expect(page({ loggedInAs: 'reader', skinsOff: true })).toBeNull();
    expect(at(samples.skinned, { markup, loggedInAs: 'reader', skinsOff: true }).hasSkin).toBe(true);
  });
});

describe('related works (cases 21 and 37)', () => {
  const related = (items: string) => {
    const page = pageAt(`https://archiveofourown.org/works/${samples.tiny.id}`);
    const preface = page.querySelector('#workskin > .preface') as Element;
    preface.insertAdjacentHTML(
      'beforeend',
      `<div class="notes module"><h3 class="heading">Notes:</h3><ul class="associations">${items}</ul></div>`,
    );
    return readDetails(page);
  };

  it('tells gifts from inspirations, and works of the archive from others', () => {
    const details = related(
      '<li>For <a href="/users/moth/gifts">moth</a>, <a href="/gifts?recipient=Ann">Ann</a>.</li>' +
        '<li>Inspired by <a href="/works/12">One</a> by A</li>' +
        '<li>A translation of <a href="/external_works/7">Two</a> by B</li>' +
        '<li>Inspired by a deleted work</li>' +
        '<li>Inspired by [Restricted Work] by C (Log in to access.)</li>',
    );
    expect(details.recipients).toEqual(['moth', 'Ann']);
    expect(details.inspiredBy).toEqual([
      { line: 'Inspired by One by A', id: '12' },
      { line: 'A translation of Two by B', id: null },
      { line: 'Inspired by a deleted work', id: null },
      { line: 'Inspired by [Restricted Work] by C (Log in to access.)', id: null },
    ]);
  });
});

it('is silent about what a page does not tell', () => {
  const empty = readDetails(
    new DOMParser().parseFromString('<div id="main" class="works-show"></div>', 'text/html'),
  );
  expect(empty).toMatchObject({
    rating: null,
    warnings: [],
    kudos: null,
    hits: null,
    published: null,
    series: [],
  });
});
