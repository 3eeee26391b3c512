import { byline } from '../byline';
import { html } from '../html';
import { chapterPath, workPath } from '../links';
import type { Page } from '../parts/frame';
import { indexLine } from '../parts/navigation';
import type { Work } from '../types';
import { type Visit, visibleChapters } from '../visit';

/** /works/W/navigate: every chapter with its whole title and the day it was posted. */
export function chapterIndexPage(work: Work, visit: Visit): Page {
  const lines = visibleChapters(work, visit).map(
    (chapter) => html`<li><a href="${chapterPath(work, chapter)}">${indexLine(chapter)}</a>
<span class="datetime">(${chapter.posted ?? work.published})</span></li>`,
  );
  return {
    title: `Chapter Index | ${work.title} | Archive of Our Own`,
    main: 'works-navigate',
    content: html`<h2 class="heading">Chapter Index for <a href="${workPath(work)}">${work.title}</a> by ${byline(work, visit)}</h2>
<ol class="chapter index group" role="navigation">
${lines}
</ol>`,
  };
}
