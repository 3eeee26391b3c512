/**
 * When this is used up, a slice ends with the step that used it: a step that does something for the first time takes
 * Firefox up to 4, and together they shall not hold the page up for more than 5. ms
 */
const SLICE = 1;

/** On a page that is never at rest it is done all the same. ms */
const PATIENCE = 300;

/** Takes one step after another, in slices before which the page comes first; stops when `signal` is aborted. */
export async function inIdleSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  for (let done = false; !done; ) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
    const end = performance.now() + SLICE;
    do done = signal.aborted || (steps.next().done ?? false);
    while (!done && performance.now() < end);
  }
}
