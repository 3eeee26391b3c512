import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import type { Anchor } from '../anchor';
import { chapterLink, quoteLink, textDirective, workLink } from './quote-link';

const anchorOf = (exact: string, change: Partial<Anchor> = {}): Anchor => ({
  exact,
  prefix: 'Nobody had ordered it. ',
  suffix: ' Then the lamp went out.',
  start: 23,
  end: 23 + exact.length,
  textHash: 'n1-0',
  ...change,
});

describe('the address', () => {
  const work = 'archiveofourown.org/works/12';

  it('is that of the chapter, or of the whole work where only its number is known', () => {
    expect(chapterLink(work, { id: '7', number: 3 })).toBe('https://archiveofourown.org/works/12/chapters/7');
    expect(chapterLink(work, { id: null, number: 1 })).toBe('https://archiveofourown.org/works/12');
    expect(chapterLink(work, { id: null, number: 3 })).toBe(
      'https://archiveofourown.org/works/12?view_full_work=true',
    );
  });

  it.each(['a@evil.example/works/1', '"><script>/works/1', 'a)b/works/1', 'a#b/works/1', 'a/works/x'])(
    'is none for the key %s',
    (key) => {
      expect(workLink(key)).toBe('');
      expect(quoteLink(key, { id: '1', number: 1 }, anchorOf('The ham came all the same.'))).toBe('');
    },
  );

  it('has the directive after it', () => {
    expect(quoteLink(work, { id: '7', number: 3 }, anchorOf('The ham came all the same.'))).toBe(
      'https://archiveofourown.org/works/12/chapters/7#:~:text=The%20ham%20came%20all%20the%20same.',
    );
  });
});

describe('the directive', () => {
  it('encodes what has a meaning in one', () => {
    expect(textDirective(anchorOf('salt-white, tar & rope (all of it)'))).toBe(
      'salt%2Dwhite%2C%20tar%20%26%20rope%20%28all%20of%20it%29',
    );
  });

  it('names what stands beside a few words, and words that stood more than once', () => {
    expect(textDirective(anchorOf('Low water.'))).toBe(
      'Nobody%20had%20ordered%20it.-,Low%20water.,-Then%20the%20lamp%20went%20out.',
    );
    const twins = { count: 2, like: 0.4 };
    expect(textDirective(anchorOf('The ham came all the same.', { twins }))).toBe(
      'Nobody%20had%20ordered%20it.-,The%20ham%20came%20all%20the%20same.,-Then%20the%20lamp%20went%20out.',
    );
  });

  it('takes whole words of the side, and of the nearest paragraph alone', () => {
    const prefix = 'ongest tale she knew of the harbour, and of how it came to be.\nShe went. ';
    const suffix = '\n“Extraordinarily quiet tonight, it seems,” said the keeper';
    expect(textDirective(anchorOf('Quiet.', { prefix, suffix }))).toBe(
      `She%20went.-,Quiet.,-${encodeURIComponent('“Extraordinarily quiet tonight,')}`,
    );
  });

  it('names a long quote by its ends', () => {
    const quote = `The first of them came in at noon with its lamps still lit, ${'and another '.repeat(20)}before the tide turned and took the last of the light out with it.`;
    expect(decodeURIComponent(textDirective(anchorOf(quote)))).toBe(
      'The first of them came in at noon with its lamps still lit,,the tide turned and took the last of the light out with it.',
    );
  });

  it('names one over several paragraphs by its first and its last', () => {
    const quote = 'She read the tables twice over.\n“Well?”\nNobody in the room had an answer to that.';
    expect(decodeURIComponent(textDirective(anchorOf(quote)))).toBe(
      'She read the tables twice over.,Nobody in the room had an answer to that.',
    );
  });

  it('leaves out halves of words, and all of it where nothing is left', () => {
    const half = anchorOf('ide tables came out on the last bo', { prefix: 'The t', suffix: 'at before' });
    expect(decodeURIComponent(textDirective(half))).toBe(' tables came out on the last '.trim());
    expect(textDirective(anchorOf('ab', { prefix: 't', suffix: 'le' }))).toBe('');
    expect(textDirective(anchorOf('a'.repeat(300)))).toBe('');
    expect(textDirective(anchorOf(' … ', { prefix: '', suffix: '' }))).toBe('');
  });

  it('cuts a script without spaces between its words', () => {
    const directive = textDirective(anchorOf('潮が引いたあとの浜辺で彼女は古い手紙を読んでいた。'.repeat(8)));
    const [start, end] = directive.split(',').map(decodeURIComponent);
    expect(start?.length).toBeGreaterThan(40);
    expect('潮が引いたあとの浜辺で彼女は古い手紙を読んでいた。'.repeat(8).startsWith(start ?? '-')).toBe(
      true,
    );
    expect('潮が引いたあとの浜辺で彼女は古い手紙を読んでいた。'.repeat(8).endsWith(end ?? '-')).toBe(true);
  });

  it('is a directive whatever the words are: its parts are theirs, and nothing in them ends one', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const directive = textDirective(anchorOf(exact, { prefix, suffix }));
        expect(directive).toMatch(
          /^(?:[A-Za-z0-9.%]+-,)?(?:[A-Za-z0-9.%]+(?:,[A-Za-z0-9.%]+)?(?:,-[A-Za-z0-9.%]+)?)?$/,
        );
        expect(() => decodeURIComponent(directive)).not.toThrow();
      }),
      { numRuns: runs(400) },
    );
  });
});
