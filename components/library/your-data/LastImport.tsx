import { useSignal } from '@preact/signals';
import { addedWords, undoneWords } from './import-words';
import type { PageNotices } from './notice';
import type { DataSession } from './session';
import { timeWords } from './words';

/** The last import, as long as it can be undone. */
export function LastImport({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const busy = useSignal(false);
  const last = data.lastImport.value;
  if (!last) return null;
  const undo = async () => {
    busy.value = true;
    try {
      notices.say(undoneWords(await data.undoImport(last.id)));
    } catch (error) {
      notices.say(`That did not work: ${(error as Error).message}`);
    }
    busy.value = false;
  };
  return (
    <p class="last-import">
      Imported {addedWords(last.counts)} on {timeWords(last.at)}{' '}
      <button
        type="button"
        class="text-button"
        aria-label="Undo the last import"
        disabled={busy.value}
        onClick={() => void undo()}
      >
        Undo
      </button>
    </p>
  );
}
