import { waitForRole } from '../browsers/find';
import type { DrivenBrowser, Tab } from '../browsers/types';

/** The popup over a page. A popup has the page beneath it as its active tab: so does one loaded behind it. */
export async function popupOver(browser: DrivenBrowser, tab: Tab): Promise<Tab> {
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await waitForRole(popup, 'button', 'Open library');
  await popup.evaluate(() => setTimeout(() => location.reload(), 700));
  await tab.activate();
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  return popup;
}
