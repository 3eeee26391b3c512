import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { plainHtml, quoteHtml, quoteWithNote, withPart } from './quote';

describe('a quote in a comment', () => {
  it('is set off, or in italics', () => {
    expect(quoteHtml('The lamp was out.', 'blockquote')).toBe('<blockquote>The lamp was out.</blockquote>');
    expect(quoteHtml('The lamp was out.', 'italics')).toBe('<em>The lamp was out.</em>');
  });

  it('keeps its paragraphs, in ways that the archive takes', () => {
    const words = 'The lamp was out.\nNobody had asked it.';
    expect(quoteHtml(words, 'blockquote')).toBe(
      '<blockquote><p>The lamp was out.</p><p>Nobody had asked it.</p></blockquote>',
    );
    expect(quoteHtml(words, 'italics')).toBe('<em>The lamp was out.</em>\n\n<em>Nobody had asked it.</em>');
  });

  it('shows signs that HTML would take for its own', () => {
    expect(quoteHtml('if 3 < 4 && 4 > 3: <b>', 'italics')).toBe(
      '<em>if 3 &lt; 4 &amp;&amp; 4 &gt; 3: &lt;b&gt;</em>',
    );
    expect(plainHtml('&lt;3')).toBe('&amp;lt;3');
  });

  it('is none where there are no words', () => {
    expect(quoteHtml('', 'blockquote')).toBe('');
    expect(quoteHtml(' \n \n', 'italics')).toBe('');
    expect(quoteHtml('\nhere\n', 'blockquote')).toBe('<blockquote>here</blockquote>');
  });

  it('has her note below it, as text', () => {
    expect(quoteWithNote('Out.', ' So <short>!\nAnd so right. ', 'italics')).toBe(
      '<em>Out.</em>\n\nSo &lt;short&gt;!\nAnd so right.',
    );
    expect(quoteWithNote('Out.', '  ', 'italics')).toBe('<em>Out.</em>');
  });
});

describe('a part that is put into a comment', () => {
  it('stands by itself, and the caret behind it', () => {
    expect(withPart('', 'Q')).toEqual({ text: 'Q\n\n', caret: 3 });
    expect(withPart('Hello\n', 'Q')).toEqual({ text: 'Hello\n\nQ\n\n', caret: 10 });
    expect(withPart('One two', 'Q', 3)).toEqual({ text: 'One\n\nQ\n\ntwo', caret: 8 });
    expect(withPart('One', 'Q', 0)).toEqual({ text: 'Q\n\nOne', caret: 3 });
  });

  it('takes nothing from what is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (comment, somewhere) => {
        const at = somewhere % (comment.length + 1);
        const { text, caret } = withPart(comment, '|Q|', at);
        expect(text.slice(0, caret).endsWith('|Q|\n\n')).toBe(true);
        const bare = (words: string) => words.replace(/\s/g, '');
        expect(bare(text)).toBe(`${bare(comment.slice(0, at))}|Q|${bare(comment.slice(at))}`);
      }),
    );
  });
});
