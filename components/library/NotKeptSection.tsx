import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { excludableOf } from '../../reading/exclusion';
import type { ExcludedRecord } from '../../storage/records';
import type { LibrarySession } from './session';

/** What leaves nothing behind, and what else she does not want kept. */
export function NotKept({ session }: { session: LibrarySession }) {
  const list = session.exclusions.list.value;
  return (
    <section class="not-kept" aria-labelledby="not-kept-heading">
      <h3 id="not-kept-heading">What Catchword does not keep</h3>
      <p>
        Nothing of private windows. No place in your own works while you are logged in on the archive, and
        none in what you exclude here.
      </p>
      {list?.length === 0 && (
        <p>
          You exclude nothing. A fandom is added below; a work by the three dots on its card, or at the end of
          the contents in the reader.
        </p>
      )}
      {list && list.length > 0 && (
        <ul>
          {list.map((row) => (
            <Excluded key={row.key} row={row} session={session} />
          ))}
        </ul>
      )}
      <AddFandom session={session} />
    </section>
  );
}

function Excluded({ row, session }: { row: ExcludedRecord; session: LibrarySession }) {
  const of = excludableOf(row);
  if (!of) return null;
  const { exclusions, notices } = session;
  const again = () =>
    notices.tell(`“${row.name}” is kept again when you read on.`, () => exclusions.include(of));
  return (
    <li>
      <div>
        <span dir="auto">{row.name}</span>
        <span class="kind">{of.kind === 'work' ? 'Work' : 'Fandom'}</span>
      </div>
      <button
        type="button"
        class="quiet-button"
        aria-label={`Keep again: ${row.name}`}
        onClick={() => void again()}
      >
        Keep again
      </button>
    </li>
  );
}

/** A fandom by its name, of those in the library or any other. */
function AddFandom({ session }: { session: LibrarySession }) {
  const { exclusions, notices } = session;
  const problem = useSignal('');
  const known = useSignal<string[]>([]);
  const choices = useId();
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('fandom') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    problem.value = name === '' ? 'Write the name of a fandom first, as the archive prints it.' : '';
    if (name === '') return;
    const done = `Nothing is kept of works in “${name}” from now on. What is here stays.`;
    await notices.tell(done, async () => {
      const undo = await exclusions.exclude({ kind: 'fandom', name });
      form.reset();
      return undo;
    });
  };
  return (
    <form class="exclude-fandom" onSubmit={(event) => void add(event as unknown as SubmitEvent)}>
      <div class="row">
        <input
          name="fandom"
          type="text"
          aria-label="A fandom"
          placeholder="A fandom, as the archive prints it"
          list={choices}
          maxLength={2_000}
          autoComplete="off"
          onFocus={() => {
            void exclusions.knownFandoms().then((fandoms) => {
              known.value = fandoms;
            });
          }}
        />
        <datalist id={choices}>
          {known.value.map((fandom) => (
            <option key={fandom} value={fandom} />
          ))}
        </datalist>
        <button type="submit" class="quiet-button">
          Do not keep it
        </button>
      </div>
      <p role="status">{problem.value}</p>
    </form>
  );
}
