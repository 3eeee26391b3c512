import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportPlan } from '../../../storage/file/plan-import';
import { ProgressBar } from '../../shared/ProgressBar';
import { ImportPreview } from './ImportPreview';
import { importedWords } from './import-words';
import type { PageNotices } from './notice';
import type { DataSession } from './session';

/** Takes a library file in: what it would do is shown first, and can be undone after. */
export function ImportFile({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const plan = useSignal<ImportPlan | null>(null);
  /** Share that is done, 0 to 1; `null` while nothing runs. */
  const share = useSignal<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    plan.value = null;
    share.value = null;
  };
  const progress = (done: number, of: number) => {
    share.value = of === 0 ? 1 : done / of;
  };

  const look = async (file: File) => {
    notices.makeRoom();
    share.value = 0;
    try {
      plan.value = await data.planImport(file, progress);
    } catch (error) {
      // The sentence of a file that is refused speaks for itself.
      notices.say((error as Error).message);
    }
    share.value = null;
  };
  const carryOut = async (planned: ImportPlan) => {
    share.value = 0;
    await notices.tell(importedWords(planned), () => data.carryOut(planned, progress));
    leave();
  };

  const shown = plan.value;
  const wasShown = useRef(false);
  useEffect(() => {
    if (!shown && wasShown.current) button.current?.focus();
    wasShown.current = shown !== null;
  }, [shown]);
  return (
    <>
      {!shown && (
        <button
          ref={button}
          type="button"
          class="quiet-button"
          disabled={share.value !== null}
          onClick={() => input.current?.click()}
        >
          Import…
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Library file"
        accept=".json,.gz,.jsonld,.csv,application/json,application/gzip,application/ld+json,text/csv"
        onChange={(event) => {
          const chooser = event.currentTarget;
          const [file] = chooser.files ?? [];
          if (!file) return;
          void look(file).finally(() => {
            // The same file can be chosen again.
            chooser.value = '';
          });
        }}
      />
      {shown && share.value === null && (
        <ImportPreview plan={shown} onImport={() => void carryOut(shown)} onCancel={leave} />
      )}
      {share.value !== null && (
        <div class="import-progress">
          <p role="status">{shown ? 'Importing…' : 'Reading the file…'}</p>
          <ProgressBar name={shown ? 'Import' : 'Reading the file'} share={share.value} look="meter" />
        </div>
      )}
    </>
  );
}
