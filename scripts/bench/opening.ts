import { pause, until } from '../../tests/browsers/in-page';
import type { Opened } from './opening-in-page';
import type { Stage } from './stage';

/** A page that was given up by something large is left alone for so long: what it frees is none of what follows. ms */
const QUIET = 400;

/** How long a pointer is on a button before a hand that means to presses it: less than anybody can react in. ms */
const AIMED_FOR = 150;

/** How long the longest work may take on the slowest machine before it is said not to have opened. ms */
const PATIENCE = 900_000;

/** What `watchOpening` has seen, once all is there. Sent to the page as source, for it is asked again and again. */
const openedSoFar = () => (globalThis as unknown as { catchwordOpened: Opened | null }).catchwordOpened;

/** The page of a work and its floor, measured right before: what it takes to lay everything out, and to paint it. */
export async function floorsOf(stage: Stage): Promise<{ laidOut: number; painted: number }> {
  const laidOut = await stage.inPage('renderEverything');
  const painted = await stage.inPage('paintEverything');
  return { laidOut, painted };
}

/** The same for an entire work. The two copies of its text that are left are thrown away. */
export async function floorsOfEntire(stage: Stage): Promise<{ laidOut: number; painted: number }> {
  const floors = await floorsOf(stage);
  await throwAway(stage);
  return floors;
}

/**
 * Has the browser throw away what the benchmark itself has left: the last work, and the copies of the floor. To collect
 * a million words is none of what opening takes, and held Chromium up for 50 to 150 ms in the middle of it.
 */
export async function throwAway(stage: Stage): Promise<void> {
  // Before it tells its memory, it collects.
  await stage.browser.pageMemory();
}

/** How she comes to press. */
export interface Press {
  /** As for `watchOpening`. */
  words?: string | null;
  /** Whether the pointer gets to the button in the very moment of the press; else it has been there for `AIMED_FOR`. */
  atOnce?: boolean;
  /** Called right before the pointer gets to the button. */
  ready?: () => Promise<unknown>;
}

/**
 * Presses the launcher with the mouse, for it takes no clicks that a page has made, and waits until all of the work
 * stands in the reader.
 */
export async function openOver(stage: Stage, press: Press = {}): Promise<Opened> {
  const { words = null, atOnce = false, ready } = press;
  await stage.tab.mouse.move(5, 5);
  await stage.inPage('watchOpening', words);
  const launcher = await until(() => stage.inPage('launcherAt'), { what: 'the launcher' });
  await pause(QUIET);
  await ready?.();
  if (!atOnce) {
    await stage.tab.mouse.move(launcher.x, launcher.y);
    await pause(AIMED_FOR);
  }
  await stage.tab.mouse.click(launcher.x, launcher.y);
  return until(() => stage.tab.evaluate(openedSoFar), { timeout: PATIENCE, what: 'the work to stand' });
}
