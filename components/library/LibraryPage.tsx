import { Settings } from './SettingsSection';
import type { LibrarySession } from './session';
import { WorkCard } from './WorkCard';
import { ForgetWork } from './your-data/ForgetWork';
import { NoticeBar } from './your-data/NoticeBar';
import { ShrunkBanner } from './your-data/ShrunkBanner';
import { YourData } from './your-data/YourData';

/** Everything that has been read, the latest first, and Catchword's own settings. */
export function LibraryPage({ session }: { session: LibrarySession }) {
  return (
    <main class="library">
      <header class="library-head">
        <h1>Catchword</h1>
        <p>Your reading, kept on this machine.</p>
      </header>
      <NoticeBar notices={session.notices} />
      <ShrunkBanner data={session.data} notices={session.notices} />
      <Works session={session} />
      <YourData data={session.data} notices={session.notices} />
      <Settings session={session} />
      <footer class="library-foot">
        Catchword is unofficial and free. It is not made or endorsed by the Archive of Our Own.
      </footer>
    </main>
  );
}

function Works({ session }: { session: LibrarySession }) {
  const read = session.works.value;
  if (read === null) return <p class="empty">Opening your library …</p>;
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
  const left = (session.data.holdings.value?.readings ?? 0) - read.length;
  return (
    <section aria-labelledby="works-heading">
      <h2 id="works-heading">Continue reading</h2>
      <ol class="work-list">
        {read.map((each) => (
          <li key={each.work.key}>
            <WorkCard read={each}>
              <ForgetWork read={each} data={session.data} notices={session.notices} />
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
