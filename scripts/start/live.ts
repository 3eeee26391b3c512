import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForRole } from '../../tests/browsers/find';
import { launch } from '../../tests/browsers/launch';
import type { Engine, Tab } from '../../tests/browsers/types';
import { LAUNCHER, openReader } from '../../tests/reader/reader';
import { describeKind, kindOf, whyNoLauncher } from './page-kind';
import { Album } from './screenshots';
import { keptProfile, show } from './show';

/** How to open a page of the live site. */
export interface Live {
  engine: Engine;
  /** Folder of the built extension. */
  extension: string;
  url: string;
  headless: boolean;
  /** Empty the kept profile first. */
  fresh: boolean;
}

/**
 * Opens a page of the archive itself. With a window it stays until that is closed; without, the reader is opened and
 * photographed, and that is all: the tour's many requests are for pages of our own.
 * @returns whether it came that far.
 */
export async function openLive({ engine, extension, url, headless, fresh }: Live): Promise<boolean> {
  if (!headless) {
    try {
      await show(engine, { extension, profile: keptProfile(engine, fresh), live: true }, url, false);
    } catch (error) {
      throw unreachable(url, error);
    }
    return true;
  }
  const profile = mkdtempSync(join(tmpdir(), 'catchword-live-'));
  const browser = await launch(engine, { extension, profile, live: true });
  try {
    const tab = await browser.open(url).catch((error) => {
      throw unreachable(url, error);
    });
    return await photograph(tab);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function photograph(tab: Tab): Promise<boolean> {
  const album = new Album();
  const page = await tab.evaluate(() => ({
    html: document.documentElement.outerHTML,
    title: document.title,
  }));
  const facts = kindOf(page.html);
  console.log(`${await tab.url()}\nThe page is ${describeKind(facts)}, titled "${page.title}".`);
  await album.one(tab, '01-page');
  const why = whyNoLauncher(facts.kind);
  if (why !== null) {
    console.log(`!! There is no launcher. ${why}`);
    return false;
  }
  await waitForRole(tab, 'button', LAUNCHER);
  const reader = await openReader(tab);
  await album.one(tab, '02-reader');
  console.log(`The reader shows "${(await reader.whole()).title}".\nScreenshots: ${album.taken.join(', ')}`);
  return true;
}

function unreachable(url: string, error: unknown): Error {
  const reason = /(net::ERR_\w+|NS_ERROR_\w+|neterror[^\s]*)/.exec(String(error))?.[0];
  if (!reason) return error instanceof Error ? error : new Error(String(error));
  return new Error(`${new URL(url).host} could not be reached (${reason}).`);
}
