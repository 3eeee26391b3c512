import { type Html, html, joined, type Part, raw } from '../html';
import { workPath } from '../links';
import type { SeriesPart, Work } from '../types';
import { ownedBy, type Visit } from '../visit';
import { thousands, wordsOf } from '../words';
import { isChaptered, isComplete, plannedText, postedCount } from '../work-facts';
import { counted, tagLink } from './tags';

function row(name: string, label: Part, value: Part): Html {
  return html`<dt class="${name}">${label}:</dt>
<dd class="${name}">${value}</dd>
`;
}

function tagRow(name: string, label: Part, tags: readonly string[]): Html | null {
  if (tags.length === 0) return null;
  const list = html`<ul class="commas">${tags.map((tag) => html`<li>${tagLink(tag)}</li>`)}</ul>`;
  return row(`${name} tags`, label, list);
}

// What stands in place of the tags for a user who hides them; the archive's script fetches them on click.
function hiddenRow(work: Work, name: string, label: Part, list: string, what: string): Html {
  const href = `/works/${work.id}/tags/${list}`;
  return row(
    `${name} tags`,
    label,
    html`<ul class="commas"><li id="work_${work.id}_category_${list}"><strong>
<a data-remote="true" href="${href}">Show ${what}</a></strong></li></ul>`,
  );
}

// Works behind the login and works of a challenge are not counted for whoever may not see them.
function isShown(work: Work, visit: Visit): boolean {
  if (work.unrevealed && !ownedBy(work, visit)) return false;
  return !work.restricted || visit.user !== null;
}

/**
 * "← Previous Work | Part 2 of T | Next Work →", as in the meta block and after the work. The part is counted among the
 * works this visitor may see; a blurb prints its creator's own count.
 */
export function seriesLine(part: SeriesPart, work: Work, visit: Visit): Html {
  const inSeries = visit.works
    .flatMap((other) => (other.series ?? []).map((at) => ({ work: other, ...at })))
    .filter((at) => at.id === part.id && isShown(at.work, visit))
    .sort((one, other) => one.position - other.position);
  const here = inSeries.findIndex((at) => at.work.id === work.id);
  const previous = here > 0 ? inSeries[here - 1]?.work : undefined;
  const next = inSeries[here + 1]?.work;
  return html`<span class="series">${
    previous &&
    html`<a class="previous" href="${workPath(previous)}">← Previous Work</a><span class="divider"> </span>`
  }<span class="position">Part ${here + 1} of <a href="/series/${part.id}">${part.title}</a></span>${
    next && html`<span class="divider"> </span><a class="next" href="${workPath(next)}">Next Work →</a>`
  }</span>`;
}

function stats(work: Work): Html {
  const rows: [string, string, Part][] = [['published', 'Published', work.published]];
  if (isChaptered(work)) rows.push(['status', isComplete(work) ? 'Completed' : 'Updated', work.updated]);
  rows.push(['words', 'Words', work.uncounted ? '' : thousands(wordsOf(work))]);
  rows.push(['chapters', 'Chapters', `${thousands(postedCount(work))}/${plannedText(work)}`]);
  if (work.comments > 0) rows.push(['comments', 'Comments', thousands(work.comments)]);
  if (work.kudos > 0) rows.push(['kudos', 'Kudos', thousands(work.kudos)]);
  if (work.bookmarks > 0) {
    const link = html`<a href="/works/${work.id}/bookmarks">${thousands(work.bookmarks)}</a>`;
    rows.push(['bookmarks', 'Bookmarks', link]);
  }
  rows.push(['hits', 'Hits', thousands(work.hits)]);
  return html`<dl class="stats">${rows.map(([name, label, value]) => row(name, label, value))}</dl>`;
}

/** The box above a work: dl.work.meta.group. */
export function meta(work: Work, visit: Visit): Html {
  const warnings = html`<a href="/tos_faq#tags">${counted(work.warnings, 'Archive Warning', 'Archive Warnings')}</a>`;
  const relationships = counted(work.relationships, 'Relationship', 'Relationships');
  return html`<dl class="work meta group">
${tagRow('rating', 'Rating', [work.rating])}
${
  visit.hideWarnings
    ? hiddenRow(work, 'warning', warnings, 'warnings', 'warnings')
    : tagRow('warning', warnings, work.warnings)
}
${tagRow('category', counted(work.categories, 'Category', 'Categories'), work.categories)}
${tagRow('fandom', counted(work.fandoms, 'Fandom', 'Fandoms'), work.fandoms)}
${tagRow('relationship', relationships, work.relationships)}
${tagRow('character', counted(work.characters, 'Character', 'Characters'), work.characters)}
${
  visit.hideFreeforms && work.freeforms.length > 0
    ? hiddenRow(work, 'freeform', 'Additional Tags', 'freeforms', 'additional tags')
    : tagRow('freeform', 'Additional Tags', work.freeforms)
}
<dt class="language">Language:</dt>
<dd class="language" lang="${work.language.code}">${work.language.name}</dd>
${
  work.series &&
  row(
    'series',
    'Series',
    joined(
      work.series.map((part) => seriesLine(part, work, visit)),
      ', ',
    ),
  )
}
${
  work.collections &&
  row(
    'collections',
    'Collections',
    joined(
      work.collections.map(({ name, title }) => html`<a href="/collections/${name}">${title}</a>`),
      ', ',
    ),
  )
}
${row('stats', 'Stats', raw(`\n${stats(work)}\n`))}
</dl>`;
}
