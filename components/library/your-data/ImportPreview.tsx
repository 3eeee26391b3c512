import { useEffect, useRef } from 'preact/hooks';
import type { ImportPlan } from '../../../storage/file/plan-import';
import { annotationsWords, planWords, rivalWords, workWords } from './import-words';

/** As many as can be looked through; the rest is counted. */
const LISTED = 50;

/** What an import would do, before it does it. */
export function ImportPreview(props: { plan: ImportPlan; onImport: () => void; onCancel: () => void }) {
  const { plan, onImport, onCancel } = props;
  const { works, problems, settings, changes, rival, annotations } = plan;
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
      {problems.length > 0 && (
        <details>
          <summary>
            {problems.length === 1
              ? 'One entry cannot be read and is left out'
              : `${problems.length.toLocaleString('en')} entries cannot be read and are left out`}
          </summary>
          <ul class="import-list">
            {problems.slice(0, LISTED).map(({ table, key, line, why }) => (
              <li key={`${table}/${key}/${line}/${why}`}>
                {[table, key, line === null ? null : `line ${line}`]
                  .filter((each) => each !== null)
                  .join(', ')}
                : {why}
              </li>
            ))}
            {problems.length > LISTED && <li>and {(problems.length - LISTED).toLocaleString('en')} more</li>}
          </ul>
        </details>
      )}
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
