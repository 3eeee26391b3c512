import { describe, expect, it } from 'vitest';
import fc, { runs } from '../tests/fast-check';
import { describeAnchor, describeQuote, type Resolution, resolveAnchor } from './anchor';
import { chapterText } from './chapter-text';
import { prose, type Random, randomFrom, sentence } from './prose-for-tests';

function words(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += `${sentence(random)} `;
  return text.slice(0, length);
}

describe('describeAnchor', () => {
  const chapter = chapterText(prose(randomFrom(1), 2000));

  it('keeps 64 characters on each side, fewer at the ends', () => {
    const anchor = describeAnchor(chapter, 100, 120);
    expect(anchor).toEqual({
      exact: chapter.text.slice(100, 120),
      prefix: chapter.text.slice(36, 100),
      suffix: chapter.text.slice(120, 184),
      start: 100,
      end: 120,
      textHash: chapter.hash,
    });
    expect(describeAnchor(chapter, 10, 20).prefix).toBe(chapter.text.slice(0, 10));
    const { length } = chapter.text;
    expect(describeAnchor(chapter, length - 5, length).suffix).toBe('');
  });

  it('does not cut a pair of surrogates in two', () => {
    const sides = 'a'.repeat(63);
    const anchor = describeAnchor(chapterText(`😀${sides}quote${sides}😀`), 65, 70);
    expect(anchor).toMatchObject({ exact: 'quote', prefix: sides, suffix: sides });
  });

  it('refuses what is no stretch of the text', () => {
    expect(() => describeAnchor(chapter, 20, 10)).toThrow(RangeError);
    expect(() => describeAnchor(chapter, 0, chapter.text.length + 1)).toThrow(RangeError);
    expect(() => describeAnchor(chapter, Number.NaN, 4)).toThrow(RangeError);
  });
});

describe('a quote that stood more than once', () => {
  const verse = (first: string) =>
    `${first} over the water.\nAnd the bell rang twice.\nNobody came to the door for it.`;
  const song = [verse('The gulls went'), verse('A boat came home'), verse('It was all quiet')].join('\n');
  const line = 'And the bell rang twice.';
  const second = song.indexOf(line, song.indexOf('A boat'));
  const quote = describeQuote(chapterText(song), second, second + line.length);

  it('is known to have others like it, and how like', () => {
    expect(quote.twins?.count).toBe(3);
    expect(quote.twins?.like).toBeGreaterThan(1);
    expect(quote.twins?.like).toBeLessThan(2);
    const alone = describeQuote(chapterText(song), 0, 14);
    expect(alone).toEqual(describeAnchor(chapterText(song), 0, 14));
  });

  it('is found among them while its surroundings tell it', () => {
    const longer = `A note of the author's.\n${song}`;
    expect(resolveAnchor(quote, chapterText(longer))?.start).toBe(
      longer.indexOf(line, longer.indexOf('A boat')),
    );
  });

  it('is an orphan when it is gone, and not one of the others', () => {
    const cut = song.slice(0, second) + song.slice(second + line.length + 1);
    expect(resolveAnchor(quote, chapterText(cut))).toBeNull();
    // As it was kept before anybody looked for others, it would have been.
    const { twins: _, ...unknowing } = quote;
    expect(resolveAnchor(unknowing, chapterText(cut))).not.toBeNull();
  });
});

describe('resolveAnchor', () => {
  const chapter = chapterText(prose(randomFrom(2), 15_000));
  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return describeAnchor(chapterText(text), start, start + words.length);
  };
  const found = (text: string, resolution: Resolution | null) =>
    resolution && [text.slice(resolution.start, resolution.end), resolution.how];

  it('takes the stored offsets when the text is the same', () => {
    expect(resolveAnchor(describeAnchor(chapter, 500, 505), chapter)).toEqual({
      start: 500,
      end: 505,
      how: 'unchanged',
    });
  });

  it('does not trust offsets that do not read like the quote', () => {
    const anchor = { ...describeAnchor(chapter, 500, 560), start: 700, end: 760 };
    expect(resolveAnchor(anchor, chapter)).toEqual({ start: 500, end: 560, how: 'moved' });
  });

  it('tells the edited quote apart and never rewrites the anchor', () => {
    const anchor = at(
      'The lamp went out at nine. Nobody spoke for a long while after that.',
      'Nobody spoke for',
    );
    const frozen = structuredClone(anchor);
    const text = 'The lamp went out at nine. No one spoke for a long while after that.';
    expect(found(text, resolveAnchor(anchor, chapterText(text)))).toEqual(['No one spoke for', 'edited']);
    expect(anchor).toEqual(frozen);
  });

  it('knows a short quote by its neighbours', () => {
    const one = 'First the door creaked open, and then “No,” said the woman on the stairs, not looking up.';
    const two = 'Later it rained, and the children asked again. “No,” said everybody in the hall at once.';
    const anchor = at(`${one}\n${two}`, '“No,”');
    const text = `${two}\n${one}`;
    expect(resolveAnchor(anchor, chapterText(text))?.start).toBe(text.lastIndexOf('“No,”'));
    expect(resolveAnchor(anchor, chapterText(two))).toBeNull();
  });

  it('keeps a refrain apart by what stands further off', () => {
    const refrain =
      'and the sea keeps all of its counsel, and we keep ours, and the sea keeps all of its counsel';
    const song = ['One for the tide', 'Two for the gull', 'Three for the net'].map(
      (line) => `${line}\n${refrain}\n`,
    );
    const text = song.join('');
    const second = text.indexOf('and we keep ours', text.indexOf('Two'));
    const anchor = describeAnchor(chapterText(text), second, second + 16);
    const longer = `${words(randomFrom(3), 300)}\n${text}`;
    expect(resolveAnchor(anchor, chapterText(longer))?.start).toBe(
      longer.indexOf('and we keep ours', longer.indexOf('Two')),
    );
  });

  it('does not take a stub at the chapter’s edge for a neighbour', () => {
    const anchor = at('“I knew it,” she said to the empty room, and laughed out loud.', 'knew');
    const text = 'Nobody asked what I knew or why the shutters had been nailed down on that side.';
    expect(resolveAnchor(anchor, chapterText(text))).toBeNull();
  });

  it('finds a long quote whose middle was rewritten, and orphans one whose ends are gone', () => {
    const { text } = chapter;
    for (const length of [400, 1500, 6000]) {
      const anchor = describeAnchor(chapter, 5000, 5000 + length);
      const middle = `${text.slice(0, 5160)} ${words(randomFrom(4), 40)} ${text.slice(5200)}`;
      const like = resolveAnchor(anchor, chapterText(middle));
      expect(like?.how).toBe('edited');
      expect(like?.start).toBe(5000);
      expect(middle.slice(like?.end)).toBe(text.slice(5000 + length));
      const gone = text.slice(0, 5000) + words(randomFrom(5), length) + text.slice(5000 + length);
      expect(resolveAnchor(anchor, chapterText(gone))).toBeNull();
    }
  });

  it('bears a chapter that says the same a thousand times', () => {
    const line = 'Again and again the bell rang over the water.';
    const text = `${`${line}\n`.repeat(3000)}The end.`;
    const anchor = { ...at(`${line} ${line} ${line}`, 'and again the bell'), textHash: 'n1-old' };
    const found = (exact: string) => {
      const range = resolveAnchor({ ...anchor, exact }, chapterText(text));
      return range && text.slice(range.start, range.end);
    };
    // A search that compared each line with each other would not come back before the test is given up.
    expect(found('and again the bell')).toBe('and again the bell');
    expect(found('and again the well rung')).toBe('and again the bell');
    expect(found('a')).toBe('a');
  });

  it('gives null for an empty quote in another text', () => {
    expect(resolveAnchor(describeAnchor(chapter, 50, 50), chapterText('something else'))).toBeNull();
  });

  it('never leaves the text, whatever anchor and text it gets', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é'), maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, text, fc.nat(200), (exact, prefix, suffix, chapterWords, start) => {
        const anchor = { exact, prefix, suffix, start, end: start + exact.length, textHash: 'n1-other' };
        const result = resolveAnchor(anchor, chapterText(chapterWords));
        if (!result) return;
        expect(result.start).toBeGreaterThanOrEqual(0);
        expect(result.end).toBeGreaterThan(result.start);
        expect(result.end).toBeLessThanOrEqual(chapterWords.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
