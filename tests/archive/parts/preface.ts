import { byline } from '../byline';
import { type Html, html, type Part, raw } from '../html';
import type { Work } from '../types';
import type { WorkView } from '../visit';

/** An author's text in a quote of its own, as notes and summaries are. */
export function quoted(authorHtml: string): Html {
  return html`<blockquote class="userstuff">${raw(authorHtml)}</blockquote>`;
}

// In chapter view the end of the work is another page, and the archive links it without the work's id.
function jump(view: WorkView): Html | null {
  const { work } = view;
  const last = view.chapters.at(-1);
  const page = view.layout === 'chapter' && last ? `/chapters/${last.id}` : '';
  const links: Part[] = [];
  if (work.endNotes) {
    links.push(html`<a href="${page}#work_endnotes">${work.notes ? 'more notes' : 'notes'}</a>`);
  }
  if (work.inspired) links.push(html`<a href="${page}#children">other works inspired by this one</a>`);
  if (links.length === 0) return null;
  return html`<p class="jump">(See the end of the work for ${links[0]}${links[1] && html` and ${links[1]}`}.)</p>`;
}

function notes(view: WorkView): Html | null {
  const { associations, notes, endNotes, inspired } = view.work;
  if (!associations && !notes && !endNotes && !inspired) return null;
  return html`<div class="notes module"><h3 class="heading">Notes:</h3>
${associations && html`<ul class="associations">${associations.map((line) => html`<li>${raw(line)}</li>`)}</ul>`}
${notes && quoted(notes)}
${jump(view)}
</div>`;
}

function lock(work: Work): Html | null {
  if (!work.restricted) return null;
  return html`<img alt="(Restricted)" title="Restricted" src="/images/lockblue.png" width="15" height="15" />`;
}

/** Title and byline; with the work's first chapter also its summary and notes. */
export function preface(view: WorkView): Html {
  const { work, visit, chapters, shown } = view;
  const opening = shown[0] === chapters[0];
  return html`<div class="preface group">
<h2 class="title heading">
      ${lock(work)}
      ${work.title}
    </h2>
<h3 class="byline heading">
      ${byline(work, visit)}
    </h3>
${
  opening &&
  work.summary &&
  html`<div class="summary module"><h3 class="heading">Summary:</h3>
${quoted(work.summary)}</div>`
}
${opening && notes(view)}
</div>`;
}
