import { type Html, html, type Part } from '../html';
import { withQuery } from '../links';
import { blurb } from '../parts/blurb';
import type { Page } from '../parts/frame';
import type { Work } from '../types';
import type { Visit } from '../visit';
import { thousands } from '../words';

const perPage = 25;

function pageNumber(visit: Visit): number {
  return Math.max(1, Number(visit.url.searchParams.get('page')) || 1);
}

function pagination(visit: Visit, page: number, pages: number): Html | null {
  if (pages < 2) return null;
  const link = (number: number, text: string) =>
    html`<a href="${withQuery(visit.url, 'page', String(number))}">${text}</a>`;
  const step = (name: string, number: number, text: string) =>
    html`<li class="${name}">${number < 1 || number > pages ? html`<span class="disabled">${text}</span>` : link(number, text)}</li>`;
  const numbers = Array.from({ length: pages }, (_, i) => i + 1).map(
    (number) =>
      html`<li>${number === page ? html`<span class="current">${number}</span>` : link(number, String(number))}</li>`,
  );
  return html`<h4 class="landmark heading">Pages Navigation</h4>
<ol class="pagination actions" role="navigation">
${step('previous', page - 1, '← Previous')}${numbers}${step('next', page + 1, 'Next →')}
</ol>`;
}

/** The works of this page of a listing, 25 at a time. */
export function pageOf(works: readonly Work[], visit: Visit): readonly Work[] {
  const start = (pageNumber(visit) - 1) * perPage;
  return works.slice(start, start + perPage);
}

/** Links to a listing's other pages; null where one page holds everything. */
export function pagesOf(works: readonly Work[], visit: Visit): Html | null {
  return pagination(visit, pageNumber(visit), Math.ceil(works.length / perPage));
}

/** A list of works: all of them, a tag's, a user's or a collection's. */
export function listingPage(works: readonly Work[], visit: Visit, main: string, of: string | null): Page {
  const shown = pageOf(works, visit);
  const first = (pageNumber(visit) - 1) * perPage + 1;
  const range =
    works.length > perPage
      ? `${first} - ${first + shown.length - 1} of ${thousands(works.length)} Works`
      : `${works.length} ${works.length === 1 ? 'Work' : 'Works'}`;
  const heading: Part = of === null ? range : `${range} in ${of}`;
  return {
    title: `${of ?? 'Works'} | Archive of Our Own`,
    main,
    content: html`<h2 class="heading">${heading}</h2>
<h3 class="landmark heading">Listing Works</h3>
<ol class="work index group">
${shown.map((work) => blurb(work, visit))}
</ol>
${pagesOf(works, visit)}`,
  };
}
