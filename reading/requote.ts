import { GAP, quoteHtml } from './quote';
import type { QuoteAs } from './settings';

/**
 * A comment with its quotes set off, or in italics; `count` says how many were changed. Only those are that still are,
 * letter for letter, what Catchword writes for words of the story, and a paragraph of their own: what she wrote or
 * changed herself stays.
 * @param isOfStory whether words, paragraphs parted by line breaks, can have been quoted.
 */
export function requote(
  comment: string,
  as: QuoteAs,
  isOfStory: (words: string) => boolean,
): { text: string; count: number } {
  const from = as === 'italics' ? 'blockquote' : 'italics';
  const parts = comment.split(GAP);
  const after: string[] = [];
  let count = 0;
  for (let at = 0; at < parts.length; ) {
    const quote = quoteAt(parts, at, from, isOfStory);
    if (quote) {
      const [part = ''] = parts.slice(at, at + 1);
      const last = parts[at + quote.length - 1] ?? '';
      const before = part.slice(0, part.length - part.trimStart().length);
      after.push(before + quoteHtml(quote.words, as) + last.slice(last.trimEnd().length));
      count++;
    } else after.push(parts[at] ?? '');
    at += quote?.length ?? 1;
  }
  return { text: after.join(GAP), count };
}

/** The quote that begins with a part, and over how many parts it goes; `null` where none does. */
function quoteAt(
  parts: readonly string[],
  at: number,
  as: QuoteAs,
  isOfStory: (words: string) => boolean,
): { words: string; length: number } | null {
  let found: { words: string; length: number } | null = null;
  let words = '';
  // In italics every paragraph of a quote is a part: as many as stand in the story one after the other are one quote.
  for (let end = at; end < parts.length; end++) {
    const part = parts[end] ?? '';
    const more = wordsOfQuote(part.trim(), as);
    if (more === null || (end > at && /^\s/.test(part))) break;
    words = words === '' ? more : `${words}\n${more}`;
    if (isOfStory(words)) found = { words, length: end - at + 1 };
    if (as === 'blockquote' || /\s$/.test(part)) break;
  }
  return found;
}

/** The words of which `part` is the quote, or one paragraph of it in italics; `null` where it is something else. */
function wordsOfQuote(part: string, as: QuoteAs): string | null {
  const inside = /^<(em|blockquote)>(.*)<\/\1>$/.exec(part)?.[2];
  if (inside === undefined) return null;
  const words = inside
    .replace(/^<p>(.*)<\/p>$/, '$1')
    .split('</p><p>')
    .map(plainText)
    .join('\n');
  // Whatever she put in is not what would be written.
  return words !== '' && quoteHtml(words, as) === part ? words : null;
}

/** The text that `plainHtml` made HTML of. */
function plainText(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
