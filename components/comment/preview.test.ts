// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { quoteHtml } from '../../reading/quote';
import { QUOTE_AS } from '../../reading/settings';
import fc from '../../tests/fast-check';
import { previewOf } from './preview';

/** What stands on a screen, paragraphs parted by a line break. */
function linesOf(comment: string): string {
  const frame = document.createElement('div');
  frame.append(previewOf(comment));
  for (const paragraph of frame.querySelectorAll('p')) paragraph.append('\n');
  return (frame.textContent ?? '').replace(/\n+/g, '\n').trim();
}

function markup(comment: string): string {
  const frame = document.createElement('div');
  frame.append(previewOf(comment));
  return frame.innerHTML;
}

/** Normalised text of a chapter: single spaces, paragraphs parted by one line break, nothing at the ends. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<b>',
        '</em>',
        '&lt;',
        '&',
        '"',
        '<3',
        '<!--',
        '</blockquote><script>',
        '&#60;',
        ']]>',
      ),
      fc.constant('\n'),
    ),
  )
  .map((parts) =>
    parts
      .join(' ')
      .normalize('NFC')
      // HTML can hold none of these, and no chapter does.
      .replace(/(?!\n)\p{Cc}|[\p{Cs}\u2028\u2029\ufeff]/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim(),
  );

describe('how a comment will look', () => {
  it('shows quoted words unchanged, whatever they hold', () => {
    for (const as of QUOTE_AS) {
      fc.assert(
        fc.property(words, (text) => {
          expect(linesOf(quoteHtml(text, as))).toBe(text);
        }),
      );
    }
  });

  it('keeps her line breaks, and none that only part a block from its neighbours', () => {
    expect(markup('<blockquote>Out.</blockquote>\n\nSo short!\nSo right.\n\n')).toBe(
      '<blockquote>Out.</blockquote>So short!\nSo right.',
    );
    expect(markup('One\n\n<em>two</em> three')).toBe('One\n\n<em>two</em> three');
    expect(markup('<pre>\n a\n  b\n</pre>')).toBe('<pre> a\n  b\n</pre>');
  });

  it('loads nothing and runs nothing', () => {
    const html = markup(
      '<img src="https://elsewhere.example/a.png" alt="a lamp"><img src="x" onerror="alert(1)">' +
        '<video src="https://elsewhere.example/b.mp4"></video><iframe src="https://elsewhere.example/"></iframe>' +
        '<p style="background:url(https://elsewhere.example/c.png)" class="button" onclick="alert(1)">words</p>' +
        '<script>alert(1)</script><a href="javascript:alert(1)">away</a>',
    );
    expect(html).toContain('[picture: a lamp]');
    expect(html).toContain('<p>words</p>');
    expect(html).not.toMatch(/src=|style=|class=|on\w+=|script|iframe|video|elsewhere/);
  });
});
