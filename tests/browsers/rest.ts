import type { Tab } from './types';

/** Turns of a page's event loop in which it has nothing to do, before it counts as at rest. */
const IDLE_TURNS = 3;

/**
 * Resolves when the page and our scripts in it have nothing left to do: faces have come, and it has been idle several
 * times over, each time after a frame where it is in front. On a busy machine that takes as long as it takes.
 * What waits for a timer is not waited for: see `outlast`.
 */
export function atRest(tab: Tab): Promise<void> {
  return tab.evaluate(async (turns) => {
    await document.fonts.ready;
    for (let turn = 0; turn < turns; turn++) {
      if (document.visibilityState === 'visible')
        await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  }, IDLE_TURNS);
}

/**
 * Resolves when whatever the page or our scripts in it have planned for the next `ms` ms has been done: a timer of that
 * length, set now in the same page, fires after all that are due before, however busy the machine is; then the page
 * comes to rest. For tests that something does not happen: `ms` is the product's own constant and a little more.
 */
export async function outlast(tab: Tab, ms: number): Promise<void> {
  await tab.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), ms);
  await atRest(tab);
}
