import type { QuoteAs } from './settings';

/*
 * Words of a story as they stand in a comment. The archive takes HTML there, and makes paragraphs of lines that an
 * empty line parts.
 */

/** What stands between two parts of a comment: the archive makes paragraphs of them. */
export const GAP = '\n\n';

/** A stretch of a chapter's normalised text as the HTML of a quote; its paragraphs stay paragraphs. Empty for no words. */
export function quoteHtml(words: string, as: QuoteAs): string {
  const paragraphs = paragraphsOf(words).map(plainHtml);
  if (as === 'italics') return paragraphs.map((paragraph) => `<em>${paragraph}</em>`).join(GAP);
  if (paragraphs.length < 2) return paragraphs.map((only) => `<blockquote>${only}</blockquote>`).join('');
  return `<blockquote>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</blockquote>`;
}

/** Words as a quote has them: paragraphs with a line break between, and nothing round them. */
export function quotable(words: string): string {
  return paragraphsOf(words).join('\n');
}

function paragraphsOf(words: string): string[] {
  return words
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Text as HTML that shows just that text. */
export function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A quote and what she noted beside it, which becomes her own words below. */
export function quoteWithNote(words: string, note: string, as: QuoteAs): string {
  return [quoteHtml(words, as), plainHtml(note.trim())].filter((part) => part !== '').join(GAP);
}

/**
 * A comment with a part put in at an offset, a paragraph of its own. `caret` is where she writes on.
 * @param at UTF-16 offset in `comment`; its end unless said otherwise.
 */
export function withPart(
  comment: string,
  part: string,
  at: number = comment.length,
): { text: string; caret: number } {
  const before = comment.slice(0, at).trimEnd();
  const after = comment.slice(at).trimStart();
  const upToHere = `${before === '' ? '' : before + GAP}${part}${GAP}`;
  return { text: upToHere + after, caret: upToHere.length };
}
