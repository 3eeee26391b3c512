// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import { samples, wordsOf } from '../../tests/archive/index';
import { readPageText } from './page-text';

const letters = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

/** A page of the sample archive as after a change of its markup: no name that Catchword knows is left in it. */
function unknownMarkup(id: number, rest = ''): Document {
  const page = pageAt(`https://archiveofourown.org/works/${id}${rest}`);
  for (const element of page.querySelectorAll('#workskin, #workskin *, #main')) {
    element.removeAttribute('id');
    element.removeAttribute('class');
  }
  return page;
}

describe('readPageText', () => {
  it('finds the story in unknown markup, checked by the count of words', () => {
    const page = unknownMarkup(samples.oneShot.id);
    const { content, counted } = readPageText(page, wordsOf(samples.oneShot));
    expect(counted).toBe(true);
    const body = new DOMParser().parseFromString(samples.oneShot.chapters[0]?.body ?? '', 'text/html').body;
    expect(letters(content.textContent)).toContain(letters(body.textContent).slice(0, 2_000));
    expect(content.querySelectorAll('form, nav')).toHaveLength(0);
  });

  it.each([samples.serial, samples.spacers, samples.authorClasses])(
    'never shows less than the page has: %#',
    (work) => {
      const page = unknownMarkup(work.id, '?view_full_work=true');
      // As if the count on the page were of a longer story: Readability is then not believed.
      const { content, counted } = readPageText(page, wordsOf(work) * 2);
      expect(counted).toBe(false);
      for (const chapter of work.chapters) {
        const body = new DOMParser().parseFromString(chapter.body, 'text/html').body;
        expect(letters(content.textContent)).toContain(letters(body.textContent));
      }
    },
  );

  it('is not believed where the page states no words', () => {
    expect(readPageText(unknownMarkup(samples.oneShot.id), null).counted).toBe(false);
  });

  it('does not change the page', () => {
    const page = unknownMarkup(samples.serial.id);
    const before = page.documentElement.outerHTML;
    readPageText(page, 6_000);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
