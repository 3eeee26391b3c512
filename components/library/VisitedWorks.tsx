import { KeepWork } from './KeepWork';
import { MoreAbout } from './MoreAbout';
import type { LibrarySession } from './session';
import { visitWords, wordsOf } from './visit-words';
import { WorkHeading } from './WorkHeading';
import { ForgetVisit } from './your-data/ForgetWork';

/** Works that the archive's history and bookmarks told of, and that were not read in Catchword. */
export function VisitedWorks({ session }: { session: LibrarySession }) {
  const visited = session.visited.value;
  if (!visited || visited.all === 0) return null;
  const { works, all } = visited;
  const left = all - works.length;
  const count = `${all.toLocaleString('en')} ${all === 1 ? 'work' : 'works'}`;
  return (
    <section class="visited-works" aria-labelledby="visited-heading">
      <h2 id="visited-heading">Seen on the archive</h2>
      <p>From your history and bookmarks there, which tell the day and not your place.</p>
      <details>
        <summary>{count}</summary>
        <ol class="work-list">
          {works.map(({ work, visit }) => (
            <li key={work.key}>
              <article class="work-card">
                <WorkHeading work={work} chapterId={null} />
                <p class="work-facts">{[visitWords(visit), ...wordsOf(work)].join(' · ')}</p>
                <MoreAbout work={work}>
                  <KeepWork work={work} session={session} />
                  <ForgetVisit work={work} data={session.data} notices={session.notices} />
                </MoreAbout>
              </article>
            </li>
          ))}
        </ol>
        {left > 0 && (
          <button type="button" class="quiet-button" onClick={session.showMoreVisited}>
            Show more: {left.toLocaleString('en')} {left === 1 ? 'work' : 'works'}
          </button>
        )}
      </details>
    </section>
  );
}
