import type { Account, Subscription } from '../account';
import { byline, creatorLinks } from '../byline';
import { type Html, html } from '../html';
import { workPath } from '../links';
import { isMystery } from '../parts/blurb';
import type { Page } from '../parts/frame';
import { seriesCreators } from '../parts/other-blurbs';
import { seriesOf } from '../series';
import type { Visit } from '../visit';

// The kind is named only where all kinds stand together.
function term(subscription: Subscription, visit: Visit, all: boolean): Html {
  if ('user' in subscription) return html`<a href="/users/${subscription.user}">${subscription.user}</a>`;
  if ('series' in subscription) {
    const series = seriesOf(visit.works, subscription.series);
    if (!series) return html`Deleted item`;
    return html`<a href="/series/${series.part.id}">${series.part.title}</a>
${all && '(Series)'}
by ${creatorLinks(seriesCreators(series))}`;
  }
  const work = visit.works.find(({ id }) => id === subscription.work);
  if (!work) return html`Deleted item`;
  if (isMystery(work, visit)) return html`Mystery Work (Work)`;
  return html`<a href="${workPath(work)}">${work.title}</a>
${all && '(Work)'}
by ${byline(work, visit)}`;
}

/** /users/U/subscriptions, and with ?type= those of one kind. */
export function subscriptionsPage(account: Account, visit: Visit): Page {
  const type = visit.url.searchParams.get('type');
  const key = { works: 'work', series: 'series', users: 'user' }[type ?? ''];
  const shown = account.subscriptions.filter((one) => key === undefined || key in one);
  return {
    title: 'Subscriptions | Archive of Our Own',
    main: 'subscriptions-index dashboard',
    content: html`<h2 class="heading">My Subscriptions</h2>
<h3 class="landmark heading">List of Subscriptions</h3>
<dl class="subscription index group">
${shown.map(
  (one) => html`<dt>
${term(one, visit, key === undefined)}
</dt>
<dd><form action="/users/${account.login}/subscriptions/1" method="post"><input type="submit" value="Unsubscribe" /></form></dd>`,
)}
</dl>`,
  };
}
