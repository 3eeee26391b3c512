import { type Html, html, raw } from '../html';
import type { WorkView } from '../visit';
import { seriesLine } from './meta';
import { quoted } from './preface';

/** End notes, series and inspired works; null where the page does not reach the end or has none of them. */
export function afterword(view: WorkView): Html | null {
  const { work, visit, chapters, shown } = view;
  const last = chapters.filter((chapter) => !chapter.draft).at(-1);
  const reached = view.layout !== 'chapter' || shown[0] === last;
  if (!reached || (!work.endNotes && !work.series && !work.inspired)) return null;
  return html`<div class="afterword preface group">
${
  work.endNotes &&
  html`<div id="work_endnotes" class="end notes module"><h3 class="heading">Notes:</h3>
${quoted(work.endNotes)}</div>`
}
${
  work.series &&
  html`<div id="series" class="series module"><h3 class="heading">Series this work belongs to:</h3>
<ul>${work.series.map((part) => html`<li>${seriesLine(part, work, visit)}</li>`)}</ul></div>`
}
${
  work.inspired &&
  html`<div id="children" class="children module"><h3 class="heading">Works inspired by this one:</h3>
<ul>${work.inspired.map((line) => html`<li>${raw(line)}</li>`)}</ul></div>`
}
</div>`;
}
