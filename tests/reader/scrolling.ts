import { until } from '../browsers/in-page';
import type { Tab } from '../browsers/types';

/**
 * Waits until nothing has moved for some frames in a row, and what follows a movement has been done: the place has been
 * sent to the library then. In a tab that is not in front, which gets no frames, turns of a timer stand for them.
 * @param shape runs in the page: the same string as long as nothing moves, null while something is still to come.
 */
export async function waitForStill<A>(
  tab: Tab,
  shape: (arg: A) => string | null,
  arg: A,
  what: string,
): Promise<void> {
  // It is sent as source, and so is what it uses.
  const inPage = new Function('arg', `return (${keepsStill})(() => (${shape})(arg))`);
  await until(() => tab.evaluate(inPage as (arg: A) => Promise<boolean>, arg), { what });
}

/** Runs in the page. False when something moves all the time. */
async function keepsStill(shape: () => string | null): Promise<boolean> {
  const FRAMES = 3;
  /** Covers SETTLED_AFTER and QUIET_FOR of components/shared/movement.ts, which begin in the frame of the last movement. */
  const AFTER_A_MOVEMENT = 160;
  const frame = () =>
    new Promise<void>((resolve) => {
      if (document.visibilityState === 'hidden') {
        setTimeout(resolve);
        return;
      }
      requestAnimationFrame(() => resolve());
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
    });
  let before: string | null = null;
  let quiet = 0;
  for (let turn = 0; turn < 60; turn++) {
    await frame();
    const now = shape();
    quiet = now !== null && now === before ? quiet + 1 : 0;
    before = now;
    if (quiet < FRAMES) continue;
    await new Promise((resolve) => setTimeout(resolve, AFTER_A_MOVEMENT));
    await frame();
    if (shape() === before) return true;
    quiet = 0;
  }
  return false;
}

/** A movement of a hand that scrolls what is at a point (CSS px) by `pixels` (down is positive). */
interface Push {
  x: number;
  y: number;
  pixels: number;
  /** The event by which the page hears of it, where nothing can scroll. */
  heard: 'wheel' | 'touchend';
}

/** Of a page that is being scrolled. */
interface Pushed {
  pushed: Promise<void>;
}

/**
 * Does something that scrolls, and resolves when what is there has begun to scroll; where nothing can scroll that way,
 * when the page has heard of it.
 */
export async function whileScrolling(tab: Tab, push: Push, act: () => Promise<void>): Promise<void> {
  await tab.evaluate(awaitPush, push);
  await act();
  await tab.evaluate(() => (globalThis as unknown as Pushed).pushed.then(() => true));
}

/** Turns the mouse wheel, and resolves as `whileScrolling`. */
export async function turnWheel(tab: Tab, x: number, y: number, pixels: number): Promise<void> {
  if (pixels === 0) return;
  await tab.mouse.move(x, y);
  await whileScrolling(tab, { x, y, pixels, heard: 'wheel' }, () => tab.mouse.wheel(0, pixels));
}

/** Runs in the page. */
function awaitPush({ x, y, pixels, heard }: Push): void {
  const { scrollingElement } = document;
  const canScroll = (element: Element): boolean => {
    const { overflowY } = getComputedStyle(element);
    const scrolls =
      element === scrollingElement ? !/hidden|clip/.test(overflowY) : /auto|scroll/.test(overflowY);
    const below = element.scrollHeight - element.clientHeight - element.scrollTop;
    return scrolls && (pixels > 0 ? below >= 1 : element.scrollTop > 0);
  };
  const roots: (Document | ShadowRoot)[] = [document];
  let under = document.elementFromPoint(x, y);
  for (let inside = under?.shadowRoot; inside; inside = under?.shadowRoot) {
    roots.push(inside);
    const next = inside.elementFromPoint(x, y);
    if (next === null || next === under) break;
    under = next;
  }
  let scrolls = false;
  for (let each: Node | null = under; each && !scrolls; ) {
    if (each instanceof Element) scrolls = canScroll(each);
    each = each instanceof ShadowRoot ? each.host : ((each as Element).assignedSlot ?? each.parentNode);
  }
  const pushed = new Promise<void>((resolve) => {
    const listening = { capture: true, passive: true, once: true };
    // What scrolls inside a shadow root is not heard of outside.
    for (const root of roots) {
      root.addEventListener(scrolls ? 'scroll' : heard, () => resolve(), listening);
    }
  });
  Object.defineProperty(globalThis, 'pushed', { value: pushed, configurable: true });
}
