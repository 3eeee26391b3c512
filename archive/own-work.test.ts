// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../tests/archive/asking';
import { type Markup, samples, type Visitor } from '../tests/archive/index';
import { isOwnWork } from './own-work';

const { serial, anonymous, collaboration } = samples;

describe.each<Markup>(['current', 'older'])('in the %s markup', (markup) => {
  const isOwn = (work: { id: number }, loggedInAs?: string) => {
    const visitor: Visitor = { markup, adult: true, ...(loggedInAs && { loggedInAs }) };
    return isOwnWork(pageAt(`/works/${work.id}`, visitor));
  };

  it('is by the account, and not by the name under which the work was posted', () => {
    expect(isOwn(serial, 'lampblack_and_linen')).toBe(true);
    expect(isOwn(serial, 'lampblack')).toBe(false);
    expect(isOwn(serial, 'reader')).toBe(false);
    expect(isOwn(serial)).toBe(false);
  });

  it('is so for each of several creators, and for one who is not named to others', () => {
    for (const { login } of collaboration.creators) expect(isOwn(collaboration, login)).toBe(true);
    expect(isOwn(collaboration, 'sandpiper_errata')).toBe(false);
    for (const { login } of anonymous.creators) expect(isOwn(anonymous, login)).toBe(true);
    expect(isOwn(anonymous, 'reader')).toBe(false);
  });

  it('takes nothing else on the page for its byline: a comment of hers, a gift to her', () => {
    const page = pageAt(`/works/${serial.id}`, { markup, loggedInAs: 'reader', adult: true });
    for (const parent of page.querySelectorAll('#feedback, #chapters, .preface blockquote')) {
      parent.insertAdjacentHTML(
        'afterbegin',
        '<h3 class="byline"><a rel="author" href="/users/reader/pseuds/reader">reader</a></h3>',
      );
    }
    expect(isOwnWork(page)).toBe(false);
  });

  it('does not care for capitals, or for whole addresses', () => {
    const page = pageAt(`/works/${serial.id}`, { markup, loggedInAs: 'Lampblack_And_Linen', adult: true });
    for (const link of page.querySelectorAll('#greeting a[href^="/"]')) {
      link.setAttribute('href', `https://archiveofourown.org${link.getAttribute('href')}`);
    }
    expect(isOwnWork(page)).toBe(true);
  });
});
