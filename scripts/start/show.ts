import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pause } from '../../tests/browsers/in-page';
import { launch } from '../../tests/browsers/launch';
import type { DrivenBrowser, Engine, LaunchOptions, Tab } from '../../tests/browsers/types';
import { openReader } from '../../tests/reader/reader';
import { kindOf, whyNoLauncher } from './page-kind';
import { DEMO } from './project';

/** Folder of the profile that is kept from one `npm start` to the next; emptied first when asked to. */
export function keptProfile(engine: Engine, fresh: boolean): string {
  const folder = join(DEMO, `profile-${engine}`);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Starts the browser with a window and opens `url` in it; resolves when the person has closed it. */
export async function show(
  engine: Engine,
  options: Omit<LaunchOptions, 'headless' | 'viewport'>,
  url: string,
  openReaderToo: boolean,
): Promise<void> {
  const browser = await launch(engine, { ...options, headless: false, viewport: null });
  const tab = await browser.open(url);
  // The empty tab every browser starts with.
  for (const other of await browser.tabs()) {
    if (other !== tab && (await other.url()) === 'about:blank') await other.close();
  }
  const page = await tab.evaluate(() => ({
    html: document.documentElement.outerHTML,
    title: document.title,
  }));
  const { kind } = kindOf(page.html);
  console.log(`"${page.title}"\n${await tab.url()}`);
  console.log(whyNoLauncher(kind) ?? (openReaderToo ? await open(tab) : TRY));
  console.log(`The profile is kept in ${relative(process.cwd(), options.profile)}; --fresh empties it.`);
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await closed(browser);
}

/** Opens the reader and gives what to try there. A page on which it does not open is left open, to be looked at. */
async function open(tab: Tab): Promise<string> {
  try {
    await openReader(tab);
    return TRY;
  } catch (error) {
    return `!! The reader did not open: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const TRY = `Try: select a line and mark it; change the theme under "Appearance"; scroll on, close the browser,
and start it again: the launcher says "Continue in Catchword" and leads to the same line.`;

/** Resolves when the last tab is closed or the browser has gone. */
async function closed(browser: DrivenBrowser): Promise<void> {
  const open = async () => {
    try {
      return (await browser.tabs()).length > 0;
    } catch {
      // A browser that has gone cannot answer.
      return false;
    }
  };
  // Soon enough that the terminal is back when the window has gone.
  while (await open()) await pause(500);
  await browser.close();
}
