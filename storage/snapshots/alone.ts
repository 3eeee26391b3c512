/** Held by whoever reads the library to write a snapshot, or erases both. */
const LOCK = 'catchword-snapshots';

/**
 * Does something while nobody else of the extension takes the day's snapshot or erases everything: a snapshot that
 * was begun before must not be written after. The browser lets go of the lock of a background that it stops.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  // Every browser that Catchword runs in has locks; Node, where its tests run, has one process and none.
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  return navigator.locks.request(LOCK, work) as Promise<T>;
}
