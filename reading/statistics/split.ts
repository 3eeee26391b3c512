import type { Sitting } from '../sitting';
import { type Day, dayOf } from './calendar';

/** What of a sitting lies in one hour of one day, by the reader's own clock. */
export interface Part {
  day: Day;
  /** 0 to 23. */
  hour: number;
  /** ms */
  time: number;
  words: number;
}

/**
 * A sitting, cut where an hour of the local clock ends, and so at midnight. Every part has its own time, and words in
 * proportion to it: nobody knows which she read when. They are rounded so that none is lost and none is added.
 */
export function split({ start, end, words }: Sitting): Part[] {
  const parts: Part[] = [];
  let told = 0;
  let at = start;
  do {
    const next = Math.min(end, nextHour(at));
    const upTo = next === end ? words : Math.round(words * ((next - start) / (end - start)));
    parts.push({ day: dayOf(at), hour: new Date(at).getHours(), time: next - at, words: upTo - told });
    told = upTo;
    at = next;
  } while (at < end);
  return parts;
}

/** When the next hour of the local clock begins after a moment; ms. An hour that comes twice in a night is one. */
function nextHour(at: number): number {
  const local = new Date(at);
  const [year, month, date, hour] = [
    local.getFullYear(),
    local.getMonth(),
    local.getDate(),
    local.getHours(),
  ] as const;
  for (let more = 1; ; more++) {
    const next = new Date(year, month, date, hour + more).getTime();
    // Where the clock was put back, the hour after this one may have begun before.
    if (next > at) return next;
  }
}
