// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { html } from './html';
import { anyHighlight, anyText, highlightOf, NO_NAMES, workWith } from './marked-for-tests';
import { titleOf } from './marked-work';

const parsed = (page: string) => new DOMParser().parseFromString(page, 'text/html');
/** What a page can hold of a text: no page has U+0000, and lone surrogates are none of an encoding. */
const kept = (text: string) => text.replaceAll('\0', '\ufffd');

describe('highlights as a page', () => {
  it('have their work, chapter, note and link', () => {
    const quote = highlightOf({ note: 'Ham!\nAgain.', tags: ['food'], style: 'underline' }, 'One.\nTwo.');
    const page = parsed([...html([workWith([quote])], 'My <quotes>', NO_NAMES)].join(''));
    expect(page.title).toBe('My <quotes>');
    expect(page.querySelector('h2')?.textContent).toBe('Low Water');
    expect(page.querySelector('.by')?.textContent).toBe('by lampblack, tarrow');
    expect(page.querySelector('h3')?.textContent).toBe('Chapter 3: The Pier');
    const quoted = page.querySelector('blockquote.yellow.underline');
    expect([...(quoted?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
      'One.',
      'Two.',
    ]);
    expect(page.querySelector('.note')?.textContent).toBe('Ham!\nAgain.');
    expect(page.querySelector('.facts')?.textContent).toBe('yellow · food · 2026-11-20');
    expect(page.querySelector('.facts a')?.getAttribute('href')).toMatch(
      /^https:\/\/archiveofourown\.org\/works\/12\/chapters\/103#:~:text=/,
    );
  });

  it('read the same when the page is parsed, and hold nothing that runs or loads', () => {
    fc.assert(
      fc.property(anyHighlight, anyText, anyText, (highlight, title, creator) => {
        const work = workWith([highlight], { key: highlight.work, title, creators: [creator] });
        const page = parsed([...html([work], title, NO_NAMES)].join(''));
        expect(page.querySelector('h2')?.textContent).toBe(kept(titleOf(work)));
        expect(page.querySelector('.by')?.textContent).toBe(kept(`by ${creator}`));
        const lines = [...page.querySelectorAll('blockquote p')].map((line) => line.textContent);
        expect(lines.join('\n')).toBe(kept(highlight.anchor.exact));
        expect(page.querySelector('.note')?.textContent ?? '').toBe(kept(highlight.note));
        const names = new Set([...page.querySelectorAll('*')].map(({ localName }) => localName));
        const known = 'html,head,meta,title,style,body,h1,section,h2,p,h3,article,blockquote,div,a'.split(
          ',',
        );
        expect([...names].filter((name) => !known.includes(name))).toEqual([]);
        for (const element of page.querySelectorAll('body *')) {
          for (const { name, value } of element.attributes) {
            expect(['class', 'dir', 'href']).toContain(name);
            if (name === 'href') expect(value).toMatch(/^https:\/\/archiveofourown\.org\/works\/\d+/);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
