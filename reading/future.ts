/** So far ahead a clock may be set by mistake, by a time zone or two, and is believed. ms */
const AHEAD = 24 * 60 * 60 * 1_000;

/** Whether a stored time (ms since the epoch) cannot have been yet: a clock was ahead when it was stored. */
export function isInFuture(time: number, now = Date.now()): boolean {
  return time > now + AHEAD;
}

/**
 * When something that was changed at `before` is changed now: later, also within one ms and where a clock was a little ahead.
 * A time that cannot have been yet does not count.
 */
export function timeAfter(before: number, now = Date.now()): number {
  return isInFuture(before, now) ? now : Math.max(now, before + 1);
}
