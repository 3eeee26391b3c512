import { creatorLinks } from '../byline';
import { type Html, html, raw } from '../html';
import { chapterPath } from '../links';
import type { Chapter, Work } from '../types';
import { ownedBy, type Visit, type WorkView } from '../visit';
import { isChaptered } from '../work-facts';
import { quoted } from './preface';

function management(work: Work, chapter: Chapter): Html {
  return html`<h3 class="landmark heading">Chapter Management</h3>
<ul class="chapter actions" role="menu"><li><a href="${chapterPath(work, chapter)}/edit">Edit Chapter</a></li></ul>`;
}

function notes(chapter: Chapter): Html | null {
  if (!chapter.notes && !chapter.endNotes) return null;
  const end = html`<a href="#chapter_${chapter.position}_endnotes">${chapter.notes ? 'more notes' : 'notes'}</a>`;
  return html`<div id="notes" class="notes module" role="complementary"><h3 class="heading">Notes:</h3>
${chapter.notes && quoted(chapter.notes)}
${chapter.endNotes && html`<p>(See the end of the chapter for ${end}.)</p>`}
</div>`;
}

function head(work: Work, chapter: Chapter): Html {
  // A work of one chapter has no summary or notes of that chapter's own, only end notes.
  const chaptered = isChaptered(work);
  return html`<div class="chapter preface group" role="complementary">
<h3 class="title">
          <a href="${chapterPath(work, chapter)}">Chapter ${chapter.position}</a>${chapter.title !== null && `: ${chapter.title}`}
        </h3>
${chapter.creators && !work.anonymous && html`<h4 class="heading byline">Chapter by ${creatorLinks(chapter.creators)}</h4>`}
${
  chaptered &&
  chapter.summary &&
  html`<div id="summary" class="summary module" role="complementary"><h3 class="heading">Summary:</h3>
${quoted(chapter.summary)}</div>`
}
${chaptered && notes(chapter)}
</div>`;
}

function whole(work: Work, chapter: Chapter, visit: Visit): Html {
  const draft = chapter.draft === true;
  return html`<div class="chapter${draft && ' draft'}" id="chapter-${chapter.position}">
${draft && html`<p class="draft-chapter notice">This chapter is a draft and hasn't been posted yet!</p>`}
${ownedBy(work, visit) && management(work, chapter)}
${head(work, chapter)}
<!--chapter content-->
<div class="userstuff module" role="article">
<h3 class="landmark heading" id="work">Chapter Text</h3>
${raw(chapter.body)}
</div>
<!--/chapter content-->
${
  chapter.endNotes &&
  html`<div class="chapter preface group" role="complementary">
<div id="chapter_${chapter.position}_endnotes" class="end notes module" role="complementary"><h3 class="heading">Notes:</h3>
${quoted(chapter.endNotes)}</div></div>`
}
</div>`;
}

/** The text itself, in the shape of the view's layout. */
export function chapters(view: WorkView): Html {
  if (view.layout === 'single') {
    return html`<div id="chapters" role="article">
<h3 class="landmark heading" id="work">Work Text:</h3>
<div class="userstuff">${view.shown.map((chapter) => raw(chapter.body))}</div>
<!-- end cache -->
</div>`;
  }
  return html`<div id="chapters"${view.layout === 'entire' && html` role="article"`}>
${view.shown.map((chapter) => whole(view.work, chapter, view.visit))}
</div>`;
}
