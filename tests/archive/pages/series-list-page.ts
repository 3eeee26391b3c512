import { html } from '../html';
import type { Page } from '../parts/frame';
import { seriesBlurb } from '../parts/other-blurbs';
import { allSeries } from '../series';
import type { Visit } from '../visit';

/** /users/U/series: the series this user writes in. */
export function seriesListPage(login: string, visit: Visit): Page {
  const written = allSeries(visit.works).filter(({ works }) =>
    works.some(({ creators }) => creators.some((creator) => creator.login === login)),
  );
  return {
    title: `${login} - Series | Archive of Our Own`,
    main: 'series-index dashboard',
    content: html`<h2 class="heading">Series by ${login}</h2>
<ul class="series index group">
${written.map(seriesBlurb)}
</ul>`,
  };
}
