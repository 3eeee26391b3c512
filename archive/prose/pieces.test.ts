// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { authorHtml, hostileHtml } from '../../tests/author-html/arbitrary';
import fc, { runs } from '../../tests/fast-check';
import { stockOf } from './inventory';
import { contentOf, readNodes } from './pieces';

/** A DOM written in JavaScript takes its time. */
const RUNS = { numRuns: runs(40) };

function holding(html: string): Element {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.innerHTML = html;
  return holder;
}

describe('what is read from the markup is what the nodes say', () => {
  it.each([
    ['nothing', ''],
    ['text and its characters', 'a &lt;b&gt; &amp;amp; &nbsp; "c" \u2003d'],
    ['attributes', '<p class="a  b" title="x &gt; y &quot;z&quot; &amp;lt; \' =" open>a</p>'],
    ['attributes with odd names', '<p ="a" b"c=d \'e=f @g xlink:href="#h" i="j"k>a</p>'],
    ['elements with odd names', '<o:p>a</o:p><x-y.z>b</x-y.z><p=q>c</p=q>'],
    ['elements without an end', 'a<br>b<hr><img src="/a.png" alt="<b>"><wbr><input><keygen><param name="p">'],
    ['comments', '<p>a<!-- <b> --><!---->b<!-- - -- > --></p><?pi x?>'],
    ['nested ones', '<ul><li>a<ul><li>b</ul><li>c</ul><table><caption>d<tr><td>e</table>'],
    ['white space at the beginning', '<pre>\n\na</pre><textarea>\n\nb</textarea><listing>\n\nc</listing>'],
    ['what is written as it is', '<xmp>a <b> &amp;</xmp><iframe><p>c</iframe><style>d > e</style>'],
    ['what never ends', 'a<plaintext><p>b</plaintext></p>'],
    ['what is not in the document', '<template><p>a</template>b'],
    ['drawings', '<svg viewBox="0 0 1 1"><foreignObject><p>a</foreignObject></svg><math><mi>x</math>'],
  ])('%s', (_, html) => {
    const holder = holding(html);
    expect(contentOf(holder)).toEqual(readNodes(holder));
    const fragment = document.createDocumentFragment();
    fragment.append(...holding(html).childNodes);
    expect(contentOf(fragment)).toEqual(readNodes(holder));
    expect(fragment.childNodes.length).toBe(holder.childNodes.length);
  });

  it('in any text an author can write, and in more', () => {
    fc.assert(
      fc.property(fc.oneof(authorHtml, hostileHtml), (html) => {
        const holder = holding(html);
        expect(contentOf(holder)).toEqual(readNodes(holder));
      }),
      RUNS,
    );
  }, 240_000);

  it('where texts stand beside each other, as stock is taken', () => {
    const holder = holding('<p>a </p><pre>b </pre>');
    for (const element of holder.children) element.append(' c', '', ' ', 'd');
    for (const skinned of [false, true]) {
      expect(stockOf(contentOf(holder), skinned)).toEqual(stockOf(readNodes(holder), skinned));
    }
  });
});
