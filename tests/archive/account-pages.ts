import type { Account } from './account';
import { bookmarksPage } from './pages/bookmarks-page';
import { historyPage } from './pages/history-page';
import { seriesListPage } from './pages/series-list-page';
import { subscriptionsPage } from './pages/subscriptions-page';
import type { Page } from './parts/frame';
import type { Visit } from './visit';

/** The page `below` /users/LOGIN; 'denied' for what an account shows to itself alone, null where there is none. */
export function accountPage(
  login: string,
  below: string,
  accounts: readonly Account[],
  visit: Visit,
): Page | 'denied' | null {
  const none = { login, history: [], bookmarks: [], subscriptions: [] };
  const account = accounts.find((one) => one.login === login) ?? none;
  if (below === 'series') return seriesListPage(login, visit);
  if (below === 'bookmarks') return bookmarksPage(account, visit);
  if (below !== 'readings' && below !== 'subscriptions') return null;
  if (visit.user !== login) return 'denied';
  return below === 'readings' ? historyPage(account, visit) : subscriptionsPage(account, visit);
}
