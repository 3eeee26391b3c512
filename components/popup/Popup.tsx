import { WorkCard } from '../library/WorkCard';
import { notKeptWords } from '../shared/not-kept-words';
import { ProgressBar } from '../shared/ProgressBar';
import { Stepper } from '../shared/Stepper';
import { ThemePicker } from '../shared/ThemePicker';
import { shareRead, whereIn } from '../shared/where-in';
import { PageNotUnderstood } from './PageNotUnderstood';
import type { PopupSession } from './session';
import { TakeIn } from './TakeIn';

/** The toolbar's popup: the work that is open, the latest ones, and how pages look. */
export function Popup({ session }: { session: PopupSession }) {
  return (
    <main class="popup">
      <OpenNow session={session} />
      <Latest session={session} />
      {/* What is changed over a private window would be written. */}
      {session.isPrivate.value === false && <Looks session={session} />}
      <button type="button" class="quiet-button wide" onClick={session.openLibrary}>
        Open library
      </button>
    </main>
  );
}

function OpenNow({ session }: { session: PopupSession }) {
  const page = session.page.value;
  const own = session.ownPage.value;
  if (own instanceof Error) {
    return (
      <p class="hint" role="alert">
        Catchword could not read this page: {own.message}
      </p>
    );
  }
  if (own && session.isPrivate.value) {
    return <p class="hint">This is a private window: Catchword takes nothing in from it.</p>;
  }
  if (own) return <TakeIn page={own} session={session} />;
  if (!page) return <p class="hint">Open a work on the archive to read it here.</p>;
  if ('drift' in page) return <PageNotUnderstood page={page} session={session} />;
  const { here, read, notKept } = page;
  return (
    <section class="open-now" aria-label="Open now">
      <h1 dir="auto">{here.title}</h1>
      {here.chapter !== null && <p dir="auto">{here.chapter}</p>}
      {read && (
        <>
          <p>{whereIn(read)}</p>
          <ProgressBar name="Progress in work" share={shareRead(read)} look="meter" />
        </>
      )}
      {notKept && <p>{notKeptWords(notKept)}</p>}
      <button type="button" class="button wide" onClick={session.read}>
        {read ? 'Continue in Catchword' : 'Read in Catchword'}
      </button>
    </section>
  );
}

function Latest({ session }: { session: PopupSession }) {
  const latest = session.latest.value;
  if (latest instanceof Error) {
    return (
      <p class="hint" role="alert">
        Your library could not be opened: {latest.message}
      </p>
    );
  }
  const page = session.page.value;
  const here = page && ('here' in page ? page.here.work : page.work);
  const others = latest?.filter(({ work }) => work.key !== here) ?? [];
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="latest-heading">
      <h2 id="latest-heading">Continue reading</h2>
      {others.map((read) => (
        <WorkCard key={read.work.key} read={read} onOpen={session.open} />
      ))}
    </section>
  );
}

function Looks({ session }: { session: PopupSession }) {
  const settings = session.settings.value;
  if (!settings) return null;
  const { theme, size } = settings;
  return (
    <section aria-label="Appearance">
      <ThemePicker value={theme} onPick={(picked) => session.change({ theme: picked })} />
      <Stepper
        label="Text size"
        name="size"
        value={size}
        text={`${size} px`}
        onChange={(value) => session.change({ size: value })}
      />
    </section>
  );
}
