import { waitForRole } from '../browsers/find';
import type { DrivenBrowser, Tab } from '../browsers/types';

/** The popup over a page. A popup has the page beneath it as its active tab: so does one loaded behind it. */
export async function popupOver(browser: DrivenBrowser, tab: Tab): Promise<Tab> {
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await tab.activate();
  await popup.reload();
  // It offers looks once it knows which tab is beneath it: from then on another may be at the front.
  await waitForRole(popup, 'region', 'Appearance');
  return popup;
}
