import type { Browser, Page } from 'puppeteer-core';
import { fromPage, sourceOf } from './in-page';

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

/** Ids of the tabs Firefox has open now. */
export async function openContexts(browser: Browser): Promise<Set<string>> {
  return new Set((await contextsOf(browser, {})).map(({ context }) => context));
}

/** Id of the tab a page is shown in, as `openContexts` gives it. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
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
  Services: {
    prefs: { setIntPref(name: string, value: number): void };
    console: { getMessageArray(): object[] };
  };
  Cc: Record<string, { createInstance(type: unknown): Record<string, (argument: unknown) => void> }>;
  Ci: { nsITextInputProcessor: unknown; nsIScriptError: new () => ScriptError };
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

/** Sets integer preferences of the running browser. */
export async function setPreferences(run: Privileged, preferences: Record<string, number>): Promise<void> {
  await run((values) => {
    const { prefs } = (globalThis as unknown as ChromeWindow).Services;
    for (const [name, value] of Object.entries(values)) prefs.setIntPref(name, value);
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
