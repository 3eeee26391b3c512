import type { Packed } from '../../storage/everything/file-of';
import { countWords } from './count-words';
import { EntryView } from './EntryView';
import { AT_ONCE } from './pages';
import { type Section, sentenceOf } from './sections';
import type { EverythingSession } from './session';

/** One place of what is kept: what it is, how much is there, and all of it, fifty at a time. */
export function KeptSection(props: {
  section: Section;
  session: EverythingSession;
  onSave: (of: Packed, id: string) => void;
}) {
  const { section, session, onSave } = props;
  const { name, heading, told } = section;
  const pages = session.pages[name];
  const count = pages.count.value;
  const entries = pages.entries.value;
  const open = pages.open.value;
  const packed = name === 'snapshots' || name === 'imports' ? name : null;
  const left = Math.max(0, (count ?? 0) - entries.length);
  return (
    <section class="kept" aria-labelledby={`kept-${name}`}>
      <h2 id={`kept-${name}`}>
        <button
          type="button"
          class="kept-heading"
          aria-expanded={open}
          aria-controls={`kept-${name}-entries`}
          onClick={() => void pages.toggle()}
        >
          <span>{heading}</span> <span class="kept-count">{count === null ? '…' : countWords(count)}</span>
        </button>
      </h2>
      <p class="kept-meaning">{sentenceOf(session.promise, told)}</p>
      <div id={`kept-${name}-entries`} hidden={!open}>
        {pages.failure.value !== null && (
          <p class="entry-remark" role="alert">
            This could not be read: {pages.failure.value}
          </p>
        )}
        {open && pages.ended.value && entries.length === 0 && <p class="kept-none">Nothing is kept here.</p>}
        {open && entries.length > 0 && (
          <ul class="entries" aria-labelledby={`kept-${name}`}>
            {entries.map((entry) => (
              <EntryView
                key={JSON.stringify(entry.key)}
                entry={entry}
                link={session.work === null}
                onSave={packed && entry.row ? () => onSave(packed, String(entry.key)) : undefined}
              />
            ))}
          </ul>
        )}
        {open && !pages.ended.value && left > 0 && entries.length > 0 && (
          <button
            type="button"
            class="quiet-button"
            aria-label={`Show more: ${heading}`}
            onClick={() => void pages.more()}
          >
            Show {countWords(Math.min(AT_ONCE, left))} more of {countWords(left)}
          </button>
        )}
      </div>
    </section>
  );
}
