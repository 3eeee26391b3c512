import { html, raw } from '../html';
import { workPath } from '../links';
import { workTitle } from '../pages/work-page';
import { quoted } from '../parts/preface';
import type { Markup, Work } from '../types';
import { chapters } from './chapters';
import { absolute, preface } from './preface';

const STYLE = `p.message { text-align: center; }
.meta h1, .meta h2, .meta .byline { text-align: center; }
.meta dl.tags { border: 1px solid; padding: 1em; }
.meta dd { margin: -1em 0 0 10em; }
.meta .endnote-link { font-size: .8em; }
#chapters, .userstuff { font-family: "Times New Roman", serif; padding: 1em; }
.toc-heading { display: none; }`;

function afterword(work: Work) {
  const { endNotes, inspired } = work;
  const comments = `https://archiveofourown.org${workPath(work)}/comments/new`;
  return html`<div id="afterword">
<h2 class="toc-heading">Afterword</h2>
${
  (endNotes || inspired) &&
  html`<div class="meta">
${endNotes && html`<div id="endnotes">\n<p>End Notes</p>\n${quoted(endNotes)}\n</div>`}
${inspired && html`<dl>\n<dt>Works inspired by this one</dt>${inspired.map((line) => html`<dd>${absolute(raw(line))}</dd>`)}</dl>`}
</div>`
}
<p class="message">Please <a href="${comments}">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>
</div>`;
}

/** The whole file of a work's HTML download: what is posted, for everyone alike, without the work's skin. */
export function downloadPage(work: Work, markup: Markup): string {
  const posted = work.chapters
    .filter(({ draft }) => !draft)
    .sort((one, other) => one.position - other.position);
  // The language is that of the words around the story.
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="x-ua-compatible" content="ie=edge" />
<title>${workTitle(work, null).replace(/ \[Archive of Our Own\]$/, '')}</title>
<style type="text/css">${raw(STYLE)}</style>
</head>
<body>
${preface(work)}
${chapters(work, posted, markup)}
${afterword(work)}
</body>
</html>
`.text;
}
