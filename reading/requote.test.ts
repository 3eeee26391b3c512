import { describe, expect, it } from 'vitest';
import fc from '../tests/fast-check';
import { plainHtml, quotable, quoteHtml, withPart } from './quote';
import { requote } from './requote';
import { QUOTE_AS } from './settings';

const story = 'The lamp was out.\nNobody had asked it.\nif 3 < 4 && 4 > 3\nShe went home.';
const isOfStory = (words: string) => story.includes(words);

describe('quotes that stand in a comment already', () => {
  it('change with the choice, and back', () => {
    const setOff = 'First!\n\n<blockquote>The lamp was out.</blockquote>\n\nWhy?';
    const italic = 'First!\n\n<em>The lamp was out.</em>\n\nWhy?';
    expect(requote(setOff, 'italics', isOfStory)).toEqual({ text: italic, count: 1 });
    expect(requote(italic, 'blockquote', isOfStory)).toEqual({ text: setOff, count: 1 });
    expect(requote(setOff, 'blockquote', isOfStory)).toEqual({ text: setOff, count: 0 });
    expect(requote(italic, 'italics', isOfStory)).toEqual({ text: italic, count: 0 });
  });

  it('keep their paragraphs: as many as follow each other in the story are one quote', () => {
    const words = 'The lamp was out.\nNobody had asked it.';
    const apart = 'She went home.';
    const italic = `${quoteHtml(words, 'italics')}\n\n${quoteHtml(apart, 'italics')}\n\n`;
    const setOff = `${quoteHtml(words, 'blockquote')}\n\n${quoteHtml(apart, 'blockquote')}\n\n`;
    expect(requote(italic, 'blockquote', isOfStory)).toEqual({ text: setOff, count: 2 });
    expect(requote(setOff, 'italics', isOfStory)).toEqual({ text: italic, count: 2 });
  });

  it('are found by their words, however these are written in HTML', () => {
    const words = 'if 3 < 4 && 4 > 3';
    expect(requote(quoteHtml(words, 'italics'), 'blockquote', isOfStory).text).toBe(
      quoteHtml(words, 'blockquote'),
    );
  });

  it('stay as they are where she changed them', () => {
    const hers = [
      '<blockquote>The lamp was out!</blockquote>',
      '<blockquote>The <b>lamp</b> was out.</blockquote>',
      '<blockquote>The lamp was out.</blockquote>\nIndeed.',
      '<blockquote> The lamp was out.</blockquote>',
      '<blockquote><p>The lamp was out.</p></blockquote>',
      '<blockquote class="q">The lamp was out.</blockquote>',
      '<blockquote>The lamp was\nout.</blockquote>',
      '<blockquote>if 3 < 4 && 4 > 3</blockquote>',
      '<blockquote></blockquote>',
    ];
    for (const each of hers) expect(requote(each, 'italics', isOfStory)).toEqual({ text: each, count: 0 });
    const italics = [
      'I mean <em>The lamp was out.</em>',
      '<em>The lamp was out.</em> I mean',
      '<em>Really?</em>',
      '<em>The lamp was out.</p><p>Nobody had asked it.</em>',
      '<i>The lamp was out.</i>',
    ];
    for (const each of italics)
      expect(requote(each, 'blockquote', isOfStory)).toEqual({ text: each, count: 0 });
  });

  it('keep the line breaks round them', () => {
    const comment = 'One\n\n\n<em>The lamp was out.</em>\n\n\n\n<em>Nobody had asked it.</em>\n';
    expect(requote(comment, 'blockquote', isOfStory)).toEqual({
      text: 'One\n\n\n<blockquote>The lamp was out.</blockquote>\n\n\n\n<blockquote>Nobody had asked it.</blockquote>\n',
      count: 2,
    });
  });

  const line = fc
    .array(fc.constantFrom('a', 'lamp', '<', '&', '&lt;', '</em>', '<p>', ' '), { minLength: 1 })
    .map((words) => words.join(''));

  it('all change, and nothing else does: whatever is quoted, among whatever she writes', () => {
    const part = fc.record({ words: fc.array(line, { minLength: 1, maxLength: 3 }), own: line });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom(...QUOTE_AS), (parts, as) => {
        const other = as === 'italics' ? 'blockquote' : 'italics';
        const quoted = new Set(parts.map(({ words }) => quotable(words.join('\n'))));
        quoted.delete('');
        const write = (how: typeof as) =>
          parts.reduce((comment, { words, own }) => {
            const quote = quoteHtml(words.join('\n'), how);
            const withQuote = quote === '' ? comment : withPart(comment, quote).text;
            return withPart(withQuote, `Hers: ${plainHtml(own)}.`).text;
          }, '');
        const { text, count } = requote(write(other), as, (words) => quoted.has(words));
        expect(text).toBe(write(as));
        expect(count).toBe(parts.filter(({ words }) => quotable(words.join('\n')) !== '').length);
      }),
    );
  });

  it('never lose a word of hers', () => {
    const piece = fc.constantFrom(
      ...'<em> </em> <blockquote> </blockquote> <p> </p> a b & &lt;'.split(' '),
      '\n',
      '\n\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...QUOTE_AS), (pieces, as) => {
        const comment = pieces.join('');
        const bare = (html: string) => html.replace(/<\/?(em|blockquote|p)>|\s/g, '');
        expect(bare(requote(comment, as, () => true).text)).toBe(bare(comment));
      }),
    );
  });
});
