import { type Pace, timeWords } from '../../reading/pace';
import type { ReaderSession } from './session';

/** How long the chapter and the work will take her from here, at her pace. */
export function TimeLeft({ session }: { session: ReaderSession }) {
  const pace = session.pace.value;
  const left = session.wordsLeft.value;
  if (!pace || !left) return null;
  const ofWork = left.work === null ? '' : `, ${timeWords(left.work, pace)} in the work`;
  return (
    <p class="time-left">
      {timeWords(left.chapter, pace)} left in this chapter{ofWork}
      <br />
      <span class="time-left-pace">{paceWords(pace)}</span>
    </p>
  );
}

function paceWords({ wordsPerMinute, own }: Pace): string {
  return own
    ? `At your pace: ${wordsPerMinute} words a minute.`
    : `At ${wordsPerMinute} words a minute, until your own pace is known.`;
}
