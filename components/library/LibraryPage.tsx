import { type Signal, useSignal } from '@preact/signals';
import { HighlightsOut } from './highlights-out/HighlightsOut';
import { SaveHighlights } from './highlights-out/SaveHighlights';
import { KeepWork } from './KeepWork';
import { MarkWork } from './MarkWork';
import { MoreAbout } from './MoreAbout';
import { Settings } from './SettingsSection';
import type { LibrarySession } from './session';
import { YourReading } from './statistics/YourReading';
import { VisitedWorks } from './VisitedWorks';
import { WorkCard } from './WorkCard';
import { ForgetWork } from './your-data/ForgetWork';
import { NoticeBar } from './your-data/NoticeBar';
import { ShrunkBanner } from './your-data/ShrunkBanner';
import { YourData } from './your-data/YourData';

/** Everything that has been read, the latest first, and Catchword's own settings. */
export function LibraryPage({ session }: { session: LibrarySession }) {
  /** Key of the work whose highlights she wants as a file, until the section has it. */
  const wanted = useSignal<string | null>(null);
  return (
    <main class="library">
      <header class="library-head">
        <h1>Catchword</h1>
        <p>Your reading, kept on this machine.</p>
        <p>
          <a href="highlights.html" class="line-link">
            Your highlights
          </a>
        </p>
      </header>
      <NoticeBar notices={session.notices} />
      <ShrunkBanner data={session.data} notices={session.notices} />
      <Works session={session} wanted={wanted} />
      {session.restIsKnown.value && (
        <>
          <VisitedWorks session={session} />
          {Array.isArray(session.works.value) && <YourReading statistics={session.statistics} />}
          {Array.isArray(session.works.value) && <HighlightsOut session={session} wanted={wanted} />}
          <YourData data={session.data} notices={session.notices} />
          <Settings session={session} />
        </>
      )}
      <footer class="library-foot">
        Catchword is unofficial and free. It is not made or endorsed by the Archive of Our Own.
      </footer>
    </main>
  );
}

const WAITING = {
  opening: 'Opening your library …',
  blocked:
    'An older version of Catchword is still open in another tab. Close that tab, and your library opens.',
  upgrading:
    'Your library is being brought up to date. Where an older version of Catchword is open in another tab, close that tab.',
};

function Works({ session, wanted }: { session: LibrarySession; wanted: Signal<string | null> }) {
  const read = session.works.value;
  if (read === null) {
    return (
      <p class="empty" role="status">
        {WAITING[session.waiting.value ?? 'opening']}
      </p>
    );
  }
  if (read instanceof Error) {
    return (
      <p class="empty" role="alert">
        Your library could not be opened: {read.message}. Nothing in it was changed; try again after a restart
        of the browser.
      </p>
    );
  }
  if (read.length === 0) {
    return (
      <p class="empty">
        Nothing here yet. Open a work on the archive and press “Read in Catchword”; it will wait for you here,
        at the line where you stopped.
      </p>
    );
  }
  const left = (session.data.readings.value ?? 0) - read.length;
  return (
    <section aria-labelledby="works-heading">
      <h2 id="works-heading">Continue reading</h2>
      <ol class="work-list">
        {read.map((each) => (
          <li key={each.work.key}>
            <WorkCard read={each}>
              <MoreAbout work={each.work}>
                <MarkWork read={each} session={session} />
                <SaveHighlights read={each} wanted={wanted} />
                <KeepWork work={each.work} session={session} />
                <ForgetWork read={each} data={session.data} notices={session.notices} />
              </MoreAbout>
            </WorkCard>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="quiet-button" onClick={session.showMore}>
          Show more: {left.toLocaleString('en')} {left === 1 ? 'work' : 'works'}
        </button>
      )}
    </section>
  );
}
