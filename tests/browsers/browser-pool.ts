import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './launch';
import { removeFolder } from './remove-folder';
import type { DrivenBrowser, EmptyBrowser, Engine, LaunchOptions } from './types';

/** What a test asks of a browser; where its profile lies is decided here. */
export type Wish = Omit<LaunchOptions, 'profile'>;

/** How many browsers wait at a time. Tests use five kinds; one that waits takes some 300 MB and no time. */
const MOST_WAITING = 3;

/** The folder of one browser: its profile, and the extension of the test that uses it now. */
export class Home {
  readonly #folder: string;
  readonly profile: string;
  #installed: { from: string; at: string } | null = null;
  #installations = 0;

  /** `template` is a profile to begin with, or null for an empty one. */
  constructor(engine: Engine, template: string | null) {
    this.#folder = mkdtempSync(join(tmpdir(), `catchword-${engine}-`));
    this.profile = join(this.#folder, 'profile');
    if (template) cpSync(template, this.profile, { recursive: true });
  }

  /** Path of a copy of the extension, the same until `forgetExtension`: an extension's data belong to its path. */
  extensionFrom(from: string): string {
    if (this.#installed?.from === from) return this.#installed.at;
    this.#installations += 1;
    const at = join(this.#folder, `extension-${this.#installations}`);
    cpSync(from, at, { recursive: true });
    this.#installed = { from, at };
    return at;
  }

  forgetExtension(): void {
    if (this.#installed) removeFolder(this.#installed.at);
    this.#installed = null;
  }

  remove(): void {
    removeFolder(this.#folder);
  }
}

/** A browser together with its folder. */
export interface Housed {
  browser: DrivenBrowser;
  home: Home;
}

/** What of a launch cannot be changed later: browsers of one kind can stand in for each other. */
function kindOf({ headless, viewport, media, mobile, privateWindows, pageCache }: Wish): string {
  return JSON.stringify({ headless, viewport, media, mobile, privateWindows, pageCache });
}

/**
 * Browsers that run and wait for the next test. To empty a browser and put the extension in anew takes 0.1 s in
 * Chromium and 0.3 s in Firefox; to start another one takes 0.5 and 3 s of both cores.
 */
export class BrowserPool {
  readonly #waiting = new Map<string, { browser: EmptyBrowser; home: Home }>();

  constructor(
    readonly engine: Engine,
    readonly template: string | null,
  ) {}

  /** A browser in which nobody has been before, as far as its pages and the extension can tell. */
  async take(wish: Wish): Promise<Housed> {
    const kind = kindOf(wish);
    const waiting = this.#waiting.get(kind);
    if (waiting) {
      this.#waiting.delete(kind);
      const { browser, home } = waiting;
      return {
        browser: await browser.reuse({ ...wish, extension: home.extensionFrom(wish.extension) }),
        home,
      };
    }
    const home = new Home(this.engine, this.template);
    return { browser: await this.launchIn(home, wish), home };
  }

  /** Starts a browser on a profile that may have been used before, with the data that are there. */
  launchIn(home: Home, wish: Wish): Promise<DrivenBrowser> {
    const extension = home.extensionFrom(wish.extension);
    return launch(this.engine, { ...wish, extension, profile: home.profile });
  }

  /** Takes a browser back that had been started for `wish`. @throws Error when `serve` had thrown on a request. */
  async giveBack({ browser, home }: Housed, wish: Wish): Promise<void> {
    const empty = await browser.empty();
    home.forgetExtension();
    const kind = kindOf(wish);
    const [oldest] = this.#waiting.size >= MOST_WAITING ? this.#waiting.keys() : [];
    await this.#end(kind);
    if (oldest !== undefined) await this.#end(oldest);
    this.#waiting.set(kind, { browser: empty, home });
  }

  /** Ends all that wait. */
  async close(): Promise<void> {
    for (const kind of [...this.#waiting.keys()]) await this.#end(kind);
  }

  async #end(kind: string): Promise<void> {
    const waiting = this.#waiting.get(kind);
    if (!waiting) return;
    this.#waiting.delete(kind);
    await waiting.browser.close();
    waiting.home.remove();
  }
}
