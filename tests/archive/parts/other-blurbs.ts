import type { ExternalWork } from '../account';
import { creatorLinks, userId } from '../byline';
import { type Html, html, joined } from '../html';
import type { Series } from '../series';
import type { Creator } from '../types';
import { thousands, wordsOf } from '../words';
import { isComplete } from '../work-facts';
import { ratingClass, symbol } from './blurb';
import { tagLink } from './tags';

// The modules that stand in the place of a work's where something else was bookmarked or is listed.

/** Everyone who wrote in the series, each once. */
export function seriesCreators({ works }: Series): Creator[] {
  return [...new Map(works.flatMap(({ creators }) => creators).map((one) => [one.pseud, one])).values()];
}

/** "series-S user-U", by which a series is named in a row. */
export function seriesClasses(series: Series): string {
  const users = seriesCreators(series).map(({ login }) => `user-${userId(login)}`);
  return [`series-${series.part.id}`, ...users].join(' ');
}

/** Header and counts of a series. Its words are the sum of its works'. */
export function seriesModule(series: Series): Html {
  const { part, works } = series;
  const fandoms = [...new Set(works.flatMap((work) => work.fandoms))];
  const ratings = [...new Set(works.map(({ rating }) => rating))];
  const words = works.reduce((sum, work) => sum + wordsOf(work), 0);
  const done = works.every(isComplete);
  return html`<div class="header module">
<h4 class="heading"><a href="/series/${part.id}">${part.title}</a> by
${creatorLinks(seriesCreators(series))}</h4>
<h5 class="fandoms heading"><span class="landmark">Fandoms:</span> ${joined(fandoms.map(tagLink), ', ')}</h5>
<ul class="required-tags">
${symbol(ratingClass[ratings[0] ?? 'Not Rated'], 'rating', ratings.join(', '))}
${symbol(done ? 'complete-yes' : 'complete-no', 'iswip', done ? 'Complete Series' : 'Series in Progress')}
</ul>
<p class="datetime">20 Nov 2024</p></div>
<dl class="stats">
<dt class="words">Words:</dt><dd class="words">${thousands(words)}</dd>
<dt class="works">Works:</dt><dd class="works">${works.length}</dd>
</dl>`;
}

/** A series in a list of series: li.series.blurb. */
export function seriesBlurb(series: Series): Html {
  return html`<li id="series_${series.part.id}" class="series blurb group ${seriesClasses(series)}" role="article">
${seriesModule(series)}
</li>`;
}

/** Header and counts of a work that stands elsewhere. Its date is the day it was first bookmarked. */
export function externalModule(work: ExternalWork): Html {
  return html`<div class="header module">
<h4 class="heading"><a href="/external_works/${work.id}">${work.title}</a> by
${work.author}</h4>
<h5 class="fandoms heading"><span class="landmark">Fandoms:</span> ${tagLink(work.fandom)}</h5>
<p class="notice">This work isn't hosted on the Archive so this blurb might not be complete or accurate.</p>
<ul class="required-tags">
${symbol(ratingClass['Teen And Up Audiences'], 'rating', 'Teen And Up Audiences')}
${symbol('external-work', 'iswip', 'External Work')}
</ul>
<p class="datetime">02 Mar 2019</p></div>
<dl class="stats"><dt class="bookmarks">Bookmarks:</dt><dd class="bookmarks"><a href="/external_works/${work.id}/bookmarks">1</a></dd></dl>`;
}
