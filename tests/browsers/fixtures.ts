import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect as playwrightExpect } from '@playwright/test';
import { BrowserPool, type Home, type Wish } from './browser-pool';
import { builtFolder } from './built';
import { tellFailure } from './failure-story';
import { launch as launchBrowser } from './launch';
import { removeFolder } from './remove-folder';
import type { DrivenBrowser, Engine, LaunchOptions } from './types';
import { warmProfile } from './warm-profile';

/** What the config sets for each project. */
export interface EngineOptions {
  engine: Engine;
}

/** What each test gets. */
export interface BrowserFixtures {
  /** An empty folder of the test's own, removed with all that is in it when the test is over. */
  scratch: string;
  /**
   * Gives the project's browser with the build for tests in it, or with `extension` another, as on the first day. It may
   * be one that runs already and was emptied. A test that closes or kills it and calls `launch` again gets the same profile, with its data;
   * with `profile` a browser of its own on that folder. What is still open at the end of the test is closed or emptied
   * then; if the test has failed, its story is told before.
   */
  launch: (options?: Partial<LaunchOptions>) => Promise<DrivenBrowser>;
}

/** Shared by the tests of one worker. */
interface WorkerFixtures extends EngineOptions {
  pool: BrowserPool;
}

/** An open browser of a test, and where it goes when the test is over: to the pool, or nowhere. */
interface Open {
  browser: DrivenBrowser;
  pooled: { home: Home; wish: Wish } | null;
}

/** The browsers of one test. */
class TestBrowsers {
  readonly #open = new Set<Open>();
  /** Where the test's own browser lives, once it has one. */
  #home: Home | null = null;

  constructor(
    readonly engine: Engine,
    readonly pool: BrowserPool,
  ) {}

  async launch({ profile, ...options }: Partial<LaunchOptions>): Promise<DrivenBrowser> {
    const wish: Wish = { extension: builtFolder(this.engine, 'test'), ...options };
    if (profile) return this.#remember(await launchBrowser(this.engine, { ...wish, profile }), null);
    if (this.#home) {
      const browser = await this.pool.launchIn(this.#home, wish);
      return this.#remember(browser, { home: this.#home, wish });
    }
    const { browser, home } = await this.pool.take(wish);
    this.#home = home;
    return this.#remember(browser, { home, wish });
  }

  /** In the order in which they were launched. */
  open(): DrivenBrowser[] {
    return [...this.#open].map(({ browser }) => browser);
  }

  /**
   * Closes what is open; the test's own browser goes back to the pool where `reuse` says so.
   * @throws Error with the first thing that went wrong, after all of them have been tried.
   */
  async end(reuse: boolean): Promise<void> {
    const ends = await Promise.allSettled([...this.#open].map((open) => this.#end(open, reuse)));
    this.#home?.remove();
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async #end({ browser, pooled }: Open, reuse: boolean): Promise<void> {
    if (!reuse || !pooled) return browser.close();
    try {
      await this.pool.giveBack({ browser, home: pooled.home }, pooled.wish);
      this.#home = null;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  #remember(browser: DrivenBrowser, pooled: Open['pooled']): DrivenBrowser {
    const open: Open = { browser, pooled };
    this.#open.add(open);
    const { close, kill } = browser;
    browser.close = async () => {
      this.#open.delete(open);
      await close();
    };
    browser.kill = async (moment) => {
      this.#open.delete(open);
      await kill(moment);
    };
    return browser;
  }
}

/** Playwright's `test` with the browsers of this folder instead of Playwright's own. */
export const test = base.extend<BrowserFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  pool: [
    async ({ engine }, provide) => {
      const pool = new BrowserPool(engine, engine === 'firefox' ? await warmProfile() : null);
      await provide(pool);
      await pool.close();
    },
    { scope: 'worker' },
  ],

  scratch: async ({ engine }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), `catchword-${engine}-`));
    await provide(folder);
    removeFolder(folder);
  },

  launch: async ({ engine, pool, scratch: _folderOutlivesBrowsers }, provide, info) => {
    const browsers = new TestBrowsers(engine, pool);
    await provide((options = {}) => browsers.launch(options));
    const failed = info.status !== info.expectedStatus;
    if (failed) await tellFailure(info, browsers.open());
    await browsers.end(!failed);
  },
});

/** When `expect.poll` asks again, ms; the last holds from then on. Playwright's own grow to a second, and a run polls often. */
const intervals = [50, 50, 100, 200];

const poll: typeof playwrightExpect.poll = (ask, options) =>
  playwrightExpect.poll(ask, {
    intervals,
    ...(typeof options === 'string' ? { message: options } : options),
  });

/** Playwright's `expect`, with a `poll` that asks again sooner. */
export const expect = new Proxy(playwrightExpect, {
  get: (target, key) => (key === 'poll' ? poll : Reflect.get(target, key)),
});
