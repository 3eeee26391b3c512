import { countWords } from '../everything/count-words';
import { NoticeBar } from '../library/your-data/NoticeBar';
import { highlightsCounted } from '../shared/highlights-counted';
import { FilterPart } from './FilterPart';
import { MarkedEntry } from './MarkedEntry';
import { AT_ONCE } from './marked-list';
import type { HighlightsSession } from './session';

/** Every line she marked, in all works: to look through, to search, and to go back to. */
export function HighlightsPage({ session }: { session: HighlightsSession }) {
  return (
    <main class="library marked">
      <header class="library-head">
        <h1>Your highlights</h1>
        <p>Every line you marked, with your notes. They are on this machine alone.</p>
        <p>
          <a href="library.html" class="line-link">
            Back to the library
          </a>
        </p>
      </header>
      <NoticeBar notices={session.notices} />
      <List session={session} />
    </main>
  );
}

function List({ session }: { session: HighlightsSession }) {
  const { list } = session;
  const failure = list.failure.value;
  const entries = list.entries.value;
  if (failure !== null) {
    return (
      <p class="empty" role="alert">
        Your highlights could not be read: {failure}. Nothing was changed.
      </p>
    );
  }
  if (entries === null) return null;
  if (entries.length === 0 && list.whole.value) {
    return (
      <p class="empty">
        Nothing marked yet. In the reader, select a line of the story and choose a colour; it will be here as
        well.
      </p>
    );
  }
  const fitting = list.fitting.value;
  const shown = fitting.slice(0, list.limit.value);
  const left = fitting.length - shown.length;
  return (
    <>
      <FilterPart session={session} />
      <p class="marked-count" role="status">
        {list.whole.value ? highlightsCounted(fitting.length, entries.length) : 'Reading your highlights …'}
      </p>
      <ol class="marked-list">
        {shown.map(({ highlight }) => (
          <MarkedEntry key={highlight.id} highlight={highlight} session={session} />
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            list.limit.value += AT_ONCE;
          }}
        >
          Show more: {countWords(left)}
        </button>
      )}
    </>
  );
}
