import { creatorLinks } from '../byline';
import { html } from '../html';
import { blurb } from '../parts/blurb';
import type { Page } from '../parts/frame';
import { seriesCreators } from '../parts/other-blurbs';
import type { Series } from '../series';
import type { Visit } from '../visit';
import { thousands, wordsOf } from '../words';
import { isComplete } from '../work-facts';
import { pageOf, pagesOf } from './listing';

/** /series/ID. */
export function seriesPage(series: Series, visit: Visit): Page {
  const { part, works } = series;
  const words = works.reduce((sum, work) => sum + wordsOf(work), 0);
  const days = works.flatMap(({ published, updated }) => [published, updated]).sort();
  return {
    title: `${part.title} | Archive of Our Own`,
    main: 'series-show',
    content: html`<h2 class="heading">${part.title}</h2>
<div class="wrapper"><dl class="series meta group">
<dt>Creators:</dt><dd>${creatorLinks(seriesCreators(series))}</dd>
<dt>Series Begun:</dt><dd>${days[0]}</dd>
<dt>Series Updated:</dt><dd>${days.at(-1)}</dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats">
<dt class="words">Words:</dt><dd class="words">${thousands(words)}</dd>
<dt class="works">Works:</dt><dd class="works">${works.length}</dd>
<dt>Complete:</dt><dd>${works.every(isComplete) ? 'Yes' : 'No'}</dd>
</dl></dd></dl></div>
<h3 class="landmark heading">Listing Series</h3>
<ul class="series work index group">
${pageOf(works, visit).map((work) => blurb(work, visit))}
</ul>
${pagesOf(works, visit)}`,
  };
}
