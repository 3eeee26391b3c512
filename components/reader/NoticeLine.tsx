import { X } from 'lucide-preact';
import type { Unsaved } from '../../storage/service/outbox';
import type { ReaderSession } from './session';

/** Lines at the foot of the reader: what could not be saved, where she was, and what just happened. */
export function NoticeLine({ session }: { session: ReaderSession }) {
  const { notices, store } = session;
  const notice = notices.current.value;
  const unsaved = store.unsaved.value;
  return (
    <div class="notices" role="status">
      {unsaved && <p class="notice warning">{unsavedText(unsaved)}</p>}
      {notice && (
        <div class="notice">
          <p>{notice.text}</p>
          {notice.action && (
            <button type="button" class="notice-action" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => notices.dismiss()}>
            <X aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function unsavedText({ count, failure }: NonNullable<Unsaved>): string {
  const what = count === 1 ? 'One change is' : `${count} changes are`;
  if (failure === 'full') {
    return `Your browser's storage is full. ${what} not saved yet; Catchword keeps trying, and reading goes on.`;
  }
  return `Catchword's library cannot be reached. ${what} not saved yet; it keeps trying. If this stays, reload the page.`;
}
