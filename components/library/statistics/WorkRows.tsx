import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { continueUrl } from '../../../archive/urls';
import type { KnownWork } from './session';
import type { Statistics } from './statistics';

/** Works shown at first: those one would name. */
const AT_FIRST = 5;

/** Works that come with each press of "Show more", as in the list of works. */
const MORE = 50;

/** Works, each with a line of facts: a link that continues in it, if the library knows it. */
export function WorkRows(props: {
  heading: string;
  rows: readonly { key: string; work: string; line: string }[];
  statistics: Statistics;
}) {
  const { heading, rows, statistics } = props;
  const shown = useSignal(AT_FIRST);
  const id = useId();
  const here = rows.slice(0, shown.value);
  const left = rows.length - here.length;
  const wanted = here.map(({ work }) => work).join(' ');
  useEffect(() => {
    if (wanted !== '') void statistics.know(wanted.split(' '));
  }, [wanted, statistics]);
  return (
    <>
      <h4 id={id}>{heading}</h4>
      <ol class="log-works" aria-labelledby={id}>
        {here.map(({ key, work, line }) => (
          <li key={key}>
            <WorkName address={work} known={statistics.works.value.get(work)} />
            <p class="work-facts">{line}</p>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            shown.value += MORE;
          }}
        >
          Show more: {left.toLocaleString()} {left === 1 ? 'work' : 'works'}
        </button>
      )}
    </>
  );
}

/** `known`: `null` for one that the library does not know; `undefined` until it was looked up. */
function WorkName({ address, known }: { address: string; known: KnownWork | null | undefined }) {
  if (known === undefined) return <p>…</p>;
  if (known === null) return <p>A work that your library does not know ({address})</p>;
  const { work, reading } = known;
  return (
    <p dir="auto">
      <a class="line-link" href={continueUrl(work.site, work.id, reading?.current.chapterId ?? null)}>
        {work.title}
      </a>
      {work.creators.length > 0 && <span class="log-creators"> by {work.creators.join(', ')}</span>}
    </p>
  );
}
