import { click, waitForRole } from '../browsers/find';
import { until } from '../browsers/in-page';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { waitForStill } from '../reader/scrolling';

/** What the database holds of one setting; null while nothing is stored of it. */
const stored = async (page: Tab, name: string): Promise<unknown> => {
  const { settings } = await libraryRows(page, 'settings');
  return settings.find((row) => row.name === name)?.value ?? null;
};

/** Waits until all sections of the library page are there: until then its boxes move under the mouse. */
async function still(library: Tab): Promise<void> {
  await waitForRole(library, 'heading', 'Your data');
  const height = () => String(document.documentElement.scrollHeight);
  await waitForStill(library, height, null, 'the library page to stand still');
}

/**
 * Presses a box of the library page's settings, and waits until its setting is stored as wanted: the box itself looks
 * pressed at once, and a page that is closed in that moment takes its write with it.
 */
export async function tick(library: Tab, label: string, setting: string, wanted = true): Promise<void> {
  await still(library);
  await click(library, 'checkbox', label);
  await until(async () => (await stored(library, setting)) === wanted, {
    what: `${setting} to be ${wanted} after “${label}” was pressed`,
  });
}
