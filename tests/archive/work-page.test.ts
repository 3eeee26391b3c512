// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageAt, textOf, textsOf } from './asking';
import { type Markup, samples } from './index';

const { oneShot, serial, skinned, wip, collaboration, anonymous, signs, draftGap } = samples;
const readable = '#main:is(.works-show, .chapters-show) #workskin #chapters';
const summary = '#workskin > .preface:not(.afterword) > .summary.module > blockquote.userstuff';
const notes = '#workskin > .preface:not(.afterword) > .notes.module';
const third = serial.chapters[2];
if (!third) throw new Error('The serial has lost its third chapter');

describe.each<Markup>(['current', 'older'])('work pages in the %s markup', (markup) => {
  it('serves a work of one chapter without any chapter around its text', () => {
    const page = pageAt(`/works/${oneShot.id}`, { markup });
    expect(page.querySelectorAll(readable)).toHaveLength(1);
    const texts = page.querySelectorAll('#chapters > .userstuff');
    expect(texts).toHaveLength(1);
    expect(texts[0]?.className).toBe('userstuff');
    expect(texts[0]?.previousElementSibling?.textContent).toBe('Work Text:');
    expect(page.querySelector('#chapters')?.getAttribute('role')).toBe('article');
    expect(page.querySelectorAll('.chapter, #selected_id, li.chapter')).toHaveLength(0);
    expect(textOf(page, '#workskin > .preface h2.title.heading')).toBe(oneShot.title);
    expect(textsOf(page, '#workskin > .preface h3.byline.heading a[rel=author]')).toEqual([
      'quarterpast_ottoman',
    ]);
    expect(page.querySelectorAll(summary)).toHaveLength(1);
    expect(textOf(page, `${notes} > p.jump`)).toBe('(See the end of the work for more notes.)');
    expect(page.querySelector(`${notes} > p.jump a`)?.getAttribute('href')).toBe('#work_endnotes');
    expect(textsOf(page, `${notes} ul.associations li`)).toHaveLength(1);
    expect(textOf(page, '#work_endnotes > blockquote')).toContain('The blackbird is real.');
    expect(page.title).toBe(
      "The Lodger in Room Six O'Clock - quarterpast_ottoman - Orrery Street (TV) [Archive of Our Own]",
    );
  });

  it('serves the same text as chapter 1 at its chapter URL', () => {
    const alone = pageAt(`/works/${oneShot.id}`, { markup });
    const page = pageAt(`/works/${oneShot.id}/chapters/${oneShot.chapters[0]?.id}`, { markup });
    const text = page.querySelector('#chapters > .chapter#chapter-1 > .userstuff[role=article]');
    const landmark = text?.querySelector(':scope > h3.landmark#work');
    expect(landmark?.textContent).toBe('Chapter Text');
    expect(text?.firstElementChild).toBe(landmark);
    landmark?.remove();
    expect(text?.innerHTML.trim()).toBe(alone.querySelector('#chapters > .userstuff')?.innerHTML.trim());
    expect(page.querySelectorAll('#selected_id, li.chapter')).toHaveLength(0);
  });

  it('serves one chapter of several', () => {
    const page = pageAt(`/works/${serial.id}/chapters/${third.id}`, { markup });
    expect(page.querySelector('#main')?.className).toBe('chapters-show region');
    expect(page.querySelectorAll('#chapters > .chapter')).toHaveLength(1);
    expect(page.querySelector('#chapters')?.hasAttribute('role')).toBe(false);
    const chapter = page.querySelector('#chapters > .chapter');
    expect(chapter?.id).toBe('chapter-3');
    expect(textOf(page, '#chapters > .chapter > .chapter.preface h3.title')).toBe(
      `Chapter 3: ${third.title}`,
    );
    expect(textOf(page, '#chapter-3 > .chapter.preface > .summary.module > blockquote')).toBe(
      'It is proposed to put the light out.',
    );
    expect(textOf(page, '#chapter-3 > .chapter.preface > .notes.module:not(.end) > blockquote')).toBe(
      'Lionel was meant to be in it for a page.',
    );
    expect(textOf(page, '#chapter-3 .end.notes.module[id^=chapter_] > blockquote')).toContain('Trunk seven');
    // The work's own summary and notes belong to its first chapter, its afterword to the last.
    expect(page.querySelector(summary)).toBeNull();
    expect(page.querySelector(notes)).toBeNull();
    expect(page.querySelector('#workskin > .afterword')).toBeNull();
    expect(page.querySelector('form.new_comment')?.getAttribute('action')).toBe(
      `/chapters/${third.id}/comments`,
    );
    expect(page.querySelector('form.new_comment textarea')).not.toBeNull();
  });

  it('links the neighbours of a chapter and lists all of them', () => {
    const page = pageAt(`/works/${serial.id}/chapters/${third.id}`, { markup });
    const at = (position: number) =>
      `/works/${serial.id}/chapters/${serial.chapters[position - 1]?.id}#workskin`;
    const href = (selector: string) => page.querySelector(selector)?.getAttribute('href');
    expect(href('ul.work.navigation li.chapter.previous a')).toBe(at(2));
    expect(href('ul.work.navigation li.chapter.next a')).toBe(at(4));
    expect(href('ul.work.navigation li.chapter.entire a')).toBe(`/works/${serial.id}?view_full_work=true`);
    const below = textsOf(page, '#feedback > ul.actions a');
    expect(below).toContain(markup === 'older' ? '←Previous Chapter' : '← Previous Chapter');
    const options = textsOf(page, '#selected_id option');
    expect(options).toHaveLength(6);
    expect(options[2]).toBe('3. In Which the Inspector of Lights Arrives with Ni...');
    expect(options[2]?.replace('...', '')).toHaveLength(51);
    expect(page.querySelector('#selected_id option[selected]')?.getAttribute('value')).toBe(String(third.id));
    const rules = JSON.parse(page.querySelector('script[type=speculationrules]')?.textContent ?? '{}');
    expect(rules).toEqual({
      [markup === 'older' ? 'prefetch' : 'prerender']: [{ source: 'list', urls: [at(4)] }],
    });
  });

  it('has no way back from the first chapter and none on from the last', () => {
    const [first, last] = [serial.chapters[0], serial.chapters.at(-1)];
    const start = pageAt(`/works/${serial.id}`, { markup });
    expect(start.querySelector('#chapters > .chapter')?.id).toBe('chapter-1');
    expect(start.querySelector('li.chapter.previous')).toBeNull();
    expect(start.querySelectorAll(summary)).toHaveLength(1);
    expect(start.querySelector(`${notes} > p.jump a`)?.getAttribute('href')).toBe(
      `/chapters/${last?.id}#work_endnotes`,
    );
    const end = pageAt(`/chapters/${last?.id}`, { markup });
    expect(end.querySelector('#chapters > .chapter')?.id).toBe('chapter-6');
    expect(end.querySelector('li.chapter.next, script[type=speculationrules]')).toBeNull();
    expect(textOf(end, '#work_endnotes > blockquote')).toContain('Thank you for coming');
    expect(textsOf(end, '#series li')).toEqual(['Part 1 of Nights at Halfway Next Work →']);
    expect(textsOf(end, '#children li')).toHaveLength(1);
    expect(first?.position).toBe(1);
  });

  it('serves the entire work, by query and by account setting', () => {
    const query = pageAt(`/works/${serial.id}?view_full_work=true`, { markup });
    const setting = pageAt(`/works/${serial.id}`, {
      markup,
      loggedInAs: 'reader_seven',
      viewFullWorks: true,
    });
    for (const page of [query, setting]) {
      expect(page.querySelectorAll('#main.works-show #chapters[role=article] > .chapter')).toHaveLength(6);
      expect(page.querySelectorAll('#chapters > .chapter > .userstuff[role=article]')).toHaveLength(6);
      // The archive repeats these ids once a chapter.
      expect(page.querySelectorAll('[id=work]')).toHaveLength(6);
      expect(page.querySelectorAll('[id=notes]')).toHaveLength(6);
      expect(page.querySelectorAll('[id=summary]')).toHaveLength(6);
      expect(page.querySelectorAll('li.chapter.bychapter a')).toHaveLength(1);
      expect(page.querySelector('#selected_id, li.chapter.next')).toBeNull();
      expect(page.querySelector('form.new_comment')?.getAttribute('action')).toBe(
        `/works/${serial.id}/comments`,
      );
    }
  });

  it('describes the work in its meta box', () => {
    const page = pageAt(`/works/${serial.id}`, { markup });
    const tags = (name: string) => textsOf(page, `dl.work.meta.group dd.${name}.tags a.tag`);
    expect(tags('rating')).toEqual(['Teen And Up Audiences']);
    expect(tags('warning')).toEqual(['No Archive Warnings Apply']);
    expect(tags('category')).toEqual(['Gen', 'M/M']);
    expect(tags('fandom')).toEqual(['Halfway Lantern (Podcast)']);
    expect(tags('relationship')).toEqual(serial.relationships);
    expect(page.querySelector('dd.relationship a.tag')?.getAttribute('href')).toBe(
      '/tags/Ikenna%20Dray*s*Joss%20Pereira/works',
    );
    expect(page.querySelector('dd.language')?.getAttribute('lang')).toBe('en');
    expect(textOf(page, 'dd.series span.position a')).toBe('Nights at Halfway');
    expect(textsOf(page, 'dl.stats dt')).toEqual(
      ['Published', 'Completed', 'Words', 'Chapters', 'Comments', 'Kudos', 'Bookmarks', 'Hits'].map(
        (at) => `${at}:`,
      ),
    );
    expect(textOf(page, 'dl.stats dd.words')).toMatch(/^\d,\d{3}$/);
    expect(textOf(page, 'dl.stats dd.chapters')).toBe('6/6');
    expect(textOf(page, 'dl.stats dd.hits')).toBe('47,310');
    expect(page.querySelectorAll('.stats')).toHaveLength(3);
  });

  it('shows a one-chapter work in progress as a chapter without navigation', () => {
    const page = pageAt(`/works/${wip.id}`, { markup });
    expect(page.querySelectorAll('#chapters > .chapter#chapter-1')).toHaveLength(1);
    expect(page.querySelectorAll('li.chapter, #selected_id')).toHaveLength(0);
    expect(textOf(page, 'dl.stats dd.chapters')).toBe('1/?');
    expect(textOf(page, 'dl.stats dt.status')).toBe('Updated:');
    expect(page.querySelector('dl.stats dd.bookmarks')).toBeNull();
    const entire = pageAt(`/works/${wip.id}?view_full_work=true`, { markup });
    expect(entire.querySelector('#main.works-show #chapters > .chapter')).not.toBeNull();
    expect(entire.querySelector('li.chapter')).toBeNull();
  });

  it('puts a work skin right before #workskin unless it is turned off', () => {
    const on = pageAt(`/works/${skinned.id}`, { markup });
    const style = on.querySelector('#workskin')?.previousElementSibling;
    expect(style?.matches('style[type="text/css"]')).toBe(true);
    expect(style?.textContent).toContain('#workskin .phone');
    expect(textOf(on, 'ul.work.navigation li.style')).toBe("Hide Creator's Style");
    const off = pageAt(`/works/${skinned.id}?style=disable`, { markup });
    expect(off.querySelector('#main style')).toBeNull();
    expect(textOf(off, 'ul.work.navigation li.style')).toBe("Show Creator's Style");
    expect(pageAt(`/works/${oneShot.id}`, { markup }).querySelector('li.style')).toBeNull();
  });

  it('names several creators, one chapter by another, and nobody at all', () => {
    const page = pageAt(`/works/${collaboration.id}?view_full_work=true`, { markup });
    expect(textOf(page, 'h3.byline.heading')).toBe(
      'quarterpast_ottoman, lampblack (lampblack_and_linen), moth on the margin (marginmoth_17)',
    );
    expect(textsOf(page, '#chapters h4.byline')).toEqual(['Chapter by moth on the margin (marginmoth_17)']);
    expect(textsOf(page, '#chapters h3.title')).toEqual([
      'Chapter 1: Chapter 1: A Beginning: Possibly',
      'Chapter 2',
    ]);
    expect(page.title).toContain(' - Multifandom [');
    const hidden = pageAt(`/works/${anonymous.id}`, { markup });
    expect(textOf(hidden, 'h3.byline.heading')).toBe('Anonymous');
    expect(hidden.querySelector('#main a[rel=author]')).toBeNull();
    expect(textOf(pageAt(`/works/${signs.id}`, { markup }), 'h3.byline.heading')).toBe(
      'Old Peg [archived by harbourlist_archivist]',
    );
  });

  it('escapes what authors typed as plain text', () => {
    const page = pageAt(`/works/${signs.id}`, { markup });
    expect(textOf(page, 'h2.title.heading')).toBe(signs.title);
    expect(textsOf(page, 'dd.freeform a.tag')).toEqual(signs.freeforms);
    expect(page.title.startsWith(`${signs.title} - Old Peg - `)).toBe(true);
  });

  it('counts drafts in the chapter numbers but shows them to their creator alone', () => {
    const reader = pageAt(`/works/${draftGap.id}?view_full_work=true`, { markup });
    const ids = (page: Document) => [...page.querySelectorAll('#chapters > .chapter')].map(({ id }) => id);
    expect(ids(reader)).toEqual(['chapter-1', 'chapter-3']);
    expect(textOf(reader, 'dl.stats dd.chapters')).toBe('2/3');
    const own = pageAt(`/works/${draftGap.id}?view_full_work=true`, {
      markup,
      loggedInAs: 'sandpiper_errata',
    });
    expect(ids(own)).toEqual(['chapter-1', 'chapter-2', 'chapter-3']);
    expect(own.querySelectorAll('#chapters > .chapter.draft > p.draft-chapter.notice')).toHaveLength(1);
    expect(own.querySelector('#new_kudo')).toBeNull();
    expect(reader.querySelector('#new_kudo #kudo_commentable_id')?.getAttribute('value')).toBe(
      String(draftGap.id),
    );
  });
});

describe('what a logged-in reader gets', () => {
  const reader = { loggedInAs: 'reader_seven' };

  it('is greeted and may bookmark, mark and subscribe', () => {
    const page = pageAt(`/works/${serial.id}`, reader);
    expect(page.body.className).toBe('logged-in');
    expect(page.querySelector('#greeting a[href^="/users/"]')?.getAttribute('href')).toBe(
      '/users/reader_seven',
    );
    expect(page.querySelectorAll('li.bookmark, li.mark, li.subscribe')).toHaveLength(3);
    expect(page.querySelector('#bookmark-form textarea')).not.toBeNull();
    expect(pageAt(`/works/${serial.id}`).querySelector('#bookmark-form, #greeting')).toBeNull();
  });

  it('has hidden tags behind a link and may turn skins off', () => {
    const page = pageAt(`/works/${serial.id}`, { ...reader, hideWarnings: true, hideFreeforms: true });
    expect(page.querySelector('dd.warning a.tag, dd.freeform a.tag')).toBeNull();
    expect(textOf(page, `#work_${serial.id}_category_warnings > strong > a[data-remote]`)).toBe(
      'Show warnings',
    );
    const plain = pageAt(`/works/${skinned.id}`, { ...reader, skinsOff: true });
    expect(plain.querySelector('#main style')).toBeNull();
    expect(textOf(plain, 'li.style')).toBe("Show Creator's Style");
  });
});

describe('where the two markups differ', () => {
  const both = (url: string) => ({
    current: pageAt(url, { loggedInAs: 'reader_seven' }),
    older: pageAt(url, { loggedInAs: 'reader_seven', markup: 'older' }),
  });

  it('wraps the skin today and did not before', () => {
    const { current, older } = both(`/works/${skinned.id}`);
    expect(current.querySelector('#main > div.work > div#work-skin.wrapper > #workskin')).not.toBeNull();
    expect(older.querySelector('#work-skin, #main > div.work')).toBeNull();
    expect(older.querySelector('#main > style + #workskin')).not.toBeNull();
    const chapter = both(`/works/${serial.id}`);
    expect(chapter.older.querySelector('#main > div.work > #workskin')).not.toBeNull();
  });

  it('opens lists with buttons today and with links before', () => {
    const { current, older } = both(`/works/${serial.id}`);
    expect(current.querySelector('li.chapter > button.hidden')?.textContent).toBe('Chapter Index');
    expect(older.querySelector('li.chapter[aria-haspopup=true] > a.hidden')?.textContent).toBe(
      'Chapter Index',
    );
    expect(textsOf(current, '#chapter_index a')).toEqual(['Full-Page Index']);
    expect(textsOf(older, '#chapter_index a')).toEqual(['Full-page index']);
    expect(current.querySelector('li.mark > form.button_to')).not.toBeNull();
    expect(older.querySelector('li.mark > a')).not.toBeNull();
  });

  it('has another header and other roles', () => {
    const { current, older } = both(`/works/${serial.id}`);
    expect(current.querySelector('header#header.region')).not.toBeNull();
    expect(older.querySelector('div#header.region h1 sup')).not.toBeNull();
    expect(current.querySelector('ul.work.navigation[role], #feedback > ul.actions[role]')).toBeNull();
    expect(
      older.querySelectorAll('ul.work.navigation[role=menu], #feedback > ul.actions[role=navigation]'),
    ).toHaveLength(2);
  });
});
