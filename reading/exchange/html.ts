import { type ColourNames, colourName, type Highlight } from '../highlight';
import { day } from './day';
import { chapterNameOf, type MarkedChapter, type MarkedWork, titleOf } from './marked-work';
import { quoteLink, workLink } from './quote-link';

/* As in the reader, and dark enough as a line of 4 px on white and on black: 3:1 (WCAG 1.4.11). */
const STYLE = `
:root { color-scheme: light dark; --line: #767676; --muted: #595959; }
body { max-width: 42em; margin: 0 auto; padding: 2em 1em 4em; font: 1.1em/1.6 Georgia, serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin: 2.5em 0 0; padding-top: 1em; border-top: 1px solid var(--line); }
article { margin: 1.5em 0; break-inside: avoid; }
blockquote { margin: 0; padding-left: 1em; border-left: 4px solid var(--line); }
blockquote p { margin: 0 0 .5em; white-space: pre-wrap; }
.underline p { text-decoration: underline; }
.yellow { border-color: #9a7b00; } .green { border-color: #3f8a3a; } .blue { border-color: #3d7fc4; }
.pink { border-color: #c75285; } .purple { border-color: #9163c9; }
.note { margin: .5em 0; white-space: pre-wrap; }
.facts, .by { margin: .25em 0; color: var(--muted); font: .85em/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --muted: #a8a8a8; --line: #8c8c8c; } }
`.trim();

/** Nothing in the page can run or load anything, whatever is in the words. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Works as one page of HTML that needs nothing else, in pieces to be put together. */
export function* html(works: Iterable<MarkedWork>, title: string, colours: ColourNames): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1 dir="auto">${escapeHtml(title)}</h1>
`;
  for (const work of works) {
    yield `<section>\n<h2 dir="auto">${linked(titleOf(work), workLink(work.key))}</h2>\n`;
    if (work.creators.length > 0) {
      yield `<p class="by" dir="auto">by ${escapeHtml(work.creators.join(', '))}</p>\n`;
    }
    for (const chapter of work.chapters) {
      const name = chapterNameOf(chapter);
      if (name !== '') yield `<h3 dir="auto">${escapeHtml(name)}</h3>\n`;
      for (const highlight of chapter.highlights) yield marked(highlight, chapter, colours);
    }
    yield '</section>\n';
  }
  yield '</body>\n</html>\n';
}

function marked(highlight: Highlight, chapter: MarkedChapter, colours: ColourNames): string {
  const { anchor, colour, style, note, tags, created } = highlight;
  const quote = anchor.exact
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
  const facts = [
    escapeHtml(colourName(colour, colours)),
    ...(tags.length > 0 ? [escapeHtml(tags.join(', '))] : []),
    linked(day(created), quoteLink(highlight.work, chapter, anchor)),
  ];
  return [
    '<article>',
    `<blockquote class="${colour}${style === 'underline' ? ' underline' : ''}" dir="auto">`,
    quote,
    '</blockquote>',
    // An element that begins with a line break would lose it, was it <pre>; a <div> keeps it.
    ...(note === '' ? [] : [`<div class="note" dir="auto">${escapeHtml(note)}</div>`]),
    `<p class="facts" dir="auto">${facts.join(' · ')}</p>`,
    '</article>\n',
  ].join('\n');
}

function linked(text: string, address: string): string {
  return address === '' ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

const NAMES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A line's end that a parser would make another one.
  '\r': '&#13;',
  // No page can hold it.
  '\0': '\ufffd',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (char) => NAMES[char] ?? char);
}
