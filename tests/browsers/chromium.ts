import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserPath, sandboxArguments } from './executable';
import { fromPage, sourceOf, until } from './in-page';
import { keyCodes, type Modifier, parseCombination } from './keys';
import { killBrowserOn } from './kill';
import { type LocalWeb, NOTHING, startLocalWeb } from './local-web';
import { largestRenderer } from './page-memory';
import { firstRun, workersAt } from './service-workers';
import { waitForTab } from './tabs';
import type { DrivenBrowser, LaunchOptions, Media, Tab } from './types';
import { watchWorkers } from './worker-errors';
import { workerMemory } from './worker-memory';

/** Bits of `modifiers` in the DevTools protocol. */
const MODIFIER_BITS: Record<Modifier, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

function mediaOptions(media: Media) {
  return {
    ...(media.colorScheme && { colorScheme: media.colorScheme }),
    ...(media.reducedMotion !== undefined && {
      reducedMotion: media.reducedMotion ? ('reduce' as const) : ('no-preference' as const),
    }),
    ...(media.forcedColors !== undefined && {
      forcedColors: media.forcedColors ? ('active' as const) : ('none' as const),
    }),
  };
}

async function pressShortcut(session: CDPSession, combination: string): Promise<void> {
  const { modifiers, key } = parseCombination(combination);
  const { code, keyCode } = keyCodes(key);
  const bits = modifiers.reduce((sum, modifier) => sum | MODIFIER_BITS[modifier], 0);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    // `isSystemKey` with a native code is what makes the browser offer the key to its accelerators.
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers: bits,
      key: key.toLowerCase(),
      code,
      windowsVirtualKeyCode: keyCode,
      nativeVirtualKeyCode: keyCode,
      isSystemKey: true,
    });
  }
}

async function navigate(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load' });
  } catch (error) {
    // The page that shows the failure comes after the rejection; left alone it would end the next navigation.
    const shown = /net::ERR_(?!ABORTED)/.test(String(error));
    if (shown)
      await page.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit', timeout: 5_000 });
    throw error;
  }
}

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  const log: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(error.message);
    log.push(`uncaught: ${error.stack ?? error.message}`);
  });
  page.on('console', (message) => {
    log.push(`${message.type()}: ${message.text()}`);
    // The browser's own entries (a 404, a policy) come without arguments; a script's console.error has them.
    if (message.type() === 'error' && message.args().length > 0) errors.push(message.text());
  });
  let session: Promise<CDPSession> | undefined;
  const cdp = () => {
    session ??= page.context().newCDPSession(page);
    return session;
  };
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) => {
    const touchPoints = x === undefined || y === undefined ? [] : [{ x, y }];
    await (await cdp()).send('Input.dispatchTouchEvent', { type, touchPoints });
  };

  async function evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return fromPage(await page.evaluate(sourceOf(fn as (arg?: A) => unknown, arg)));
  }

  return {
    goto: (url) => navigate(page, url),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    back: async () => void (await page.goBack({ waitUntil: 'load' })),
    url: async () => page.url(),
    evaluate,
    waitFor: <T, A>(fn: (arg: A) => T | Promise<T>, arg?: A, options = {}) =>
      until(() => evaluate(fn, arg as A), options),
    mouse: {
      move: (x, y, options = {}) => page.mouse.move(x, y, options),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      click: (x, y, { count = 1, button = 'left' } = {}) =>
        page.mouse.click(x, y, { clickCount: count, button }),
      wheel: (deltaX, deltaY) => page.mouse.wheel(deltaX, deltaY),
    },
    keyboard: {
      press: (combination) => {
        const { modifiers, key } = parseCombination(combination);
        return page.keyboard.press([...modifiers, key].join('+'));
      },
      type: (text) => page.keyboard.type(text),
      down: (key) => page.keyboard.down(key),
      up: (key) => page.keyboard.up(key),
      shortcut: async (combination) => pressShortcut(await cdp(), combination),
    },
    touch: {
      tap: (x, y) => page.touchscreen.tap(x, y),
      doubleTap: async (x, y) => {
        // Asked for one after the other, and answered when they may be.
        const types = ['touchStart', 'touchEnd', 'touchStart', 'touchEnd'] as const;
        await cdp();
        await Promise.all(types.map((type) => (type === 'touchStart' ? touch(type, x, y) : touch(type))));
      },
      start: (x, y) => touch('touchStart', x, y),
      move: (x, y) => touch('touchMove', x, y),
      end: () => touch('touchEnd'),
    },
    resize: (size) => page.setViewportSize(size),
    screenshot: async (path, { fullPage = false } = {}) => void (await page.screenshot({ path, fullPage })),
    activate: () => page.bringToFront(),
    close: () => page.close(),
    errors: () => [...errors],
    log: () => [...log],
  };
}

/** A message that waits starts the worker again at once, under the same target id: too soon to be seen gone. ms */
const GONE_UNSEEN = 300;

/**
 * Ends the extension's service worker by closing its target. Resolves when the browser no longer lists it, or when it
 * may have been started again.
 */
async function killWorker(session: CDPSession, origin: string): Promise<boolean> {
  const workers = await workersAt(session, origin);
  for (const targetId of workers) {
    const { success } = await session.send('Target.closeTarget', { targetId });
    if (!success) throw new Error('The browser did not close the service worker');
  }
  const end = Date.now() + GONE_UNSEEN;
  while (Date.now() < end) {
    const now = await workersAt(session, origin);
    if (!now.some((worker) => workers.includes(worker))) break;
  }
  return workers.length > 0;
}

/** Commands for extensions, which Playwright's types of the protocol do not have. */
type ExtensionCommand = (method: string, params: object) => Promise<{ id: string }>;

/** Loads the unpacked extension and gives its id; the way that Google's own Chrome still allows, too. */
async function loadExtension(session: CDPSession, options: LaunchOptions): Promise<string> {
  const send = session.send.bind(session) as unknown as ExtensionCommand;
  const { extension: path, privateWindows: enableInIncognito = false } = options;
  return (await send('Extensions.loadUnpacked', { path, enableInIncognito })).id;
}

/** Takes the extension with this id out, its pages and its worker with it. */
async function removeExtension(session: CDPSession, id: string): Promise<void> {
  await (session.send.bind(session) as unknown as ExtensionCommand)('Extensions.uninstall', { id });
}

/** Leaves one new empty tab, and nothing that these sites, as origins, have stored in the browser. */
async function clearSites(context: BrowserContext, origins: readonly string[]): Promise<void> {
  const before = context.pages();
  const page = await context.newPage();
  await Promise.all(before.map((old) => old.close()));
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Network.clearBrowserCookies');
  for (const origin of origins) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await session.send('Browser.resetPermissions');
  await session.detach();
}

/** Opens an incognito window with an empty page. Runs in a page of the extension. */
const OPEN_INCOGNITO = "chrome.windows.create({ incognito: true, url: 'about:blank' })";

function proxyArguments(port: number, fingerprint: string): string[] {
  return [
    // Every address through the local web, this machine's own included; QUIC would go around a proxy.
    `--proxy-server=127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    '--disable-quic',
    // Trusts this one key rather than every certificate: the connection counts as secure and may be cached.
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
  ];
}

/** Where Chromium writes what it has to say. */
function logFile(profile: string): string {
  return join(profile, 'browser.log');
}

async function start(options: LaunchOptions, port: number, fingerprint: string): Promise<BrowserContext> {
  const {
    headless = true,
    viewport = { width: 1280, height: 900 },
    media = {},
    mobile = false,
    pageCache = false,
  } = options;
  return chromium.launchPersistentContext(options.profile, {
    executablePath: browserPath('chromium'),
    headless,
    viewport,
    hasTouch: mobile,
    isMobile: mobile,
    ...mediaOptions(media),
    ignoreDefaultArgs: ['--disable-extensions', ...(pageCache ? ['--disable-back-forward-cache'] : [])],
    args: [
      ...sandboxArguments(),
      '--enable-unsafe-extension-debugging',
      '--enable-logging',
      `--log-file=${logFile(options.profile)}`,
      ...(options.live ? [] : proxyArguments(port, fingerprint)),
    ],
  });
}

/** Starts Chromium through Playwright. @throws Error when it is not installed or does not start. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const web = await startLocalWeb(options.serve ?? NOTHING);
  const isNew = !existsSync(join(options.profile, 'Default'));
  let context: BrowserContext | undefined;
  try {
    context = await start(options, web.port, web.fingerprint);
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gave no browser for the persistent context');
    const session = await browser.newBrowserCDPSession();
    const workerErrors = await watchWorkers(session);
    return await driven({ context, session, workerErrors, web }, options, isNew);
  } catch (error) {
    await context?.close();
    await web.close();
    throw error;
  }
}

/** What lives as long as the browser's process, whoever uses it. */
interface Running {
  context: BrowserContext;
  session: CDPSession;
  workerErrors: (origin: string) => string[];
  web: LocalWeb;
}

/**
 * Puts the extension into a browser that has none, and gives the browser to whoever asked.
 * @param isNew whether the browser has never had this extension.
 */
async function driven(running: Running, options: LaunchOptions, isNew: boolean): Promise<DrivenBrowser> {
  const { context, session, workerErrors, web } = running;
  const id = await loadExtension(session, options);
  const origin = `chrome-extension://${id}/`;
  // Later it is started when it is needed.
  if (isNew) await firstRun(session, origin);
  const seen = new WeakMap<Page, Tab>();
  const media: Media = {};
  const tab = (page: Page): Tab => {
    const known = seen.get(page) ?? tabOf(page);
    seen.set(page, known);
    return known;
  };
  const tabs = async () => context.pages().map(tab);
  // From the first moment, so that no early error of a page the extension opened is missed.
  for (const page of context.pages()) tab(page);
  const greet = (page: Page) => {
    tab(page);
    if (Object.keys(media).length === 0) return;
    // The page may be closed again before this arrives; then there is nothing to emulate.
    page.emulateMedia(mediaOptions(media)).catch((error) => {
      if (!page.isClosed()) throw error;
    });
  };
  context.on('page', greet);

  return {
    engine: 'chromium',
    extensionUrl: (path) => new URL(path, origin).href,
    open: async (url) => {
      const page = tab(await context.newPage());
      await page.goto(url);
      return page;
    },
    openPrivate: async (url) => {
      // Extensions reach the profile's own incognito windows alone, and not contexts that are made for tests.
      const opener = await context.newPage();
      await opener.goto(new URL('privacy.html', origin).href);
      const appeared = context.waitForEvent('page');
      await opener.evaluate(OPEN_INCOGNITO);
      const page = await appeared;
      await opener.close();
      const opened = tab(page);
      await opened.goto(url);
      return opened;
    },
    tabs,
    waitForTab: (matches, timeout) => waitForTab(tabs, matches, timeout),
    emulate: async (change) => {
      Object.assign(media, change);
      for (const page of context.pages()) await page.emulateMedia(mediaOptions(media));
    },
    killBackground: () => killWorker(session, origin),
    backgroundMemory: () => workerMemory(session, origin),
    pageMemory: () => largestRenderer(session),
    backgroundErrors: async () => workerErrors(origin),
    log: async () => {
      const file = logFile(options.profile);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    kill: async (moment) => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      await killBrowserOn(options.profile, moment);
      await closed;
      await web.close();
    },
    close: async () => {
      await context.close();
      await web.close();
      web.checkFailures();
    },
    empty: async () => {
      context.off('page', greet);
      await clearSites(context, web.takeOrigins());
      await removeExtension(session, id);
      web.answerWith(NOTHING);
      web.checkFailures();
      return {
        reuse: (next) => {
          web.answerWith(next.serve ?? NOTHING);
          return driven(running, { ...options, ...next }, true);
        },
        close: async () => {
          await context.close();
          await web.close();
        },
      };
    },
  };
}
