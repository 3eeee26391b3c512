import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath } from './executable';
import {
  clearBrowser,
  consoleLines,
  contextOf,
  extensionMemory,
  install,
  largestPageMemory,
  openContexts,
  openPrivateWindow,
  type Privileged,
  privileged,
  scriptErrors,
  setPreferences,
  terminateBackground,
  uninstall,
} from './firefox-chrome';
import {
  HOSTS,
  hostOf,
  hostsPreference,
  mediaPreferences,
  mediaQueries,
  preferences,
  proxyPreferences,
} from './firefox-preferences';
import { tabOf } from './firefox-tab';
import { until } from './in-page';
import { killBrowserOn } from './kill';
import { type LocalWeb, NOTHING, startLocalWeb } from './local-web';
import { waitForTab } from './tabs';
import type { DrivenBrowser, LaunchOptions, Tab } from './types';

interface Addon {
  id: string;
  /** Where its pages lie. */
  origin: string;
  /** Addresses of the scripts the background runs. */
  background: string[];
}

/** Reads the manifest. @throws Error when it names no id: storage could not be kept. */
function readAddon(folder: string): Addon {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
    background?: { scripts?: string[] };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no browser_specific_settings.gecko.id`);
  const scripts = manifest.background?.scripts ?? [];
  const origin = `moz-extension://${hostOf(folder)}/`;
  return { id, origin, background: scripts.map((path) => new URL(path, origin).href) };
}

function start(
  profile: string,
  headless: boolean,
  acceptInsecureCerts: boolean,
  extraPrefsFirefox: Record<string, unknown>,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    userDataDir: profile,
    acceptInsecureCerts,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox,
  });
}

/**
 * Starts and ends Firefox once with an empty profile. Copies of the profile then start in 2 s instead of 4, because
 * Firefox has filled its start-up cache; no extension has ever been in it.
 */
export async function warmUpFirefox(profile: string): Promise<void> {
  const web = await startLocalWeb(() => 'abort');
  try {
    const browser = await start(profile, true, true, proxyPreferences(web.port));
    await browser.close();
  } finally {
    await web.close();
  }
}

/** Starts Firefox through puppeteer and WebDriver BiDi. @throws Error when it is not installed or does not start. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { id } = readAddon(options.extension);
  const web = await startLocalWeb(options.serve ?? NOTHING);
  let browser: Browser | undefined;
  try {
    const { profile, headless = true } = options;
    browser = await start(profile, headless, !options.live, preferences(id, web.port, options));
    return await driven({ browser, run: await privileged(browser), web }, options);
  } catch (error) {
    await browser?.close();
    await web.close();
    throw error;
  }
}

/** What media queries say where nobody has asked for anything. */
const PLAIN = { colorScheme: 'light', reducedMotion: false, forcedColors: false } as const;

/** What lives as long as the browser's process, whoever uses it. */
interface Running {
  browser: Browser;
  run: Privileged;
  web: LocalWeb;
}

/** Puts the extension into a browser that has none, and gives the browser to whoever asked. */
async function driven(running: Running, options: LaunchOptions): Promise<DrivenBrowser> {
  const { browser, run, web } = running;
  const { profile, viewport = { width: 1280, height: 900 } } = options;
  const addon = readAddon(options.extension);
  await install(browser, options);
  const seen = new WeakMap<Page, Tab>();
  const tab = async (page: Page): Promise<Tab> => {
    const known = seen.get(page);
    if (known) return known;
    const fresh = tabOf(page, run);
    seen.set(page, fresh);
    await page.setViewport(viewport);
    return fresh;
  };
  const tabs = async () => {
    // Puppeteer keeps listing closed pages of the extension: ask Firefox which there are.
    const live = await openContexts(browser);
    const pages = (await browser.pages()).filter((page) => live.has(contextOf(page)));
    const found = await Promise.all(
      pages.map((page) =>
        tab(page).catch(async (error: unknown) => {
          // A tab that was closed in this very moment is none any more.
          if ((await openContexts(browser)).has(contextOf(page))) throw error;
          return null;
        }),
      ),
    );
    return found.filter((each) => each !== null);
  };
  await tabs();

  return {
    engine: 'firefox',
    extensionUrl: (path) => new URL(path, addon.origin).href,
    open: async (url) => {
      const opened = await tab(await browser.newPage());
      await opened.goto(url);
      return opened;
    },
    openPrivate: async (url) => {
      const before = await openContexts(browser);
      await openPrivateWindow(run);
      const appeared = async () => {
        const now = await openContexts(browser);
        // Puppeteer lists closed pages, too: see `tabs`.
        const isNew = (context: string) => now.has(context) && !before.has(context);
        return (await browser.pages()).find((page) => isNew(contextOf(page))) ?? null;
      };
      const opened = await until(appeared, { what: 'a private window' });
      const fresh = await tab(opened);
      await fresh.goto(url);
      return fresh;
    },
    tabs,
    waitForTab: (matches, timeout) => waitForTab(tabs, matches, timeout),
    emulate: async (media) => {
      await setPreferences(run, mediaPreferences(media));
      // The pages hear of it a moment later, in their own processes.
      const said = mediaQueries(media);
      const heard = (queries: typeof said) =>
        queries.every(({ query, matches }) => matchMedia(query).matches === matches);
      for (const each of await tabs()) await each.waitFor(heard, said, { what: JSON.stringify(said) });
    },
    killBackground: () => terminateBackground(run, addon.id),
    backgroundMemory: () => extensionMemory(run),
    pageMemory: () => largestPageMemory(run),
    backgroundErrors: () => scriptErrors(run, addon.background),
    log: async () => (await consoleLines(run)).join('\n'),
    kill: async (moment) => {
      await killBrowserOn(profile, moment);
      await browser.disconnect();
      // Puppeteer puts the profile's own preferences back: not over those of the next launch.
      const backup = join(profile, 'user.js.puppeteer');
      await until(async () => !existsSync(backup), { what: 'the preferences to be put back' });
      await web.close();
    },
    close: async () => {
      await browser.close();
      await web.close();
      web.checkFailures();
    },
    empty: async () => {
      await uninstall(browser, addon.id);
      await clearBrowser(run);
      web.answerWith(NOTHING);
      web.checkFailures();
      return {
        reuse: async (next) => {
          const { id } = readAddon(next.extension);
          await setPreferences(run, {
            [HOSTS]: hostsPreference(id, next.extension),
            ...mediaPreferences({ ...PLAIN, ...options.media }),
          });
          web.answerWith(next.serve ?? NOTHING);
          return driven(running, { ...options, ...next });
        },
        close: async () => {
          await browser.close();
          await web.close();
        },
      };
    },
  };
}
