import { type Browser, browser } from 'wxt/browser';
import type { WholeLibrary } from '../../storage/database/library';
import { ownPageIn } from './own-page-in';

/**
 * Takes in the page of the reader's own history or bookmarks that a tab shows, when she wants that of the pages she
 * opens. How many works came shows at Catchword's button. Never rejects: the popup offers the page all the same.
 * @returns whether anything in the library changed.
 */
export async function takeInOpened(library: WholeLibrary, tab: Browser.tabs.Tab): Promise<boolean> {
  try {
    // Of a private window nothing is kept.
    if (tab.incognito) return false;
    // Those pages alone have such addresses; whose they are, the page itself has to say.
    if (!/\/(readings|bookmarks)$/.test(new URL(tab.url ?? '').pathname)) return false;
    if (!(await library.settings()).takeInPages) return false;
    const page = await ownPageIn(tab);
    if (page === null) return false;
    const { taken, changes } = await library.takeIn(page, Date.now());
    if (taken > 0) await showAtButton(tab.id, taken);
    return changes.length > 0;
  } catch (error) {
    console.warn('Catchword could not take in a page:', error);
    return false;
  }
}

/** "+20", until the tab shows another page. Firefox for Android has no room for it at the button. */
async function showAtButton(tabId: number | undefined, taken: number): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeText?.({ tabId, text: `+${taken}` });
  await browser.action.setTitle({
    tabId,
    title: `Catchword: ${taken === 1 ? '1 work' : `${taken} works`} taken in`,
  });
}
