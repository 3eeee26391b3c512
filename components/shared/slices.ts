/** Longest stretch of looking without letting the page answer. ms */
const SLICE = 8;

/**
 * Runs a search that pauses often, and lets the page answer whenever a slice is over; `null` when `lifetime` ends
 * before it does.
 */
export async function inSlices<T>(search: Generator<undefined, T>, lifetime: AbortSignal): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (lifetime.aborted) return null;
    since = performance.now();
  }
}
