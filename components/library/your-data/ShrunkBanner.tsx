import type { PageNotices } from './notice';
import type { DataSession } from './session';
import { dayWords, shrunkWords } from './words';

/** Says that the library lost something, and offers the copy that has it. */
export function ShrunkBanner({ data, notices }: { data: DataSession; notices: PageNotices }) {
  const alarm = data.alarm.value;
  if (!alarm) return null;
  const restore = () => notices.tell('The copy is restored.', async () => data.restore(alarm.snapshot));
  return (
    <div class="shrunk" role="alert">
      <p>
        <strong>{shrunkWords(alarm)}</strong> You did not delete them here, so something else did. The copy
        from {dayWords(alarm.since)} still has them.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => void restore()}>
          Restore the copy from {dayWords(alarm.since)}
        </button>
        <button type="button" class="quiet-button" onClick={() => void data.closeAlarm()}>
          Leave it as it is
        </button>
      </div>
    </div>
  );
}
