import { useEffect, useRef } from 'preact/hooks';
import type { ImportPlan } from '../../../storage/file/plan-import';
import type { Problem } from '../../../storage/file/rows';
import {
  annotationsWords,
  heldBackWords,
  planWords,
  rivalWords,
  unreadWords,
  workWords,
} from './import-words';

/** As many as can be looked through; the rest is counted. */
const LISTED = 50;

/** What an import would do, before it does it. */
export function ImportPreview(props: { plan: ImportPlan; onImport: () => void; onCancel: () => void }) {
  const { plan, onImport, onCancel } = props;
  const { works, problems, heldBack, settings, changes, rival, annotations } = plan;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset ref={group} class="ask" tabIndex={-1}>
      <legend>Import this file?</legend>
      {rival && <p>{rivalWords(rival)}</p>}
      {annotations && <p>{annotationsWords(annotations)}</p>}
      {(!rival || rival.works > 0) && <p>{planWords(plan)}</p>}
      {changes > 0 && (
        <p>
          Nothing you have is replaced by something older, and nothing is removed because the file lacks it.
        </p>
      )}
      {works.length > 0 && (
        <details>
          <summary>{works.length === 1 ? 'One work' : `${works.length.toLocaleString('en')} works`}</summary>
          <ul class="import-list">
            {works.slice(0, LISTED).map((change) => (
              <li key={change.work} dir="auto">
                {workWords(change)}
              </li>
            ))}
            {works.length > LISTED && <li>and {(works.length - LISTED).toLocaleString('en')} more</li>}
          </ul>
        </details>
      )}
      {settings.length > 0 && <p>Settings that change: {settings.join(', ')}.</p>}
      <LeftOut summary={unreadWords(problems.length)} entries={problems} />
      <LeftOut summary={heldBackWords(heldBack.length)} entries={heldBack} />
      <div class="row">
        {changes > 0 && (
          <button type="button" class="button" onClick={onImport}>
            Import
          </button>
        )}
        <button type="button" class="quiet-button" onClick={onCancel}>
          {changes > 0 ? 'Cancel' : 'Close'}
        </button>
      </div>
    </fieldset>
  );
}

/** Entries of the file that do not come, folded under a line that says why. */
function LeftOut({ summary, entries }: { summary: string; entries: readonly Problem[] }) {
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul class="import-list">
        {entries.slice(0, LISTED).map(({ table, key, line, why }) => (
          <li key={`${table}/${key}/${line}/${why}`}>
            {[table, key, line === null ? null : `line ${line}`].filter((each) => each !== null).join(', ')}:{' '}
            {why}
          </li>
        ))}
        {entries.length > LISTED && <li>and {(entries.length - LISTED).toLocaleString('en')} more</li>}
      </ul>
    </details>
  );
}
