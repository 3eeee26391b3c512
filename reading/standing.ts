import { newChapters, type WorkLength } from './growth';
import type { Place } from './place';

/** What a reader can say of a work. */
export const READING_STATUSES = ['unread', 'reading', 'finished'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** What is known of how somebody stands with a work. Times are ms since the epoch. */
export interface StandingQuestion {
  readonly reading: {
    readonly current: Place;
    /** Share of the work before the current place, 0 to 1. */
    readonly progress: number;
    /** What she said of it herself; `null` as long as she said nothing. */
    readonly status: { readonly value: ReadingStatus; readonly at: number } | null;
    /** When she came to its end; ascending. */
    readonly finished: readonly number[];
    /** How long the work was when the place was saved; a reading of older versions does not know. */
    readonly of?: WorkLength | undefined;
  };
  /** `null` where no page told. */
  readonly complete: boolean | null;
  /** How long the work is now; absent where nobody knows better than when the place was saved. */
  readonly length?: WorkLength;
}

/**
 * How somebody stands with a work:
 * `unread`, she said so and has not read since; `reading`; `again`, she had finished it and is in it once more;
 * `caught up`, she has read all that is posted of a work that goes on; `new chapters`, she had read all that there was
 * and there is more since; `finished`.
 */
export type Standing = 'unread' | 'reading' | 'again' | 'caught up' | 'new chapters' | 'finished';

/**
 * What she said counts until she reads on; what she did counts from then. The end of a work that is not complete is
 * no end.
 */
export function standingOf({ reading, complete, length }: StandingQuestion): Standing {
  const { current, progress, status, finished } = reading;
  const readSince = status === null || current.at > status.at;
  if (status?.value === 'unread' && !readSince) return 'unread';
  if (status?.value === 'finished' && !readSince) return 'finished';

  const atEnd = progress >= 1;
  if (atEnd && length && newChapters(reading.of, length)) return 'new chapters';
  if (atEnd) return complete === false ? 'caught up' : 'finished';
  const ended = Math.max(finished.at(-1) ?? 0, status?.value === 'finished' ? status.at : 0);
  // Said after the end that she reads it: she is not done with it, whatever the end was.
  const takenUp = status?.value === 'reading' && status.at > ended;
  return ended > 0 && !takenUp ? 'again' : 'reading';
}
