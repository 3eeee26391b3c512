import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NotUnderstood } from '../../storage/service/news';
import type { PopupSession } from './session';

/** Said of a work page whose chapters can't be found: the archive, or this site, builds its pages another way. */
export function PageNotUnderstood({ page, session }: { page: NotUnderstood; session: PopupSession }) {
  const copied = useMemo(() => signal<'not yet' | 'yes' | 'refused'>('not yet'), []);
  const report = `${session.versions}: the story on a work page was not found.\n${page.drift}`;
  const copy = () =>
    session.copy(report).then(
      () => {
        copied.value = 'yes';
      },
      () => {
        copied.value = 'refused';
      },
    );
  return (
    <section class="open-now" aria-label="Open now">
      <h1>Catchword does not understand this page</h1>
      <p>
        It says it is a work, but its chapters are not where they used to be. Catchword keeps out of it; what
        you have kept in your library is safe.
      </p>
      {page.work !== null && (
        <button type="button" class="quiet-button wide" onClick={session.read}>
          Show the page's text anyway
        </button>
      )}
      <details class="report">
        <summary>A report for those who build Catchword</summary>
        <p>It tells how the page is built, and nothing of the story, its title or you.</p>
        <textarea readOnly aria-label="Report" value={report} rows={8} />
      </details>
      <button type="button" class="button wide" onClick={copy}>
        Copy the report
      </button>
      <p role="status">
        {copied.value === 'yes' && 'Copied.'}
        {copied.value === 'refused' &&
          'The browser would not copy it. Open the report above and copy it by hand.'}
      </p>
    </section>
  );
}
