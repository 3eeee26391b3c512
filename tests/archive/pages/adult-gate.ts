import { html } from '../html';
import { withQuery } from '../links';
import { blurb } from '../parts/blurb';
import type { Page } from '../parts/frame';
import type { Work } from '../types';
import type { Visit } from '../visit';
import { workTitle } from './work-page';

/** What stands at an adult work's URL until the visitor agrees. It has the work page's #main class. */
export function adultGate(work: Work, visit: Visit, chapter: number | null): Page {
  const content = html`<h2 class="landmark heading">Adult Content Warning</h2>
<p class="caution notice">This work could have adult content. If you continue, you have agreed that you are willing to see such content.</p>
<ul class="actions" role="menu">
<li><a href="${withQuery(visit.url, 'view_adult', 'true')}">Yes, Continue</a></li>
<li><a href="/works">No, Go Back</a></li>
${visit.user !== null && html`<li><a href="/users/${visit.user}/preferences">Set your preferences now</a></li>`}
</ul>
<p class="message footnote">If you accept you will not be asked again during this session${visit.user === null && ' (that is, until you close your browser)'}.</p>
<ol class="work index group">
${blurb(work, visit)}
</ol>`;
  return {
    title: workTitle(work, chapter),
    main: chapter === null ? 'works-show' : 'chapters-show',
    content,
  };
}
