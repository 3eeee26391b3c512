import { prose, randomFrom } from '../../../reading/prose-for-tests';
import type { ShapeName } from '../shape-names';
import { showMarkup } from './reader';

type Markup = (paragraphs: readonly string[]) => string;

const ARABIC = 'هذا نص عربي طويل نوعا ما حتى ينكسر على أكثر من سطر واحد في العمود ';
const CHINESE = '灯在九点熄灭了没有人说话雨一直下到天亮';
/** One transparent pixel, to be shown at any size. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const paragraphs: Markup = (texts) => texts.map((text) => `<p>${text}</p>`).join('\n');

/** What a text looks like in each shape. Every one is how authors really leave their chapters. */
const SHAPES: Record<ShapeName, Markup> = {
  paragraphs,

  'one paragraph of line breaks': (texts) => `<p>${texts.map((text) => `${text}<br><br>`).join('\n')}</p>`,

  'all in one centred block': (texts) => `<center>${paragraphs(texts)}</center>`,

  // It ends in bare text, too: then no block follows the last words.
  'bare text between blocks': (texts) =>
    [...texts, 'And there the matter rested.']
      .map((text, i, all) => {
        if (i % 3 === 0 || i === all.length - 1) return text;
        if (i % 3 === 1) return `<div>${text}</div>`;
        return `<blockquote><p>${text.replace(/(\w+) (\w+)/, '<em>$1</em> <strong>$2<sup>1</sup></strong>')}</p></blockquote>`;
      })
      .join('\n'),

  'spacers, pictures, folds, tables and Arabic': (texts) =>
    texts
      .map((text, i) => {
        let markup = `<p>${text}</p>`;
        if (i % 5 === 2) markup += '<p>&nbsp;</p>';
        if (i % 7 === 3) markup += `<p><img src="${PICTURE}" width="300" height="500" alt=""></p>`;
        if (i % 9 === 4) {
          markup += `<details><summary>Fold ${i}</summary><p>What stands in fold ${i} is not to be seen.</p></details>`;
        }
        if (i % 11 === 5) markup += `<table><tr><td>${text}</td><td>${text.slice(0, 40)}</td></tr></table>`;
        if (i % 6 === 1) markup += `<p dir="rtl">${ARABIC.repeat(5)}</p>`;
        return markup;
      })
      .join('\n'),

  // Lines break at any character, paragraphs begin with two wide spaces.
  Chinese: (texts) => texts.map((_text, i) => `<p>\u3000\u3000${CHINESE.repeat(1 + (i % 9))}</p>`).join('\n'),
};

/** Shows three chapters of about `length` characters each, in one shape; always the same for the same shape and length. */
export async function showShape({ shape, length }: { shape: ShapeName; length: number }): Promise<void> {
  await showMarkup([1, 2, 3].map((seed) => SHAPES[shape](prose(randomFrom(seed), length).split('\n'))));
}

/** Shows one chapter of ten times the same `length` characters in paragraphs: long, and soon made. */
export async function showLongChapter({ length }: { length: number }): Promise<void> {
  await showMarkup([paragraphs(prose(randomFrom(5), length).split('\n')).repeat(10)]);
}
