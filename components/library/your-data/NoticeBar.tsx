import type { PageNotices } from './notice';

/** What just happened, with its undo. */
export function NoticeBar({ notices }: { notices: PageNotices }) {
  const notice = notices.current.value;
  return (
    <div class="page-notice" role="status">
      {notice && (
        <div class="row">
          <p>{notice.text}</p>
          {notice.undo && (
            <button type="button" class="button" onClick={() => void notices.undo()}>
              Undo
            </button>
          )}
          <button type="button" class="quiet-button" onClick={() => notices.dismiss()}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
