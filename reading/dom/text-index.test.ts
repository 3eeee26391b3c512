// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import fc, { runs } from '../../tests/fast-check';
import { describeAnchor, resolveAnchor } from '../anchor';
import { chapterText } from '../chapter-text';
import { TextIndex } from './text-index';

function prose(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

const textOf = (html: string) => new TextIndex(prose(html)).text;

describe('the normalised text', () => {
  it.each([
    ['white space of any kind is one space', '<p>a \n\t&nbsp;\u2003\u3000b</p>', 'a b'],
    ['one other white character is a space', '<p>a&nbsp;b\nc\u2028d</p>', 'a b c d'],
    ['nothing stands at the ends', ' \n<p> &nbsp;a </p> \n', 'a'],
    ['a line break is a space', '<p>a<br>b<br>\n c<br/>d</p>', 'a b c d'],
    ['two line breaks part paragraphs', '<p>a<br/> <br>b<i>c<br></i><br><br>d</p>', 'a\nbc\nd'],
    ['a line break at a block’s edge is nothing', '<p><br>a<br></p><p><br></p><p>b<br> </p>', 'a\nb'],
    [
      'blocks are parted by one newline',
      '<div><p>a</p>\n<div><div><p>b</p></div></div></div>c<h3>d</h3>',
      'a\nb\nc\nd',
    ],
    ['empty paragraphs are nothing', '<p>a</p><p>&nbsp;</p><p></p><p> <br> </p><hr><p>b</p>', 'a\nb'],
    ['inline elements part nothing', '<p>a<em>b</em><span> c</span> <a>d</a></p>', 'ab c d'],
    ['space before and after a tag is one', '<p>a <em> b </em> c</p>', 'a b c'],
    [
      'lists, tables and figures',
      '<ul><li>a<li>b</ul><table><caption>c</caption><tr><td>d<td>e</table><figure><img><figcaption>f</figcaption></figure>',
      'a\nb\nc\nd\ne\nf',
    ],
    [
      'details, centre and quotes',
      '<details><summary>a</summary>b</details><center>c</center><blockquote>d</blockquote>',
      'a\nb\nc\nd',
    ],
    ['preformatted text like any other', '<pre>a\n  b</pre>', 'a b'],
    ['what has no width is left out', 'a\u00adb\u200bc\u2060d\ufeffe\u200ef\u202eg\u2066h', 'abcdefgh'],
    [
      'joiners stay where they join',
      'می\u200cخواهم 👨\u200d👩\u200d👧 ❤️\u200d🔥',
      'می\u200cخواهم 👨\u200d👩\u200d👧 ❤️\u200d🔥',
    ],
    [
      'joiners go where they join nothing',
      'a\u200cb \u200d c\u200d<p>\u200c</p>مي\u200c <i>d\u200d</i>',
      'ab c\nمي d',
    ],
    ['Unicode is composed', 'cafe\u0301 q\u0303 \u212b', 'café q\u0303 Å'],
    ['letters of one character may stand in two nodes', 'caf<i>e</i><b>\u0301</b>s', 'cafés'],
    ['a dropped character does not keep an accent off', 'e\u00ad\u0301', 'é'],
    ['Hangul letters become syllables', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['characters that NFC makes longer', '\u0958\u0958', '\u0915\u093c\u0915\u093c'],
    [
      'code and stand-ins are no text',
      'a<script>x</script><style>x</style><template>x</template><noscript>x</noscript><video>x</video><!--x-->b',
      'ab',
    ],
    ['ruby is read where it stands', '<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>', '東(とう)'],
    ['nothing', '', ''],
    ['only space', ' <p>&nbsp;</p> ', ''],
  ])('%s', (_name, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('is NFC whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const root = document.createElement('p');
        root.textContent = text;
        const { text: normal } = new TextIndex(root);
        expect(normal).toBe(normal.normalize('NFC'));
      }),
      { numRuns: runs(300) },
    );
  });

  it('leaves out what it is told to skip, which still parts blocks', () => {
    const root = prose('<h3 id="work">Chapter Text</h3>a<span class="x">b</span>c<p class="x">d</p>e');
    const skip = (element: Element) => element.id === 'work' || element.className === 'x';
    expect(new TextIndex(root, { skip }).text).toBe('ac\ne');
  });

  it('knows its hash and its words, like any chapter text', () => {
    const index = new TextIndex(prose('<p>Two words,</p><p>then three more.</p>'));
    const { hash, words } = chapterText(index.text);
    expect([index.hash, index.words]).toEqual([hash, words]);
    expect(words).toBe(5);
    const anchor = describeAnchor(index, 4, 9);
    expect(resolveAnchor(anchor, index)).toEqual({ start: 4, end: 9, how: 'unchanged' });
  });
});

describe('rangeFor', () => {
  it('begins at the first character and ends after the last', () => {
    const root = prose('<p>The <em>old  lamp</em></p> <p>went out.</p>');
    const index = new TextIndex(root);
    const range = index.rangeFor(4, 17);
    expect(index.text.slice(4, 17)).toBe('old lamp\nwent');
    expect(range.startContainer).toBe(root.querySelector('em')?.firstChild);
    expect(range.startOffset).toBe(0);
    expect(range.endContainer.nodeValue).toBe('went out.');
    expect(range.endOffset).toBe(4);
  });

  it('leaves separators at its ends out', () => {
    const root = prose('<p>a</p><p>b</p>');
    const index = new TextIndex(root);
    const range = index.rangeFor(1, 3);
    expect([range.startContainer.nodeValue, range.startOffset, range.toString()]).toEqual(['b', 0, 'b']);
    expect(index.rangeFor(0, 2).endContainer.nodeValue).toBe('a');
    expect(index.rangeFor(1, 2).collapsed).toBe(true);
    expect(index.rangeFor(1, 1).collapsed).toBe(true);
  });

  it('takes a composed character whole, over all its nodes', () => {
    const root = prose('xe<b>\u0301</b>y');
    const index = new TextIndex(root);
    const range = index.rangeFor(1, 2);
    expect(range.toString()).toBe('e\u0301');
    expect(index.rangeFor(2, 3).toString()).toBe('y');
    expect(index.rangeFor(0, 1).toString()).toBe('x');
  });

  it('takes offsets outside for the nearest end', () => {
    const index = new TextIndex(prose('<p>a</p><p>b</p>'));
    expect(index.rangeFor(-4, 40).toString()).toBe('ab');
    expect(index.rangeFor(40, 50).collapsed).toBe(true);
    const nothing = new TextIndex(prose('<img>'));
    expect(nothing.rangeFor(0, 0).startContainer).toBe(nothing.root);
  });
});

describe('offsetOf', () => {
  const root = prose('<p>one</p> <p class="x">skipped</p><img><p>two <br> three </p>');
  const index = new TextIndex(root, { skip: (element) => element.className === 'x' });
  const outside = document.createElement('section');
  outside.append('before', root, 'after');
  document.body.append(outside);
  const [, skipped, last] = root.querySelectorAll('p');

  it('knows points on elements', () => {
    expect(index.text).toBe('one\ntwo three');
    expect(index.offsetOf(root, 0)).toBe(0);
    expect(index.offsetOf(root, root.childNodes.length)).toBe(13);
    expect(index.offsetOf(root, 1)).toBe(4);
    expect(index.offsetOf(root, 1, 'backward')).toBe(3);
    expect(index.offsetOf(last as Node, 2)).toBe(8);
    expect(index.offsetOf(last as Node, 2, 'backward')).toBe(8);
  });

  it('knows points in skipped parts and in white space', () => {
    const text = skipped?.firstChild as Text;
    expect(index.offsetOf(text, 3)).toBe(4);
    expect(index.offsetOf(text, 3, 'backward')).toBe(3);
    expect(index.offsetOf(last?.lastChild as Text, 0)).toBe(8);
    expect(index.offsetOf(last?.lastChild as Text, 7)).toBe(13);
  });

  it('takes points outside for the nearer end', () => {
    expect(index.offsetOf(outside.firstChild as Text, 2)).toBe(0);
    expect(index.offsetOf(outside, 0, 'backward')).toBe(0);
    expect(index.offsetOf(outside.lastChild as Text, 2)).toBe(13);
    expect(index.offsetOf(document, 0)).toBe(0);
    expect(index.offsetOf(document.body, document.body.childNodes.length)).toBe(13);
  });

  it('takes a shadow tree to stand where its host stands', () => {
    const host = document.createElement('div');
    outside.append(host);
    const inside = host.attachShadow({ mode: 'open' });
    inside.append('shadow');
    expect(index.offsetOf(inside.firstChild as Text, 2)).toBe(13);
    const deep = prose('<p>deep</p>');
    inside.replaceChildren(deep);
    const inShadow = new TextIndex(deep);
    expect(inShadow.offsetOf(outside.firstChild as Text, 2)).toBe(0);
    expect(inShadow.offsetOf(host, 0)).toBe(0);
    expect(inShadow.offsetOf(document.body, document.body.childNodes.length)).toBe(4);
    host.remove();
  });

  it('refuses nodes of no common document', () => {
    expect(() => index.offsetOf(document.createElement('p'), 0)).toThrow(RangeError);
  });
});

/** Markup as authors leave it: nested blocks and inline elements, breaks, odd white space, all sorts of characters. */
const bits = fc.constantFrom(
  ...[
    'a',
    'b',
    'word',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u2003',
    '.',
    'e\u0301',
    'é',
    '\u0301',
    '\u200b',
    '\u00ad',
    '\u200d',
    '\u200c',
    '😀',
  ],
  ...[
    '👨\u200d👩',
    '\u1112\u1161\u11ab',
    '\u1161',
    '\u0958',
    'が',
    'か\u3099',
    'ḍ\u0307',
    'd\u0323\u0307',
    '日',
    'م\u200cی',
    '\u0344',
  ],
);
const run = fc.array(bits, { maxLength: 6 }).map((parts) => parts.join(''));

interface Tree {
  tag: string;
  children: (Tree | string)[];
}

const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  child: fc.oneof({ maxDepth: 4, withCrossShrink: true }, { arbitrary: run, weight: 3 }, tie('tree')),
  tree: fc.record({
    tag: fc.constantFrom('p', 'p', 'div', 'em', 'span', 'br', 'blockquote', 'li', 'script', 'i', 'hr'),
    children: fc.array(tie('child'), { maxLength: 5 }),
  }),
}));

const VOID = new Set(['br', 'hr']);

function build({ tag, children }: Tree): HTMLElement {
  const element = document.createElement(tag);
  if (VOID.has(tag)) return element;
  for (const child of children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}

const roots = fc.record({ tag: fc.constant('div'), children: fc.array(tree, { maxLength: 5 }) });
const rules = { numRuns: runs(250) };

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Offsets that start a character: not a space or separator, not a mark or a Hangul letter that belongs to the one before. */
function characterStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/[^\p{M}\u1160-\u11ff\n ]/gu)) starts.push(index);
  return starts;
}

describe('whatever the markup', () => {
  it('an offset that starts a character leads to a DOM point and back', () => {
    fc.assert(
      fc.property(roots, (tree) => {
        const index = new TextIndex(build(tree));
        for (const offset of characterStarts(index.text)) {
          const { node, offset: at } = index.pointAt(offset);
          expect(index.offsetOf(node, at)).toBe(offset);
        }
        for (const offset of characterStarts(index.text).slice(1)) {
          const { node, offset: at } = index.pointAt(offset, 'backward');
          const back = index.offsetOf(node, at, 'backward');
          expect(index.text.slice(back, offset).trim()).toBe('');
        }
      }),
      rules,
    );
  });

  it('a range read again gives its stretch of text', () => {
    // Joiners and marks at an edge mean something only with what stood before them.
    const bare = (text: string) => text.replace(/^[ \n\u200c\u200d]+|[ \n\u200c\u200d]+$/gu, '');
    fc.assert(
      fc.property(roots, fc.nat(), fc.nat(), (tree, a, b) => {
        const index = new TextIndex(build(tree));
        const starts = [...characterStarts(index.text), index.text.length];
        const [start = 0, end = 0] = [starts[a % starts.length] ?? 0, starts[b % starts.length] ?? 0].sort(
          (x, y) => x - y,
        );
        const again = new TextIndex(index.rangeFor(start, end).cloneContents());
        expect(bare(again.text)).toBe(bare(index.text.slice(start, end)));
      }),
      rules,
    );
  });

  it('splitting text nodes or wrapping them does not change the text', () => {
    fc.assert(
      fc.property(
        roots,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }),
        (tree, cuts) => {
          const root = build(tree);
          const before = new TextIndex(root).text;
          for (const [which, where, wrap] of cuts) {
            const nodes = textNodes(root);
            const node = nodes[which % nodes.length];
            if (!node) return;
            const rest = node.splitText(where % (node.length + 1));
            if (wrap) {
              const em = document.createElement('em');
              rest.replaceWith(em);
              em.append(rest);
            }
          }
          expect(new TextIndex(root).text).toBe(before);
        },
      ),
      rules,
    );
  });

  it('text has no white space but single spaces and newlines, none beside another or at an end', () => {
    fc.assert(
      fc.property(roots, (tree) => {
        const { text } = new TextIndex(build(tree));
        expect(text).not.toMatch(/^\s|\s$|\s\s|[^\S \n]/);
        expect(text).toBe(text.normalize('NFC'));
      }),
      rules,
    );
  });

  it('every point of the DOM has an offset, and later points have no smaller one', () => {
    fc.assert(
      fc.property(roots, (tree) => {
        const index = new TextIndex(build(tree));
        let last = 0;
        const visit = (node: Node) => {
          const length = node instanceof Text ? node.length : node.childNodes.length;
          for (let i = 0; i <= length; i++) {
            const offset = index.offsetOf(node, i);
            const backward = index.offsetOf(node, i, 'backward');
            expect(offset).toBeGreaterThanOrEqual(last);
            expect(offset).toBeLessThanOrEqual(index.text.length);
            expect(backward).toBeGreaterThanOrEqual(0);
            // Inside a composed character each end reaches out to the character's own.
            if (!(node instanceof Text)) expect(backward).toBeLessThanOrEqual(offset);
            last = offset;
            const child = node.childNodes[i];
            if (child) visit(child);
          }
        };
        visit(index.root);
      }),
      { ...rules, numRuns: runs(60) },
    );
  });
});
