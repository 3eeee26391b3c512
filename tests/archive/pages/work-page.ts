import { bylineText } from '../byline';
import { type Html, html, type Part, raw } from '../html';
import { chapterPath } from '../links';
import { afterword } from '../parts/afterword';
import { chapters } from '../parts/chapters';
import { feedback } from '../parts/feedback';
import type { Page } from '../parts/frame';
import { meta } from '../parts/meta';
import { navigation } from '../parts/navigation';
import { preface } from '../parts/preface';
import type { Work } from '../types';
import { neighbour, ownedBy, type WorkView } from '../visit';

/** "TITLE - Chapter 2 - AUTHOR - FANDOM [Archive of Our Own]"; `chapter` is null where none is shown alone. */
export function workTitle(work: Work, chapter: number | null): string {
  const part = chapter === null ? '' : ` - Chapter ${chapter}`;
  if (work.unrevealed) return `Mystery Work${part} | Archive of Our Own`;
  let fandom = work.fandoms.join(', ');
  if (work.fandoms.length > 2) fandom = 'Multifandom';
  if (work.fandoms.length === 0) fandom = 'No fandom specified';
  return `${work.title}${part} - ${bylineText(work)} - ${fandom} [Archive of Our Own]`;
}

/** The notice in place of a work that a challenge still hides. */
export function mysteryNotice(work: Work): Html {
  const [collection] = work.collections ?? [];
  return html`<p class="notice">This work is part of an ongoing challenge and will be revealed soon!${
    collection &&
    html` You can find details here: <a href="/collections/${collection.name}">${collection.title}</a>`
  }</p>`;
}

function workskin(view: WorkView): Html {
  const { work, visit } = view;
  const text = html`${work.skin && visit.skins && html`<style type="text/css">\n${raw(work.skin)}\n</style>`}
<div id="workskin">
${preface(view)}
${chapters(view)}
${afterword(view)}
</div>`;
  return visit.markup === 'older' ? text : html`<div id="work-skin" class="wrapper">\n${text}\n</div>`;
}

// Chromium fetches and runs the next chapter ahead of the click; before 2024 it only fetched it.
function speculation(view: WorkView): Html | null {
  const next = neighbour(view, 1);
  if (!next) return null;
  const action = view.visit.markup === 'older' ? 'prefetch' : 'prerender';
  const rules = { [action]: [{ source: 'list', urls: [`${chapterPath(view.work, next)}#workskin`] }] };
  return html`<script type="speculationrules">${raw(JSON.stringify(rules))}</script>`;
}

/** The content of #main for a work anyone may read. */
export function workContent(view: WorkView): Html {
  const { work, visit } = view;
  const alone = view.layout === 'chapter';
  const body: Part = html`${alone && html`<p class="landmark"><a name="top">&nbsp;</a></p>`}
<h3 class="landmark heading">Actions</h3>
${navigation(view)}
<h3 class="landmark heading">Work Header</h3>
<div class="wrapper">
${meta(work, visit)}
</div>
${workskin(view)}`;
  const skip = html`<ul class="landmark skip"><li><a name="top">&nbsp;</a></li><li><a href="#work">Skip header</a></li></ul>`;
  return html`${!alone && skip}
${work.unrevealed && ownedBy(work, visit) && mysteryNotice(work)}
<!-- BEGIN section where work is shown -->
${alone || visit.markup === 'current' ? html`<div class="work">\n${body}\n</div>` : body}
<!-- END work -->
${feedback(view)}
${speculation(view)}`;
}

/** A work's page; inside a collection with that collection's sidebar. */
export function workPage(view: WorkView, collection: Page['collection'] | null): Page {
  const [only] = view.shown;
  const alone = view.layout === 'chapter';
  const hidden = view.work.unrevealed && !ownedBy(view.work, view.visit);
  return {
    title: workTitle(view.work, alone && only ? only.position : null),
    main: alone ? 'chapters-show' : 'works-show',
    content: hidden ? mysteryNotice(view.work) : workContent(view),
    ...(collection ? { collection } : {}),
  };
}
