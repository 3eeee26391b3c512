import { until } from './in-page';
import type { Tab } from './types';

/** See `DrivenBrowser.waitForTab`. */
export function waitForTab(
  tabs: () => Promise<Tab[]>,
  matches: (url: string) => boolean,
  timeout = 20_000,
): Promise<Tab> {
  const look = async (): Promise<Tab | null> => {
    for (const tab of await tabs()) if (matches(await tab.url())) return tab;
    return null;
  };
  return until(look, { timeout, what: 'a tab with the address' });
}
