import { ProgressBar } from '../shared/ProgressBar';
import { countWords } from './count-words';
import { EntryView } from './EntryView';
import type { SearchState } from './search';
import { SECTIONS } from './sections';
import type { EverythingSession } from './session';

/** Finds words in everything that is kept, while one looks on. */
export function SearchPart({ session }: { session: EverythingSession }) {
  const { search, work } = session;
  const state = search.state.value;
  return (
    <search class="everything-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const written = new FormData(event.currentTarget as HTMLFormElement).get('words');
          void search.start(String(written ?? ''));
        }}
      >
        <label for="everything-words">{work === null ? 'Search all of it' : 'Search all of this'}</label>
        <div class="row">
          <input
            id="everything-words"
            name="words"
            type="search"
            dir="auto"
            autocomplete="off"
            onInput={(event) => {
              if (event.currentTarget.value === '') void search.start('');
            }}
          />
          <button type="submit" class="quiet-button">
            Search
          </button>
        </div>
      </form>
      {state && <Hits state={state} session={session} />}
    </search>
  );
}

function Hits({ state, session }: { state: SearchState; session: EverythingSession }) {
  const { search, work } = session;
  const { is, hits, words } = state;
  return (
    <section class="hits" aria-labelledby="hits-heading">
      <h2 id="hits-heading" dir="auto">
        “{words}”
      </h2>
      <p role="status">{stateWords(state)}</p>
      {is === 'running' && (
        <div class="hits-running">
          <ProgressBar name="Search" share={state.of === 0 ? 0 : state.looked / state.of} look="meter" />
          <button type="button" class="quiet-button" onClick={() => search.stop()}>
            Stop
          </button>
        </div>
      )}
      {hits.length > 0 && (
        <ul class="entries" aria-labelledby="hits-heading">
          {hits.map(({ entry, where }) => (
            <EntryView
              key={`${entry.of} ${JSON.stringify(entry.key)}`}
              entry={entry}
              link={work === null}
              where={where}
              kind={SECTIONS.find(({ name }) => name === entry.of)?.heading ?? entry.of}
            />
          ))}
        </ul>
      )}
      {(is === 'resting' || is === 'stopped') && (
        <button type="button" class="quiet-button" onClick={() => void search.goOn()}>
          Search on
        </button>
      )}
    </section>
  );
}

/** How a search stands, in a sentence. While it runs it says nothing that changes: it is read out. */
export function stateWords({ is, looked, of, hits, failure }: SearchState): string {
  const found = hits.length === 0 ? 'nothing found' : `${countWords(hits.length)} found`;
  const share = `Looked through ${countWords(looked)} of ${countWords(of)} entries: ${found}`;
  if (is === 'running') return 'Searching…';
  if (is === 'failed') return `The search broke off: ${failure}. ${share}.`;
  if (is === 'done') return `Looked through everything, ${countWords(looked)} entries: ${found}.`;
  return is === 'stopped' ? `Stopped. ${share}.` : `${share} so far.`;
}
