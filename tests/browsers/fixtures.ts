import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { warmUpFirefox } from './firefox';
import { launch as launchBrowser } from './launch';
import type { DrivenBrowser, Engine, LaunchOptions } from './types';

/** What the config sets for each project. */
export interface EngineOptions {
  engine: Engine;
}

/** What each test gets. */
export interface BrowserFixtures {
  /** An empty folder of the test's own, removed with all that is in it when the test is over. */
  scratch: string;
  /** The profile folder `launch` uses, inside `scratch`: a second launch in the same test finds its data. */
  profile: string;
  /**
   * Starts the project's browser, with the built extension and the test's profile unless told otherwise. What is
   * still open at the end of the test is closed then, and photographed before if the test has failed.
   */
  launch: (options?: Partial<LaunchOptions>) => Promise<DrivenBrowser>;
}

/** Folder of the built extension for an engine, relative to the repository. */
const BUILT: Record<Engine, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

function newFolder(engine: Engine): string {
  return mkdtempSync(join(tmpdir(), `catchword-${engine}-`));
}

/** A browser that has just ended may still be writing; the retries wait up to 5.5 s for it. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Shared by the tests of one worker. */
interface WorkerFixtures extends EngineOptions {
  /** A profile to copy for each test, or null when a new one starts as fast. */
  template: string | null;
}

/** Playwright's `test` with the browsers of this folder instead of Playwright's own. */
export const test = base.extend<BrowserFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  template: [
    async ({ engine }, provide) => {
      if (engine === 'chromium') {
        await provide(null);
        return;
      }
      const folder = newFolder(engine);
      await warmUpFirefox(folder);
      await provide(folder);
      remove(folder);
    },
    { scope: 'worker' },
  ],

  scratch: async ({ engine }, provide) => {
    const folder = newFolder(engine);
    await provide(folder);
    remove(folder);
  },

  profile: async ({ scratch, template }, provide) => {
    const profile = join(scratch, 'profile');
    if (template) cpSync(template, profile, { recursive: true });
    await provide(profile);
  },

  launch: async ({ engine, profile }, provide, info) => {
    const open = new Set<DrivenBrowser>();
    await provide(async (options = {}) => {
      const browser = await launchBrowser(engine, { extension: resolve(BUILT[engine]), profile, ...options });
      open.add(browser);
      const { close, kill } = browser;
      browser.close = async () => {
        open.delete(browser);
        await close();
      };
      browser.kill = async () => {
        open.delete(browser);
        await kill();
      };
      return browser;
    });
    for (const browser of [...open]) {
      if (info.status !== info.expectedStatus) {
        const tabs = await browser.tabs();
        for (const [index, tab] of tabs.entries()) {
          const path = info.outputPath(`tab-${index}.png`);
          await tab.screenshot(path);
          await info.attach(await tab.url(), { path });
        }
      }
      await browser.close();
    }
  },
});

export { expect } from '@playwright/test';
