import { browser } from 'wxt/browser';
import type { WholeLibrary } from '../../storage/database/library';
import type { PlaceOnPage } from '../../storage/service/news';

/** Made by the build from `entrypoints/page-place.content`: what Catchword does on the archive's own page. WXT's list of paths leaves content scripts out. */
export const PAGE_PLACE_SCRIPT = '/content-scripts/page-place.js';

/** Puts what keeps the place on the archive's own page into a tab, where it is not yet, and hands on what was asked. */
export async function keepPlaceIn(
  library: WholeLibrary,
  tabId: number | undefined,
  asked: PlaceOnPage,
): Promise<void> {
  if (tabId === undefined) return;
  // She may have turned it off since the page was greeted; what she presses is done all the same.
  if (!asked.go && !(await library.settings()).keepOnPage) return;
  await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_PLACE_SCRIPT as never] });
  await browser.tabs.sendMessage(tabId, asked);
}
