import type { Account, Reading } from '../account';
import { type Html, html } from '../html';
import { isMystery, workClasses, workModule } from '../parts/blurb';
import type { Page } from '../parts/frame';
import { ownedBy, type Visit } from '../visit';
import { thousands } from '../words';

const sinceText: Record<Reading['since'], string> = {
  nothing: '(Latest version.)',
  'minor edits': '(Minor edits made since then.)',
  'an update': '(Update available.)',
};

function viewed(reading: Reading): Html {
  const times = reading.times === 1 ? 'Visited once' : `Visited ${thousands(reading.times)} times`;
  return html`<span>Last visited:</span> ${reading.last}

        ${sinceText[reading.since]}

        ${times}
        ${reading.later && '(Marked for Later.)'}`;
}

function row(reading: Reading, visit: Visit): Html {
  const work = visit.works.find(({ id }) => id === reading.work);
  const own = work !== undefined && ownedBy(work, visit);
  const names = work && (isMystery(work, visit) ? `work-${work.id}` : workClasses(work));
  return html`<li${work && html` id="work_${work.id}"`} class="${!work && 'deleted '}${own && 'own '}reading work blurb group${names && ` ${names}`}" role="article">
${work && workModule(work, visit)}
<div class="user module group"><h4 class="viewed heading">
${work ? viewed(reading) : `(Deleted work, last visited ${reading.last})`}
</h4>
<ul class="actions" role="menu"><li><form class="ajax-remove" action="/users/${visit.user}/readings/1" method="post"><input type="submit" value="Delete from History" /></form></li></ul>
</div></li>`;
}

/** /users/U/readings, and with ?show=to-read what is marked for later. */
export function historyPage(account: Account, visit: Visit): Page {
  const later = visit.url.searchParams.get('show') === 'to-read';
  const shown = account.history.filter((reading) => !later || reading.later === true);
  return {
    title: 'History | Archive of Our Own',
    main: 'readings-index dashboard',
    content: html`<h2 class="heading">${later ? 'Marked for Later' : 'History'}</h2>
<h3 class="landmark heading">List of History Items</h3>
<ol class="reading work index group">
${shown.map((reading) => row(reading, visit))}
</ol>`,
  };
}
