import { type Html, html, type Part } from '../html';
import { chapterPath, downloadPath, withQuery, workPath } from '../links';
import type { Chapter, Work } from '../types';
import { neighbour, ownedBy, type WorkView } from '../visit';

/** A chapter's line in the index: "3. Its Title", or "3. Chapter 3" without one. */
export function indexLine(chapter: Chapter): string {
  return `${chapter.position}. ${chapter.title ?? `Chapter ${chapter.position}`}`;
}

// The archive keeps 51 characters of a line longer than 50.
function cut(line: string): string {
  const characters = [...line];
  return characters.length > 50 ? `${characters.slice(0, 51).join('')}...` : line;
}

// The switch that opens a list. It starts hidden and is shown by the archive's script.
function expander(view: WorkView, label: string): Html {
  return view.visit.markup === 'older'
    ? html`<a class="hidden" href="#">${label}</a>`
    : html`<button type="button" class="hidden">${label}</button>`;
}

function expandable(view: WorkView, name: string, content: Part): Html {
  const popup = view.visit.markup === 'older' ? html` aria-haspopup="true"` : null;
  return html`<li class="${name}"${popup}>${content}</li>`;
}

function chapterIndex(view: WorkView, current: Chapter): Html {
  const { work, chapters, visit } = view;
  const full = visit.markup === 'older' ? 'Full-page index' : 'Full-Page Index';
  const options = chapters.map(
    (chapter) =>
      html`<option ${chapter === current && html`selected="selected" `}value="${chapter.id}">${cut(indexLine(chapter))}</option>`,
  );
  return expandable(
    view,
    'chapter',
    html`<noscript><a href="${workPath(work)}/navigate">Chapter Index</a></noscript>
${expander(view, 'Chapter Index')}
<ul id="chapter_index" class="expandable secondary hidden">
<li><form action="${chapterPath(work, current)}" accept-charset="UTF-8" method="get"><p>
<select name="selected_id" id="selected_id">${options}</select>
<span class="submit actions"><input type="submit" name="commit" value="Go" /></span></p></form></li>
<li><a href="${workPath(work)}/navigate">${full}</a></li></ul>`,
  );
}

function chapterLinks(view: WorkView): Part {
  const { work, layout, chapters, shown } = view;
  const [first] = chapters;
  if (layout === 'entire' && first && chapters.length > 1) {
    return html`<li class="chapter bychapter"><a href="${chapterPath(work, first)}">Chapter by Chapter</a></li>`;
  }
  const previous = neighbour(view, -1);
  const next = neighbour(view, 1);
  const [current] = shown;
  if (!current || (!previous && !next)) return null;
  return html`<li class="chapter entire"><a href="${workPath(work)}?view_full_work=true">Entire Work</a></li>
${previous && html`<li class="chapter previous"><a href="${chapterPath(work, previous)}#workskin">← Previous Chapter</a></li>`}
${next && html`<li class="chapter next"><a href="${chapterPath(work, next)}#workskin">Next Chapter →</a></li>`}
${chapterIndex(view, current)}`;
}

function ownLinks(work: Work): Html {
  return html`<li class="add"><a href="${workPath(work)}/chapters/new">Add Chapter</a></li>
<li class="edit"><a href="${workPath(work)}/edit">Edit</a></li>
<li class="edit tag"><a href="${workPath(work)}/edit_tags">Edit Tags</a></li>`;
}

function markForLater(view: WorkView): Html {
  const action = `${workPath(view.work)}/mark_for_later`;
  return view.visit.markup === 'older'
    ? html`<li class="mark"><a href="${action}">Mark for Later</a></li>`
    : html`<li class="mark"><form class="button_to" method="post" action="${action}">
<input type="hidden" name="_method" value="patch" autocomplete="off" /><button type="submit">Mark for Later</button></form></li>`;
}

function subscribe(work: Work, user: string): Html {
  return html`<li class="subscribe"><form class="ajax-create-destroy" id="new_subscription"
 action="/users/${user}/subscriptions" accept-charset="UTF-8" method="post">
<input type="hidden" value="${work.id}" name="subscription[subscribable_id]" />
<input type="hidden" value="Work" name="subscription[subscribable_type]" />
<input type="submit" name="commit" value="Subscribe" /></form></li>`;
}

function download(view: WorkView): Html {
  const { work } = view;
  const links = (['azw3', 'epub', 'mobi', 'pdf', 'html'] as const).map(
    (format) => html`<li><a href="${downloadPath(work, format)}">${format.toUpperCase()}</a></li>`,
  );
  return expandable(
    view,
    'download',
    html`<noscript><h4 class="heading">Download</h4></noscript>
${expander(view, 'Download')}
<ul class="expandable secondary">${links}</ul>`,
  );
}

/** The row of buttons above a work: ul.work.navigation.actions. */
export function navigation(view: WorkView): Html {
  const { work, visit } = view;
  const own = ownedBy(work, visit);
  const style = visit.skins ? ['disable', 'Hide'] : ['creator', 'Show'];
  return html`<ul class="work navigation actions"${visit.markup === 'older' && html` role="menu"`}>
${own && ownLinks(work)}
${chapterLinks(view)}
${
  visit.user !== null &&
  html`<li class="bookmark"><a class="bookmark_form_placement_open" href="#bookmark-form">Bookmark</a></li>
${!own && markForLater(view)}`
}
<li class="comments" id="show_comments_link_top"><a href="${withQuery(visit.url, 'show_comments', 'true')}#comments">Comments</a></li>
${
  work.skin &&
  html`<li class="style"><a rel="nofollow" href="${withQuery(visit.url, 'style', style[0] as string)}">${style[1]} Creator's Style</a></li>`
}
<li class="share hidden"><a class="modal" title="Share Work" href="${workPath(work)}/share">Share</a></li>
${visit.user !== null && !own && subscribe(work, visit.user)}
${download(view)}
</ul>`;
}
