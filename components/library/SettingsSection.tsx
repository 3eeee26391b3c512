import { useSignal } from '@preact/signals';
import { ThemePicker } from '../shared/ThemePicker';
import { NotKept } from './NotKeptSection';
import type { LibrarySession } from './session';

/** What is on or off, in the order in which a reader meets it. */
const SWITCHES = [
  ['autoOpen', 'Open works in Catchword automatically'],
  ['workSkin', "Creator's style"],
  ['keepOnPage', "Keep my place on the archive's own pages, too"],
  ['highlightsOnPage', "Show my highlights on the archive's own pages"],
  ['listMarks', 'Mark works I know on lists of the archive'],
  ['takeInPages', 'Take in my history and bookmark pages on the archive as I open them'],
] as const;

/** How Catchword behaves everywhere: theme, opening by itself, and the sites it may read. */
export function Settings({ session }: { session: LibrarySession }) {
  const settings = session.settings.value;
  if (!settings) return null;
  return (
    <section class="library-settings" aria-labelledby="settings-heading">
      <h2 id="settings-heading">Settings</h2>
      <ThemePicker value={settings.theme} onPick={(theme) => session.change({ theme })} />
      {SWITCHES.map(([name, label]) => (
        <label class="check" key={name}>
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={(event) => session.change({ [name]: event.currentTarget.checked })}
          />
          {label}
        </label>
      ))}
      <NotKept session={session} />
      <OtherSites session={session} />
    </section>
  );
}

/** Unofficial mirrors and other sites that run the archive's software: none unless she names them. */
function OtherSites({ session }: { session: LibrarySession }) {
  const message = useSignal('');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const address = String(new FormData(form).get('site') ?? '');
    try {
      const allowed = await session.allowSite(address);
      message.value = allowed
        ? 'Catchword now reads that site.'
        : 'The browser was told no; nothing changed.';
      if (allowed) form.reset();
    } catch (error) {
      message.value = (error as Error).message;
    }
  };
  return (
    <form class="other-sites" onSubmit={(event) => void add(event as unknown as SubmitEvent)}>
      <h3>Other sites</h3>
      <p>
        Mirrors and other sites that run the archive's software. Catchword asks your browser for each of them.
      </p>
      {session.sites.value.map((site) => (
        <p key={site} class="row">
          {site.replace(/^https:\/\/|\/\*$/g, '')}
          <button type="button" class="quiet-button" onClick={() => void session.forgetSite(site)}>
            Stop reading this site
          </button>
        </p>
      ))}
      <div class="row">
        <input
          name="site"
          type="text"
          inputMode="url"
          aria-label="Address of a site"
          placeholder="https://…"
          required
        />
        <button type="submit" class="quiet-button">
          Allow
        </button>
      </div>
      <p role="status">{message.value}</p>
    </form>
  );
}
