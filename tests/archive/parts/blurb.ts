import { byline, userId } from '../byline';
import { type Html, html, joined, type Part, raw } from '../html';
import { chapterPath, workPath } from '../links';
import type { Category, Rating, Work } from '../types';
import { ownedBy, type Visit, visibleChapters } from '../visit';
import { thousands, wordsOf } from '../words';
import { isComplete, plannedText, unixSeconds } from '../work-facts';
import { tagLink } from './tags';

/** The class of a rating's symbol. */
export const ratingClass: Record<Rating, string> = {
  'General Audiences': 'rating-general-audience',
  'Teen And Up Audiences': 'rating-teen',
  Mature: 'rating-mature',
  Explicit: 'rating-explicit',
  'Not Rated': 'rating-notrated',
};

const categoryClass: Record<Category, string> = {
  Gen: 'category-gen',
  'F/M': 'category-het',
  'M/M': 'category-slash',
  'F/F': 'category-femslash',
  Multi: 'category-multi',
  Other: 'category-other',
};

function warningClass(work: Work): string {
  if (work.warnings.includes('Creator Chose Not To Use Archive Warnings')) return 'warning-choosenotto';
  return work.warnings.includes('No Archive Warnings Apply') ? 'warning-no' : 'warning-yes';
}

function categoryOf(work: Work): string {
  const [only, ...others] = work.categories;
  if (!only) return 'category-none';
  return others.length > 0 ? 'category-multi' : categoryClass[only];
}

/** One of the four symbols beside a title. */
export function symbol(name: string, kind: string, text: string): Html {
  return html`<li><a class="help symbol question modal" href="/help/symbols-key.html"><span class="${name} ${kind}" title="${text}"><span class="text">${text}</span></span></a></li>`;
}

function symbols(work: Work): Html {
  return html`<ul class="required-tags">
${symbol(ratingClass[work.rating], 'rating', work.rating)}
${symbol(warningClass(work), 'warnings', work.warnings.join(', '))}
${symbol(categoryOf(work), 'category', work.categories.join(', ') || 'No category')}
${
  isComplete(work)
    ? symbol('complete-yes', 'iswip', 'Complete Work')
    : symbol('complete-no', 'iswip', 'Work in Progress')
}
</ul>`;
}

function tags(work: Work, visit: Visit): Html {
  const warnings = visit.hideWarnings
    ? html`<li class="warnings" id="work_${work.id}_category_warnings"><strong><a data-remote="true" href="/works/${work.id}/tags/warnings">Show warnings</a></strong></li>`
    : work.warnings.map((name) => html`<li class="warnings"><strong>${tagLink(name)}</strong></li>`);
  const others = (kind: string, names: readonly string[]) =>
    names.map((name) => html`<li class="${kind}">${tagLink(name)}</li>`);
  return html`<ul class="tags commas">${warnings}${others('relationships', work.relationships)}${others('characters', work.characters)}${others('freeforms', work.freeforms)}</ul>`;
}

function stats(work: Work, visit: Visit): Html {
  const posted = visibleChapters(work, visit).filter((chapter) => !chapter.draft);
  const last = posted.at(-1);
  const count = thousands(posted.length);
  const reached = posted.length > 1 && last ? html`<a href="${chapterPath(work, last)}">${count}</a>` : count;
  const counts: [string, string, Part][] = [];
  if (work.collections) counts.push(['collections', 'Collections', thousands(work.collections.length)]);
  if (work.comments > 0) counts.push(['comments', 'Comments', thousands(work.comments)]);
  if (work.kudos > 0) counts.push(['kudos', 'Kudos', thousands(work.kudos)]);
  if (work.bookmarks > 0) counts.push(['bookmarks', 'Bookmarks', thousands(work.bookmarks)]);
  counts.push(['hits', 'Hits', thousands(work.hits)]);
  return html`<dl class="stats">
<dt class="language">Language:</dt><dd class="language" lang="${work.language.code}">${work.language.name}</dd>
<dt class="words">Words:</dt><dd class="words">${!work.uncounted && thousands(wordsOf(work))}</dd>
<dt class="chapters">Chapters:</dt><dd class="chapters">${reached}/${plannedText(work)}</dd>
${counts.map(([name, label, value]) => html`<dt class="${name}">${label}:</dt><dd class="${name}">${value}</dd>`)}
</dl>`;
}

// The archive writes "12 Jan 2024" here, unlike everywhere else.
function day(date: string): string {
  const format = { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', format).replace('Sept', 'Sep');
}

// Inside a collection its works are linked below it.
function linkedPath(work: Work, visit: Visit): string {
  const collection = /^\/collections\/[^/]+/.exec(visit.url.pathname)?.[0] ?? '';
  return collection + workPath(work);
}

function mystery(): Html {
  return html`<div class="mystery header picture module"><h4 class="heading">Mystery Work</h4>
<p class="summary">This work is part of an ongoing challenge and will be revealed soon!</p></div>`;
}

/** The work is kept from this visitor until its challenge reveals it. */
export function isMystery(work: Work, visit: Visit): boolean {
  return work.unrevealed === true && !ownedBy(work, visit);
}

/** The classes that name a work and its creators, by which visitors mute: "work-W user-U". */
export function workClasses(work: Work): string {
  const users = work.anonymous ? [] : work.creators.map(({ login }) => `user-${userId(login)}`);
  return [`work-${work.id}`, ...users].join(' ');
}

// Its own creator is told that others cannot see it, or not by whom it is.
function concealed(work: Work, visit: Visit): Html | null {
  if (!ownedBy(work, visit) || !(work.unrevealed || work.anonymous)) return null;
  return html`<span class="status">${work.unrevealed ? 'Unrevealed:' : 'Anonymous:'}</span> `;
}

/** Header, tags, summary, series and counts of a work: what its blurb, its bookmarks and its history share. */
export function workModule(work: Work, visit: Visit): Html {
  if (isMystery(work, visit)) return mystery();
  const current = visit.markup === 'current';
  const anonymous = current && work.anonymous === true;
  return html`<div class="${anonymous && 'anonymous '}header module">${current && html`<!-- updated_at=${unixSeconds(work.updated)} -->`}
<h4 class="heading">${concealed(work, visit)}<a href="${linkedPath(work, visit)}">${work.title}</a> by
<!-- do not cache -->${byline(work, visit)}
${work.restricted && html`<img alt="(Restricted)" src="/images/lockblue.png" width="15" height="15" />`}</h4>
<h5 class="fandoms heading"><span class="landmark">Fandoms:</span> ${joined(work.fandoms.map(tagLink), ', ')}</h5>
<!--required tags-->
${symbols(work)}
<p class="datetime">${day(work.updated)}</p></div>
<h6 class="landmark heading">Tags</h6>
${tags(work, visit)}
${
  work.summary &&
  html`<h6 class="landmark heading">Summary</h6>
<blockquote class="userstuff summary">${raw(work.summary.replace(/<img[^>]*>/g, ''))}</blockquote>`
}
${
  work.series &&
  html`<h6 class="landmark heading">Series</h6>
<ul class="series">${work.series.map(
    (part) =>
      html`<li>Part <strong>${part.position}</strong> of <a href="/series/${part.id}">${part.title}</a></li>`,
  )}</ul>`
}
${stats(work, visit)}`;
}

/** A work in a listing: li.work.blurb. */
export function blurb(work: Work, visit: Visit): Html {
  if (isMystery(work, visit)) {
    return html`<li id="work_${work.id}" class="mystery work blurb group work-${work.id}" role="article">
${mystery()}</li>`;
  }
  const own = ownedBy(work, visit);
  const anonymous = visit.markup === 'current' && work.anonymous === true;
  return html`<li id="work_${work.id}" class="${own && 'own '}${anonymous && 'anonymous '}work blurb group ${workClasses(work)}" role="article">
${workModule(work, visit)}
</li>`;
}
