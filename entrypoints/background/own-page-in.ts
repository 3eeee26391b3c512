import { type Browser, browser } from 'wxt/browser';
import { siteOf } from '../../archive/hosts';
import type { OwnPage } from '../../archive/listing/own-page';
import { checkOwnPage } from '../../storage/service/schemas-of-pages';

/** Made by the build from `entrypoints/own-page.content`; WXT's list of paths leaves content scripts out. */
const OWN_PAGE_SCRIPT = '/content-scripts/own-page.js';

/**
 * The page of the reader's own history or bookmarks that a tab shows, checked; `null` when it shows anything else.
 * @throws when the page could not be read, or what it handed over is not what it should be.
 */
export async function ownPageIn({ id, url }: Browser.tabs.Tab): Promise<OwnPage | null> {
  // A browser tells the address of pages alone that Catchword may read.
  if (id === undefined || !url || !/^https?:$/.test(new URL(url).protocol)) return null;
  const [answered] = await browser.scripting.executeScript({
    target: { tabId: id },
    files: [OWN_PAGE_SCRIPT as never],
  });
  return checkOwnPage(answered?.result, siteOf(new URL(url).hostname));
}
