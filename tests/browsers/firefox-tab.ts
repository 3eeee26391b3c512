import type { KeyInput, Page, TouchHandle } from 'puppeteer-core';
import { beginNavigation, type Privileged, pressInWindow, tapTwice } from './firefox-chrome';
import { fromPage, sourceOf, until } from './in-page';
import { keyCodes, type Modifier, parseCombination } from './keys';
import type { Tab } from './types';

const MODIFIER_KEYS: Record<Modifier, number> = { Shift: 16, Control: 17, Alt: 18, Meta: 224 };

/** Makes a puppeteer page one of our tabs. Errors count from now on. */
export function tabOf(page: Page, run: Privileged): Tab {
  const errors: string[] = [];
  const log: string[] = [];
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    log.push(`uncaught: ${message}`);
    // Firefox reports a blocked resource as an error of the page; Chromium does not.
    if (!message.startsWith('Content-Security-Policy:')) errors.push(message);
  });
  page.on('console', (message) => {
    log.push(`${message.type()}: ${message.text()}`);
    if (message.type() === 'error') errors.push(message.text());
  });
  let finger: TouchHandle | undefined;
  let departures = 0;

  async function evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return fromPage(await page.evaluate(sourceOf(fn as (arg?: A) => unknown, arg)));
  }

  async function goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await page.goto(url, { waitUntil: 'load' });
      return;
    }
    // For a page of the extension Firefox starts the navigation but never reports its end.
    await leave(() => beginNavigation(page, url), url);
  }

  /** Does what changes the document, and resolves when the next one is there, asking the page itself. */
  async function leave(go: () => Promise<unknown>, goal?: string): Promise<void> {
    departures += 1;
    const from = await evaluate((mark) => {
      // A document that comes back from the history keeps its mark, so each departure has its own.
      Object.assign(globalThis, { departure: mark });
      return location.href;
    }, departures);
    await go();
    const arrived = ({ mark, from, goal }: { mark: number; from: string; goal: string | undefined }) => {
      const fresh = (globalThis as { departure?: number }).departure !== mark || location.href !== from;
      return fresh && document.readyState === 'complete' && (goal === undefined || location.href === goal);
    };
    await until(() => evaluate(arrived, { mark: departures, from, goal }), {
      what: goal ?? 'the other page',
    });
  }

  return {
    goto,
    reload: async () => {
      const url = await evaluate(() => location.href);
      if (url.startsWith('moz-extension:')) await goto(url);
      else await page.reload({ waitUntil: 'load' });
    },
    // Puppeteer waits in vain for the load event of a page that was kept in memory.
    back: () => leave(() => evaluate(() => history.back())),
    url: () => evaluate(() => location.href),
    evaluate,
    waitFor: <T, A>(fn: (arg: A) => T | Promise<T>, arg?: A, options = {}) =>
      until(() => evaluate(fn, arg as A), options),
    mouse: {
      move: (x, y, options = {}) => page.mouse.move(x, y, options),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      click: (x, y, { count = 1, button = 'left' } = {}) => page.mouse.click(x, y, { count, button }),
      wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    },
    keyboard: {
      press: async (combination) => {
        const { modifiers, key } = parseCombination(combination);
        for (const modifier of modifiers) await page.keyboard.down(modifier);
        await page.keyboard.press(key as KeyInput);
        for (const modifier of modifiers.reverse()) await page.keyboard.up(modifier);
      },
      type: (text) => page.keyboard.type(text),
      down: (key) => page.keyboard.down(key as KeyInput),
      up: (key) => page.keyboard.up(key as KeyInput),
      shortcut: async (combination) => {
        const { modifiers, key } = parseCombination(combination);
        const held = modifiers.map((name) => ({
          key: name,
          code: `${name}Left`,
          keyCode: MODIFIER_KEYS[name],
        }));
        await page.bringToFront();
        await pressInWindow(run, [...held, { key: key.toLowerCase(), ...keyCodes(key) }]);
      },
    },
    touch: {
      tap: (x, y) => page.touchscreen.tap(x, y),
      doubleTap: (x, y) => tapTwice(page, x, y),
      start: async (x, y) => {
        finger = await page.touchscreen.touchStart(x, y);
      },
      move: async (x, y) => {
        if (!finger) throw new Error('No finger is down');
        await finger.move(x, y);
      },
      end: async () => {
        if (!finger) throw new Error('No finger is down');
        await finger.end();
        finger = undefined;
      },
    },
    resize: (size) => page.setViewport(size),
    screenshot: async (path, { fullPage = false } = {}) => {
      await page.screenshot({ path: path as `${string}.png`, fullPage });
    },
    activate: () => page.bringToFront(),
    // As a reader closes it: the page is asked first, which puppeteer leaves out by itself.
    close: () => page.close({ runBeforeUnload: true }),
    errors: () => [...errors],
    log: () => [...log],
  };
}
