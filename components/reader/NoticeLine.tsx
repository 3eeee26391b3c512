import { X } from 'lucide-preact';
import { unsavedText } from '../shared/unsaved-text';
import type { Notice, Notices } from './notices';
import type { ReaderSession } from './session';

/** Lines at the foot of the reader: what could not be saved, where she was, and what just happened. */
export function NoticeLine({ session }: { session: ReaderSession }) {
  const { notices, keeping, store } = session;
  const unsaved = store.unsaved.value;
  return (
    <div class="notices" role="status">
      {unsaved && <p class="notice warning">{unsavedText(unsaved)}</p>}
      <Line of={keeping} dismiss="Dismiss: what is kept" />
      <Line of={notices} dismiss="Dismiss" />
    </div>
  );
}

/** `dismiss` names the button that closes it: two lines may stand at once. */
function Line({ of, dismiss }: { of: Notices; dismiss: string }) {
  const notice: Notice | null = of.current.value;
  if (!notice) return null;
  return (
    <div class="notice">
      <p>{notice.text}</p>
      {notice.action && (
        <button type="button" class="notice-action" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={dismiss} onClick={() => of.dismiss()}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
