import { type Html, html, joined, raw } from '../html';
import { chapterPath, withQuery } from '../links';
import type { Comment, Work } from '../types';
import { neighbour, ownedBy, type Visit, type WorkView } from '../visit';
import { thousands } from '../words';

function kudosForm(work: Work): Html {
  return html`<li><form class="new_kudo" id="new_kudo" action="/kudos" accept-charset="UTF-8" method="post">
<input type="hidden" name="authenticity_token" value="" autocomplete="off" />
<input value="${work.id}" type="hidden" name="kudo[commentable_id]" id="kudo_commentable_id" autocomplete="off" />
<input value="Work" type="hidden" name="kudo[commentable_type]" id="kudo_commentable_type" autocomplete="off" />
<input type="submit" name="commit" value="Kudos ♥" id="kudo_submit" /></form></li>`;
}

function actions(view: WorkView): Html {
  const { work, visit } = view;
  const older = visit.markup === 'older';
  const previous = neighbour(view, -1);
  const next = neighbour(view, 1);
  const count = work.comments > 0 ? ` (${thousands(work.comments)})` : '';
  return html`<h3 class="landmark heading">Actions</h3>
<ul class="actions"${older && html` role="navigation"`}>
<li><a href="#main">↑ Top</a></li>
${previous && html`<li><a href="${chapterPath(work, previous)}#workskin">${older ? '←' : '← '}Previous Chapter</a></li>`}
${next && html`<li><a href="${chapterPath(work, next)}#workskin">Next Chapter →</a></li>`}
${!ownedBy(work, visit) && kudosForm(work)}
${visit.user !== null && html`<li><a class="bookmark_form_placement_open" href="#bookmark-form">Bookmark</a></li>`}
<li id="show_comments_link"><a href="${withQuery(visit.url, 'show_comments', 'true')}#comments">Comments${count}</a></li>
</ul>`;
}

function kudosList(work: Work): Html | null {
  if (work.kudos === 0) return null;
  const named = work.kudosBy ?? [];
  const guests = work.kudos - named.length;
  const links = joined(
    named.map((login) => html`<a href="/users/${login}">${login}</a>`),
    ', ',
  );
  const rest = `${thousands(guests)} ${guests === 1 ? 'guest' : 'guests'}`;
  if (guests === 0) return html`<p class="kudos">${links} left kudos on this work!</p>`;
  return html`<p class="kudos">${named.length > 0 && html`${links} as well as `}${rest} left kudos on this work!</p>`;
}

/** Who writes: a guest's name and address, the only name of a user, or a choice of her names. */
function writer({ user, pseuds }: Visit, id: number): Html {
  if (user === null) {
    return html`<dl><dt class="landmark">Note:</dt><dd class="instructions comment_form">All fields are required. Your email address will not be published.</dd>
<dt><label for="comment_name_for_${id}">Guest name:</label></dt>
<dd><input type="text" name="comment[name]" id="comment_name_for_${id}" /></dd>
<dt><label for="comment_email_for_${id}">Guest email:</label></dt>
<dd><input type="text" name="comment[email]" id="comment_email_for_${id}" /></dd></dl>`;
  }
  if (pseuds.length < 2) return html`<h4 class="heading">Comment as <span class="byline">${user}</span></h4>`;
  const names = pseuds.map((pseud, index) => html`<option value="${index + 1}">${pseud}</option>`);
  return html`<h4 class="heading">Comment as <select title="Choose Name" name="comment[pseud_id]" id="comment_pseud_id_for_${id}">${names}</select></h4>`;
}

/** The form in which a comment on `action`'s object is written; `id` is that object's. */
function commentForm(visit: Visit, id: number, action: string): Html {
  return html`<div class="post comment" id="comment_form_for_${id}">
<form class="new_comment" id="comment_for_${id}" action="${action}" accept-charset="UTF-8" method="post">
<fieldset><legend>Post Comment</legend>
${writer(visit, id)}
<p class="footnote">(Plain text with limited HTML)</p>
<p><label for="comment_content_for_${id}" class="landmark">Comment</label>
<textarea name="comment[comment_content]" id="comment_content_for_${id}" class="comment_form observe_textlength" title="Enter Comment"></textarea></p>
<p class="character_counter" tabindex="0"><span id="comment_content_for_${id}_counter" class="value" data-maxlength="10000">10000</span> characters left</p>
<p class="submit actions"><input type="submit" name="commit" value="Comment" id="comment_submit_for_${id}" /></p>
</fieldset></form></div>`;
}

const nobodyComments = "Sorry, this work doesn't allow comments.";
const noGuestComments =
  "Sorry, this work doesn't allow non-Archive users to comment. You can however still leave Kudos!";

/** The form for a comment on what the page shows, or why there is none. */
function addComment(view: WorkView): Html {
  const { work, visit } = view;
  const chapter = view.layout === 'chapter' ? view.shown[0] : undefined;
  const refused =
    work.commenting === 'nobody'
      ? nobodyComments
      : work.commenting === 'users' && visit.user === null
        ? noGuestComments
        : null;
  const action = chapter ? `/chapters/${chapter.id}/comments` : `/works/${work.id}/comments`;
  const form = () => commentForm(visit, chapter?.id ?? work.id, action);
  return html`<div id="add_comment_placeholder" title="top level comment"><div id="add_comment">
${refused === null ? form() : html`<p class="notice">${refused}</p>`}</div></div>`;
}

function comment(visit: Visit, { id, by, login, text, date }: Comment): Html {
  // Without scripts the link "Reply" leads to the same page with the form in it; with them it is put there.
  const answered = visit.url.searchParams.get('add_comment_reply_id') === String(id);
  const name =
    login === null
      ? html`<span>${by}</span> <span class="role">(Guest)</span>`
      : html`<a href="/users/${login}">${by}</a>`;
  return html`<li class="comment group ${login === null ? 'odd' : 'even'}" id="comment_${id}" role="article">
<h4 class="heading byline">${name} <span class="posted datetime">${date}</span></h4>
<div class="icon"></div>
<blockquote class="userstuff">${raw(text)}</blockquote>
<div id="add_comment_reply_placeholder_${id}"${!answered && html` style="display: none;"`}>${answered && commentForm(visit, id, `/comments/${id}/comments`)}</div></li>`;
}

function comments(view: WorkView): Html {
  if (!view.visit.url.searchParams.has('show_comments')) {
    return html`<div id="comments_placeholder" style="display:none;"></div>`;
  }
  return html`<div id="comments_placeholder"><ol class="thread">${(view.work.discussion ?? []).map((each) => comment(view.visit, each))}</ol></div>`;
}

function bookmarkForm(work: Work): Html {
  return html`<div id="bookmark_form_placement" class="wrapper toggled"><div class="post bookmark" id="bookmark-form">
<h3 class="landmark heading">Bookmark</h3>
<form action="/works/${work.id}/bookmarks" accept-charset="UTF-8" method="post"><fieldset><legend>Bookmark</legend>
<p><label for="bookmark_notes">Notes</label><textarea id="bookmark_notes" name="bookmark[bookmarker_notes]"></textarea></p>
<p><label for="bookmark_tag_string">Your tags</label><input type="text" id="bookmark_tag_string" name="bookmark[tag_string]" /></p>
<p class="submit actions"><input type="submit" name="commit" value="Create" /></p></fieldset></form></div></div>`;
}

/** Everything below the work: kudos, comments, and for users the bookmark form. */
export function feedback(view: WorkView): Html {
  const { work, visit } = view;
  return html`<div id="feedback" class="feedback">
${actions(view)}
<h3 class="landmark heading">Kudos</h3>
<div id="kudos_message"></div>
<div id="kudos">${kudosList(work)}</div>
<h3 class="landmark heading"><a id="comments">Comments</a></h3>
${addComment(view)}
${comments(view)}
${visit.user !== null && bookmarkForm(work)}
</div>`;
}
