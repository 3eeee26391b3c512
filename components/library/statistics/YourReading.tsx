import { ProgressBar } from '../../shared/ProgressBar';
import { PeriodPicker } from './PeriodPicker';
import { PeriodShown } from './PeriodShown';
import type { Statistics } from './statistics';
import { dayWords } from './words';

/** How much she read, when, and what: closed, and unread, until she wants to know. */
export function YourReading({ statistics }: { statistics: Statistics }) {
  return (
    <section class="your-reading" aria-labelledby="reading-heading">
      <h2 id="reading-heading">Your reading</h2>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) void statistics.open();
          else statistics.close();
        }}
      >
        <summary>How much, when, and which works</summary>
        <Log statistics={statistics} />
      </details>
    </section>
  );
}

function Log({ statistics }: { statistics: Statistics }) {
  const state = statistics.state.value;
  switch (state?.is) {
    case undefined:
      return null;
    case 'reading':
      return (
        <div class="log-reading">
          <p role="status">Reading your log …</p>
          <ProgressBar name="Reading your log" share={state.of && state.done / state.of} look="meter" />
        </div>
      );
    case 'failed':
      return <p role="alert">Your log could not be read: {state.why}. Nothing in it was changed.</p>;
    case 'read': {
      const { log, pace } = state.read;
      if (log.known === null) {
        return (
          <p class="empty">
            Nothing to tell yet. Read a while in Catchword, and here you will find how much it was, on which
            days, and which works. What you read before is not counted: Catchword did not see it.
          </p>
        );
      }
      return (
        <>
          <PeriodPicker statistics={statistics} />
          <PeriodShown statistics={statistics} />
          <div class="log-notes">
            <p>
              {pace === null
                ? 'How fast you read is not known yet: that takes a quarter of an hour of reading.'
                : `Of late you read about ${pace.toLocaleString()} words a minute. The time left in a work is reckoned by that.`}
            </p>
            <p>
              Known from {dayWords(log.known.from)} on, and only what you read in Catchword. A pause counts up
              to two minutes, and words you skim do not count; words you read again do. When a work is
              forgotten, its time goes with it.
            </p>
            {log.leftOut > 0 && (
              <p>
                {log.leftOut === 1 ? 'One entry' : `${log.leftOut.toLocaleString()} entries`} of the log left
                out: {log.leftOut === 1 ? 'its times' : 'their times'} cannot be right.
              </p>
            )}
          </div>
        </>
      );
    }
  }
}
