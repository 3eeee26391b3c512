import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../browsers/fixtures';
import { launch } from '../browsers/launch';
import type { WebResponse } from '../browsers/local-web';
import { removeFolder } from '../browsers/remove-folder';
import { writeSampleExtension } from '../browsers/sample-extension';
import type { Tab } from '../browsers/types';
import type { answers } from './in-page/answers';
import { pageScript } from './page-script';

export { expect } from '../browsers/fixtures';

/** An address of nobody's, so that no extension has to do with it. */
const PAGE = 'https://reading.test/check';
const SCRIPT = `${PAGE}.js`;
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reading</title><link rel="icon" href="data:,">
  <p>The page under the reader.</p><script src="${SCRIPT}"></script></html>`;

type Answers = typeof answers;

/** A page with a bare reader in it: the modules of `reading/dom`, and no product round them. */
export interface ReadingPage {
  /** For mouse, keyboard and pictures. */
  tab: Tab;
  /** Calls one of the functions of `in-page/` in the page. @throws Error with the message of what it threw. */
  ask<Name extends keyof Answers>(
    name: Name,
    ...args: Parameters<Answers[Name]>
  ): Promise<Awaited<ReturnType<Answers[Name]>>>;
}

function found(type: string, body: string): WebResponse {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

/** Runs in the page. */
function call({ name, args }: { name: string; args: unknown[] }): unknown {
  const { answers } = globalThis as unknown as { answers: Record<string, (...args: unknown[]) => unknown> };
  const answer = answers[name];
  if (!answer) throw new Error(`the page has no answer called ${name}`);
  return answer(...args);
}

function readingPage(tab: Tab): ReadingPage {
  return { tab, ask: (name, ...args) => tab.evaluate(call, { name, args }) as Promise<never> };
}

/** The browsers' `test`, with one tab for all tests of this folder; each finds the page in it as new. */
export const test = base.extend<{ reading: ReadingPage }, { shared: Tab }>({
  shared: [
    async ({ engine }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), `catchword-reading-${engine}-`));
      const script = await pageScript();
      const browser = await launch(engine, {
        // The driver starts no browser without one; this one keeps to the archive.
        extension: writeSampleExtension(engine, join(folder, 'extension')),
        profile: join(folder, 'profile'),
        serve: ({ url }) => {
          if (url === PAGE) return found('text/html', HTML);
          return url === SCRIPT ? found('text/javascript', script) : { status: 404 };
        },
      });
      await provide(await browser.open(PAGE));
      await browser.close();
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],

  reading: async ({ shared: tab }, provide, info) => {
    const known = tab.errors().length;
    await tab.goto(PAGE);
    await provide(readingPage(tab));
    if (info.status !== info.expectedStatus) {
      const path = info.outputPath('reading.png');
      await tab.screenshot(path);
      await info.attach('the page', { path });
    }
    expect(tab.errors().slice(known), 'errors of the page').toEqual([]);
  },
});
