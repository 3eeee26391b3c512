// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import { allWorks } from '../../tests/archive/index';
import { authorHtml, hostileHtml } from '../../tests/author-html/arbitrary';
import fc, { runs } from '../../tests/fast-check';
import { lessReadability } from './less-readability';

/** A DOM written in JavaScript takes its time. */
const RUNS = { numRuns: runs(40) };

const code = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');
const Less = new Function('module', `${lessReadability(code)}; return Readability;`)(
  {},
) as typeof Readability;

/** An article alone has no title; it would take one from a lone heading. */
class Untitled<T> extends Readability<T> {
  _getArticleMetadata() {
    return { title: '' };
  }
}

/** What one makes of an article, in a document of its own as `archive/prose/readable.ts` gives it. */
function made(Reader: typeof Readability, html: string): string | null {
  const inner = document.implementation.createHTMLDocument('');
  const article = inner.createElement('article');
  article.innerHTML = html;
  inner.body.append(article);
  const options = { keepClasses: true, disableJSONLD: true };
  const result = new Reader<Node>(inner, { ...options, serializer: (node) => node }).parse()?.content;
  return result ? (result as Element).outerHTML : null;
}

const same = (html: string) => expect(made(Less, html)).toBe(made(Untitled, html));

/** Over the 500 letters below which it begins again, with less rigour. */
const long = (html: string) => `${'<p>The lamp was out, and nobody had seen to it.</p>\n'.repeat(12)}${html}`;

describe('what a build has of Readability makes the same', () => {
  it.each([
    [
      'of what is hidden, in four ways',
      '<p hidden>a</p><p style="display: none">b</p><p style="visibility:hidden">c</p>',
    ],
    ['of what is styled and seen', '<p style="color: red">a</p><div aria-hidden="true">b</div>'],
    ['of a dialog', '<div role="dialog" aria-modal="true"><p>a</p></div><p role="menu">b</p>'],
    [
      'of a byline, and of the second',
      '<p class="byline">A. Nonymous</p><p rel="author">B. <i itemprop="name">C</i></p>',
    ],
    ['of a byline that is none', `<p class="byline">${'word '.repeat(40)}</p><p class="author"> </p>`],
    ['of headings', '<h1>The Lamp</h1><h2 class="footer">a</h2><h3></h3><h2>The Lamp</h2>'],
    [
      'of wrappers in wrappers',
      '<div class="a"><section id="b"><div class="c"> <p>a</p><p>b</p></div></section></div><div><br></div>',
    ],
    [
      'of links, and of what is mostly links',
      '<div><a href="#x">one</a> <a href="/y">two</a></div><ul><li><a href="/z">z</a></li></ul>',
    ],
    [
      'of what asks to be shared',
      '<p class="share">a</p><div id="x_share_y"><p class="sharedaddy">b</p></div><p id="shared">c</p>',
    ],
    [
      'of old attributes',
      '<table width="3" cellpadding="2" height="4"><tr><td width="1" valign="top">a<td>b</table><img width="3">',
    ],
    ['of line breaks', 'One<br><br>two<br> <br><br>three<p></p><p> <img src="/a.png"></p><p>&nbsp;</p>'],
    [
      'of candidates beside each other',
      '<div><p>'.concat('Word, word, and word again, for a while. </p><p>'.repeat(9), '</p></div>').repeat(5),
    ],
  ])('%s', (_, html) => {
    same(html);
    same(long(html));
  });

  it('of any text an author can write, short or long', () => {
    fc.assert(
      fc.property(authorHtml, (html) => {
        same(html);
        same(long(html));
      }),
      RUNS,
    );
  }, 240_000);

  it('of more than the archive allows', () => {
    fc.assert(
      fc.property(hostileHtml, (html) => {
        // Drawings are their words, and forms their fields, before it sees them.
        fc.pre(!/<(svg|math|form)\b/.test(html));
        same(html);
        same(long(html));
      }),
      RUNS,
    );
  }, 240_000);

  it.each(['/works', `/works/${allWorks[0]?.id}?view_full_work=true`])('of a whole page: %s', (path) => {
    const page = pageAt(`https://archiveofourown.org${path}`, {
      markup: 'current',
      adult: true,
    });
    for (const form of page.querySelectorAll('form, svg, math')) form.remove();
    same(page.body.innerHTML);
  });
});

it('says so where its code is another', () => {
  expect(() => lessReadability(code.replaceAll('var ancestors', 'let ancestors'))).toThrow('something else');
});
