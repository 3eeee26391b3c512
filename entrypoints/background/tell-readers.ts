import { browser } from 'wxt/browser';
import type { Settings } from '../../reading/settings';
import type { KeepingNews, SettingsNews } from '../../storage/service/news';

/** Shows changed settings in every open reader but the one that changed them. */
export async function tellReaders(settings: Settings, except?: number): Promise<void> {
  await tellTabs({ catchword: 'settings', settings }, except);
}

/** Has every open reader ask anew whether its work is kept. */
export async function tellOfKeeping(): Promise<void> {
  await tellTabs({ catchword: 'keeping' });
}

async function tellTabs(news: SettingsNews | KeepingNews, except?: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined || id === except) return;
      // Most tabs have no reader, and a message to nobody rejects: that is the usual case and no fault.
      await browser.tabs.sendMessage(id, news).catch(() => undefined);
    }),
  );
}
