import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { markdown } from './markdown';
import { escapeInLine, escapeMarkdown } from './markdown-escape';
import { BrokenTemplate, DEFAULT_TEMPLATE, parseTemplate } from './markdown-template';
import { anyText, highlightOf, NO_NAMES, workWith } from './marked-for-tests';
import type { MarkedWork } from './marked-work';

const written = (works: MarkedWork[], template = DEFAULT_TEMPLATE, names = NO_NAMES) =>
  [...markdown(works, parseTemplate(template), names)].join('');

/** What a page made of the Markdown would read: marks of structure go, escapes and names of characters are undone. */
const read = (escaped: string) =>
  escaped.replace(
    /\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_, mark, code) => mark ?? String.fromCharCode(Number(code)),
  );

describe('the template that comes with Catchword', () => {
  it('gives works, chapters, quotes, notes and what is told of them', () => {
    const quote = highlightOf(
      { note: 'Ham!\nAgain.', tags: ['food', 'running joke'], colour: 'pink' },
      'The ham came all the same.\n“Who ordered it?”',
    );
    expect(written([workWith([quote, highlightOf()])], undefined, { ...NO_NAMES, pink: 'Jokes' })).toBe(
      `# Low Water

by lampblack, tarrow

## Chapter 3: The Pier

> The ham came all the same.
>
> “Who ordered it?”

Ham!  
Again.

pink: Jokes · food, running joke · [2026-11-20](https://archiveofourown.org/works/12/chapters/103#:~:text=The%20ham%20came%20all%20the%20same.,%E2%80%9CWho%20ordered%20it%3F%E2%80%9D,-Then%20the%20lamp%20went%20out.)

> The ham came all the same.

yellow · [2026-11-20](https://archiveofourown.org/works/12/chapters/103#:~:text=The%20ham%20came%20all%20the%20same.)

`,
    );
  });

  it('leaves out what is not known', () => {
    const only = workWith([highlightOf({ chapterId: null, chapterNumber: 1 })], {
      title: null,
      creators: [],
    });
    for (const chapter of only.chapters)
      Object.assign(chapter, { id: null, number: 1, title: null, only: true });
    expect(written([only])).toBe(
      `# Work 12

> The ham came all the same.

yellow · [2026-11-20](https://archiveofourown.org/works/12#:~:text=The%20ham%20came%20all%20the%20same.)

`,
    );
  });
});

describe('a template', () => {
  it('may go over all highlights at once, and over works again', () => {
    const works = [workWith([highlightOf(), highlightOf({ note: 'x' })]), workWith([highlightOf()])];
    expect(written(works, '{{#highlights}}{{title}};{{/highlights}}')).toBe('Low Water;Low Water;Low Water;');
    expect(written(works, '{{#works}}{{#highlights}}-{{/highlights}}/{{/works}}')).toBe('--/-/');
    expect(written(works, '{{#works}}{{title}}, {{/works}}{{#chapters}}{{chapter}}.{{/chapters}}')).toBe(
      'Low Water, Low Water, Chapter 3: The Pier.Chapter 3: The Pier.',
    );
  });

  it('keeps further lines in the quote or the list in which the first stands', () => {
    const two = [workWith([highlightOf({}, 'One.\nTwo.')])];
    expect(written(two, '{{#highlights}}> > {{ quote }}{{/highlights}}')).toBe('> > One.\n> >\n> > Two.');
    expect(written(two, '{{#highlights}}10. {{quote}}{{/highlights}}')).toBe('10. One.\n\n    Two.');
    expect(written(two, '{{#highlights}}  - {{quote}}{{/highlights}}')).toBe('  - One.\n\n    Two.');
    expect(written(two, '{{#highlights}}Said: {{quote}}{{/highlights}}')).toBe('Said: One.\n\nTwo.');
  });

  it.each([
    [
      '{{#highlights}}\n{{qoute}}\n{{/highlights}}',
      2,
      /“qoute” cannot be put in\. A template knows: title, .*link\./,
    ],
    ['{{quote}}', 1, /“quote” is known only between \{\{#highlights\}\} and/],
    ['{{#works}}\n{{chapter}}{{/works}}', 2, /“chapter” is known only between \{\{#chapters\}\}/],
    ['{{#works}}\n\nsalt', 1, /\{\{#works\}\} has no end\. Write \{\{\/works\}\}/],
    ['salt\n{{/works}}', 2, /ends what was not begun/],
    ['{{#works}}\n{{#chapters}}\n{{/works}}', 3, /\{\{\/chapters\}\} should: \{\{#chapters\}\} of line 2/],
    ['{{#highlights}}{{#works}}{{/works}}{{/highlights}}', 1, /\{\{#works\}\} cannot stand within/],
    ['{{#highlights}}\n{{#note}\n{{/highlights}}', 2, /“\{\{” has no “\}\}”/],
    ['salt }} water', 1, /“\}\}” has no “\{\{”/],
    ['{{highlights}}', 1, /Write \{\{#highlights\}\} … \{\{\/highlights\}\}/],
    ['{{#constructor}}{{/constructor}}', 1, /“constructor” cannot be put in/],
    ['{{}}', 1, /“” cannot be put in/],
  ])('that is broken is told in a sentence: %j', (template, line, sentence) => {
    const refused = (() => {
      try {
        return parseTemplate(template);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(BrokenTemplate);
    expect(refused).toMatchObject({ line, message: expect.stringMatching(sentence) });
    expect((refused as Error).message).toMatch(new RegExp(`^Line ${line}: `));
  });

  it('is read or told to be broken, whatever it is', () => {
    const part = fc.oneof(
      anyText,
      fc.constantFrom(
        '{{#works}}',
        '{{/works}}',
        '{{#highlights}}',
        '{{/highlights}}',
        '{{quote}}',
        '\n',
        '> ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        try {
          [...markdown([workWith([highlightOf()])], parseTemplate(parts.join('')), NO_NAMES)].join('');
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenTemplate);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('prose in Markdown', () => {
  it.each([
    ['*stars* _and_ `ticks`', '\\*stars\\* \\_and\\_ \\`ticks\\`'],
    ['# no heading', '\\# no heading'],
    ['- no list\n+ none\n12) nor this', '\\- no list  \n\\+ none  \n12\\) nor this'],
    ['=\n---\n- - -\n: x', '\\=  \n\\---  \n\\- - -  \n\\: x'],
    ['-1.5 is = 3) +', '-1.5 is = 3) +'],
    ['Salt\n===', 'Salt  \n\\=\\=\\='],
    ['[a](b) <i> &lt; & | ~~x~~', '\\[a\\](b) \\<i\\> \\&lt; & \\| \\~\\~x\\~\\~'],
    ['==lit== %%hidden%% 5% = 5%', '\\=\\=lit\\=\\= \\%\\%hidden\\%\\% 5% = 5%'],
    ['https://a.example/x_y and www.a.example', 'https\\://a.example/x\\_y and www\\.a.example'],
    ['    four spaces', '&#32;   four spaces'],
    ['one\r\n\r\n\r\ntwo  \nthree', 'one\n\ntwo  \nthree'],
    ['a C:\\path', 'a C:\\\\path'],
    ['“It’s late,” she said.', '“It’s late,” she said.'],
  ])('%j reads as it is', (prose, escaped) => {
    expect(escapeMarkdown(prose)).toBe(escaped);
  });

  it('loses nothing but white space, and leaves no mark that means something', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(anyText, (prose) => {
        for (const escaped of [escapeMarkdown(prose), escapeInLine(prose)]) {
          expect(bare(read(escaped))).toBe(bare(prose));
          const unescaped = escaped.replace(/\\[!-/:-@[-`{-~]|&#(?:32|9);/g, '§');
          expect(unescaped).not.toMatch(/[\\`*_{}[\]<>#|~^$]|==|%%|:\/\/|&\w+;/);
          expect(unescaped).not.toMatch(
            /(?:^|\n)[ \t]*(?:[-+:](?:[ \t]|$|\n)|(?:-+|=+)[ \t]*(?:$|\n)|\d{1,9}[.)](?:[ \t]|$|\n))/,
          );
          expect(escaped).not.toMatch(/(?:^|\n)[ \t]/);
        }
      }),
      { numRuns: runs(2_000) },
    );
  });
});
