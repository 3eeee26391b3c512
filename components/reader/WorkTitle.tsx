import type { WorkPage } from '../../archive/work-page';
import { AuthorNote } from './AuthorNote';

/** The work's title page: title, creators, summary and notes as far as this page of the archive has them. */
export function WorkTitle({ page }: { page: WorkPage }) {
  const { work } = page;
  const opensWork = page.chapters[0]?.number === 1;
  return (
    <div class={opensWork ? 'title-page' : 'title-page running'}>
      <h1 dir="auto">{work.title}</h1>
      {work.creators.length > 0 && (
        <p class="byline" dir="auto">
          by {work.creators.join(', ')}
        </p>
      )}
      <AuthorNote level={2} name="Summary" sources={page.summary ? [page.summary] : []} />
      <AuthorNote level={2} name="Notes" sources={page.notes} />
    </div>
  );
}
