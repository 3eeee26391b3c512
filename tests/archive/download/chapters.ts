import { creatorLinks } from '../byline';
import { type Html, html, raw } from '../html';
import { quoted } from '../parts/preface';
import type { Chapter, Markup, Work } from '../types';
import { isChaptered } from '../work-facts';
import { absolute } from './preface';

// Before October 2025 an author's title stood alone.
function heading({ position, title }: Chapter, markup: Markup): string {
  if (title === null) return `Chapter ${position}`;
  return markup === 'older' ? title : `Chapter ${position}: ${title}`;
}

function notes({ notes, endNotes, position }: Chapter): Html | null {
  if (!notes && !endNotes) return null;
  return html`<p>Chapter Notes</p>
${notes && quoted(notes)}
${endNotes && html`<div class="endnote-link">See the end of the chapter for ${notes && 'more'} <a href="#endnotes${position}">notes</a></div>`}`;
}

function whole(work: Work, chapter: Chapter, markup: Markup): Html {
  const { creators, summary, endNotes, position } = chapter;
  return html`<div class="meta group">
<h2 class="heading">${heading(chapter, markup)}</h2>
${creators && !work.anonymous && html`<p class="byline">Chapter by ${absolute(creatorLinks(creators))}</p>`}
${summary && html`<p>Chapter Summary</p>\n${quoted(summary)}`}
${notes(chapter)}
</div>
<!--chapter content-->
<div class="userstuff">
${raw(chapter.body)}
</div>
<!--/chapter content-->
${endNotes && html`<div class="meta" id="endnotes${position}">\n<p>Chapter End Notes</p>\n${quoted(endNotes)}\n</div>`}
`;
}

/** The posted chapters. Before October 2025 a work that has only one so far looked like a work of one chapter. */
export function chapters(work: Work, shown: readonly Chapter[], markup: Markup): Html {
  const [first] = shown;
  const single = shown.length < 2 && (markup === 'older' || !isChaptered(work));
  return html`<div id="chapters" class="userstuff">
${
  single
    ? first &&
      html`<h2 class="toc-heading">${work.title}</h2>\n<div class="userstuff">\n${raw(first.body)}\n</div>`
    : shown.map((chapter) => whole(work, chapter, markup))
}
</div>`;
}
