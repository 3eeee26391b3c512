import { useSignal } from '@preact/signals';
import type { Entry } from '../../storage/everything/kept';
import { timeWords } from '../library/your-data/words';
import { everythingAddress } from './address';
import { entryWords } from './entry-words';
import { storedText } from './stored-text';

/** One thing that is kept: in words, and as it is stored. All of it is text: nothing of it is ever taken for markup. */
export function EntryView(props: {
  entry: Entry;
  /** Whether a link leads to all about its work; not where that is being shown. */
  link: boolean;
  /** The field in which something was found. */
  where?: string;
  /** What kind of thing it is, where others stand beside it. */
  kind?: string;
  /** Hands it to her as a file, where it is kept packed. */
  onSave?: (() => void) | undefined;
}) {
  const { entry, link, where, kind, onSave } = props;
  const { head, quote, facts, deleted } = entryWords(entry);
  const colour = entry.of === 'highlights' ? entry.row?.colour : undefined;
  return (
    <li class={`entry${deleted === null ? '' : ' is-deleted'}`}>
      {kind !== undefined && <p class="entry-kind">{kind}</p>}
      <p
        class={`entry-head${quote ? ' is-quote' : ''}`}
        dir="auto"
        style={colour && { '--mark': `var(--${colour})` }}
      >
        {quote ? <q>{head}</q> : head}
      </p>
      {entry.damage !== null && (
        <p class="entry-remark">
          <strong>Damaged</strong>: {entry.damage}. It is shown as it is stored.
        </p>
      )}
      {deleted !== null && (
        <p class="entry-remark">
          <strong>Deleted on {timeWords(deleted)}</strong>. It is shown nowhere else.
        </p>
      )}
      {facts.length > 0 && (
        <dl class="entry-facts">
          {facts
            .filter(({ name }) => link || name !== 'Work')
            .map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
        </dl>
      )}
      {where !== undefined && where !== '' && (
        <p class="entry-where">
          Found in <code>{where}</code>
        </p>
      )}
      <div class="entry-more">
        <AsStored entry={entry} />
        {link && entry.work !== null && (
          <a
            class="line-link"
            href={everythingAddress(entry.work)}
            aria-label={`Everything about this work: ${entry.title ?? entry.work}`}
          >
            Everything about this work
          </a>
        )}
        {onSave && (
          <button type="button" class="text-button" aria-label={`Save as a file: ${head}`} onClick={onSave}>
            Save as a file
          </button>
        )}
      </div>
    </li>
  );
}

/** Written out only where somebody looks. */
function AsStored({ entry }: { entry: Entry }) {
  const open = useSignal(entry.damage !== null);
  return (
    <details
      class="as-stored"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>As it is stored</summary>
      {open.value && <pre dir="auto">{storedText(entry.stored)}</pre>}
    </details>
  );
}
