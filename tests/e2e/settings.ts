import { click, waitForRole } from '../browsers/find';
import { pause, until } from '../browsers/in-page';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';

/** What the database holds of one setting; null while nothing is stored of it. */
const stored = async (page: Tab, name: string): Promise<unknown> => {
  const { settings } = await libraryRows(page, 'settings');
  return settings.find((row) => row.name === name)?.value ?? null;
};

/** Waits until all sections of the library page are there: until then its boxes move under the mouse. */
async function still(library: Tab): Promise<void> {
  await waitForRole(library, 'heading', 'Your data');
  const height = () => library.evaluate(() => document.documentElement.scrollHeight);
  const stands = async () => {
    const before = await height();
    await pause(300);
    return before === (await height());
  };
  await until(stands, { what: 'the library page to stand still' });
}

/**
 * Presses a box of the library page's settings, and waits until its setting is stored as wanted: the box itself looks
 * pressed at once, and a page that is closed in that moment takes its write with it.
 */
export async function tick(library: Tab, label: string, setting: string, wanted = true): Promise<void> {
  await still(library);
  await click(library, 'checkbox', label);
  const end = Date.now() + 5_000;
  while ((await stored(library, setting)) !== wanted) {
    if (Date.now() > end) throw new Error(`“${label}” was pressed, and ${setting} is still not ${wanted}`);
  }
}
