import type { Browser, Page } from 'puppeteer-core';
import { fromPage, sourceOf } from './in-page';
import type { LaunchOptions } from './types';

/** Runs a function in Firefox's own window, with the rights of the browser itself. */
export type Privileged = <A>(fn: (arg: A) => unknown, arg: A) => Promise<unknown>;

interface RawConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

interface Evaluated {
  type?: string;
  result?: { value?: unknown };
  exceptionDetails?: { text?: string };
}

function connectionOf(browser: Browser): RawConnection {
  return (browser as unknown as { connection: RawConnection }).connection;
}

async function contextsOf(browser: Browser, parameters: object): Promise<{ context: string; url: string }[]> {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', parameters);
  return result.contexts as { context: string; url: string }[];
}

/** Puts the extension in, in private windows too where the reader has allowed that; puppeteer's own way cannot. */
export async function install(
  browser: Browser,
  { extension, privateWindows = false }: LaunchOptions,
): Promise<void> {
  await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': privateWindows,
  });
}

/** Takes an add-on out. What it has stored stays where it is. */
export async function uninstall(browser: Browser, id: string): Promise<void> {
  await connectionOf(browser).send('webExtension.uninstall', { extension: id });
}

/** Leaves one new empty tab in one window, and nothing that sites have stored; no page is asked before it is closed. */
export async function clearBrowser(run: Privileged): Promise<void> {
  await run(async () => {
    interface Windows {
      gBrowser: {
        tabs: object[];
        addTab(url: string, options: object): object;
        removeTab(tab: object, options: object): void;
        selectedTab: object;
      };
      close(): void;
    }
    const { Services, Ci } = globalThis as unknown as ChromeWindow;
    const here = globalThis as unknown as Windows;
    for (const window of Services.wm.getEnumerator('navigator:browser')) {
      if (window !== here) (window as unknown as Windows).close();
    }
    const { gBrowser } = here;
    const before = [...gBrowser.tabs];
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
    for (const tab of before) gBrowser.removeTab(tab, { skipPermitUnload: true, animate: false });
    await new Promise<void>((resolve) => {
      Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: () => resolve() });
    });
    Services.console.reset();
  }, null);
}

/**
 * Opens a private window, and waits until its one tab shows Firefox's own page for such: what is opened there while that
 * page still loads may never come.
 */
export async function openPrivateWindow(run: Privileged): Promise<void> {
  await run(async () => {
    interface Opened {
      /** Not there before the window has loaded. */
      gBrowser?: {
        selectedBrowser: { currentURI: { spec: string }; webProgress: { isLoadingDocument: boolean } };
      };
    }
    const { OpenBrowserWindow } = globalThis as unknown as { OpenBrowserWindow(options: object): Opened };
    const opened = OpenBrowserWindow({ private: true });
    const stands = () => {
      const shown = opened.gBrowser?.selectedBrowser;
      return shown && shown.currentURI.spec !== 'about:blank' && !shown.webProgress.isLoadingDocument;
    };
    for (let tries = 0; !stands(); tries++) {
      if (tries > 200) throw new Error('a private window shows nothing for 10 s');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, null);
}

/** Ids of the tabs Firefox has open now. */
export async function openContexts(browser: Browser): Promise<Set<string>> {
  return new Set((await contextsOf(browser, {})).map(({ context }) => context));
}

/** Id of the tab a page is shown in, as `openContexts` gives it. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Sends a tab to an address, and does not wait until it is there. */
export async function beginNavigation(page: Page, url: string): Promise<void> {
  const context = contextOf(page);
  await connectionOf(page.browser()).send('browsingContext.navigate', { context, url, wait: 'none' });
}

/** Taps twice at a point (CSS px) in one sequence of actions. */
export async function tapTwice(page: Page, x: number, y: number): Promise<void> {
  const tap = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const finger = {
    type: 'pointer',
    id: 'double tap',
    parameters: { pointerType: 'touch' },
    actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, ...tap, ...tap],
  };
  await connectionOf(page.browser()).send('input.performActions', {
    context: contextOf(page),
    actions: [finger],
  });
}

/**
 * Opens the way into Firefox's privileged scope. WebDriver BiDi reaches it by the parameter `moz:scope` when the
 * browser was started with --remote-allow-system-access; puppeteer has no method for it, so this sends the
 * commands over puppeteer's own connection (Firefox allows one session only).
 */
export async function privileged(browser: Browser): Promise<Privileged> {
  const connection = connectionOf(browser);
  const contexts = await contextsOf(browser, { 'moz:scope': 'chrome' });
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no browser window');

  return async (fn, arg) => {
    const { result } = await connection.send('script.evaluate', {
      expression: sourceOf(fn, arg),
      target: { context: window.context },
      awaitPromise: true,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type !== 'success') throw new Error(evaluated.exceptionDetails?.text ?? 'Firefox refused');
    return fromPage(evaluated.result?.value);
  };
}

/** The few privileged objects used below; they exist in Firefox's window only. */
interface ChromeWindow {
  WebExtensionPolicy: {
    getByID(id: string): {
      extension: {
        backgroundState: string;
        terminateBackground(options: object): Promise<void>;
      };
    };
  };
  ChromeUtils: {
    requestProcInfo(): Promise<{ children: { type: string; memory: number }[] }>;
  };
  Services: {
    prefs: {
      setIntPref(name: string, value: number): void;
      setStringPref(name: string, value: string): void;
    };
    console: { getMessageArray(): object[]; reset(): void };
    clearData: { deleteData(what: number, heard: { onDataDeleted(): void }): void };
    scriptSecurityManager: { getSystemPrincipal(): object };
    wm: { getEnumerator(type: string): Iterable<object> };
    obs: { notifyObservers(subject: null, topic: string): void };
  };
  Cc: Record<string, { createInstance(type: unknown): Record<string, (argument: unknown) => void> }>;
  Ci: {
    nsITextInputProcessor: unknown;
    nsIScriptError: new () => ScriptError;
    nsIClearDataService: { CLEAR_ALL: number };
  };
}

interface ScriptError {
  sourceName: string;
  errorMessage: string;
  category: string;
  flags: number;
}

/** Ends the event page of the extension; true when one was running. */
export async function terminateBackground(run: Privileged, id: string): Promise<boolean> {
  const ended = await run(async (addon) => {
    const { extension } = (globalThis as unknown as ChromeWindow).WebExtensionPolicy.getByID(addon);
    const running = extension.backgroundState !== 'stopped';
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState !== 'stopped') throw new Error(`still ${extension.backgroundState}`);
    return running;
  }, id);
  return ended === true;
}

/** Bytes that the process of the extensions takes; 0 when there is none. */
export async function extensionMemory(run: Privileged): Promise<number> {
  const bytes = await run(async () => {
    const { ChromeUtils } = globalThis as unknown as ChromeWindow;
    const { children } = await ChromeUtils.requestProcInfo();
    return children.find(({ type }) => type === 'extension')?.memory ?? 0;
  }, null);
  return bytes as number;
}

/** Bytes that the largest process with web pages has to itself, once it has thrown away what nothing holds any more. */
export async function largestPageMemory(run: Privileged): Promise<number> {
  const bytes = await run(async () => {
    const { ChromeUtils, Services } = globalThis as unknown as ChromeWindow;
    const largest = async () => {
      const { children } = await ChromeUtils.requestProcInfo();
      return Math.max(0, ...children.filter(({ type }) => /^web/.test(type)).map(({ memory }) => memory));
    };
    // The processes do what they are asked in their own time, and nobody says when: asked until it gives no more.
    let least = await largest();
    for (let same = 0; same < 3; ) {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const now = await largest();
      same = now < least * 0.99 ? 0 : same + 1;
      least = Math.min(least, now);
    }
    return least;
  }, null);
  return bytes as number;
}

/** Sets preferences of the running browser, whole numbers and texts. */
export async function setPreferences(
  run: Privileged,
  preferences: Record<string, number | string>,
): Promise<void> {
  await run((values) => {
    const { prefs } = (globalThis as unknown as ChromeWindow).Services;
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') prefs.setIntPref(name, value);
      else prefs.setStringPref(name, value);
    }
  }, preferences);
}

/** Uncaught errors of the scripts at these addresses, from the browser's own console. */
export async function scriptErrors(run: Privileged, scripts: string[]): Promise<string[]> {
  const errors = await run((sources) => {
    const { Services, Ci } = globalThis as unknown as ChromeWindow;
    const WARNING = 1;
    return Services.console
      .getMessageArray()
      .filter((message): message is ScriptError => message instanceof Ci.nsIScriptError)
      .filter(({ sourceName, category, flags }) => {
        return sources.includes(sourceName) && category.includes('javascript') && !(flags & WARNING);
      })
      .map(({ errorMessage }) => errorMessage);
  }, scripts);
  return errors as string[];
}

/** Everything that stands in the browser's own console, a message a line. */
export async function consoleLines(run: Privileged): Promise<string[]> {
  const lines = await run(() => {
    const { Services } = globalThis as unknown as ChromeWindow;
    return Services.console.getMessageArray().map(String);
  }, null);
  return lines as string[];
}

/** One key as `KeyboardEvent` describes it. */
export interface Key {
  key: string;
  code: string;
  keyCode: number;
}

/** Presses the keys in order and releases them in reverse, in the browser's window rather than in the page. */
export async function pressInWindow(run: Privileged, keys: Key[]): Promise<void> {
  await run((pressed) => {
    const { Cc, Ci } = globalThis as unknown as ChromeWindow;
    const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
    if (!processor) throw new Error('Firefox has no text input processor');
    processor.beginInputTransactionForTests?.(window);
    const events = pressed.map((key) => new KeyboardEvent('', key));
    for (const event of events) processor.keydown?.(event);
    for (const event of events.reverse()) processor.keyup?.(event);
  }, keys);
}
