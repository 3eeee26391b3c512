import { effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryPage } from '../../components/library/LibraryPage';
import '../../components/library/library.css';
import '../../components/library/work-card.css';
import '../../components/library/your-data/your-data.css';
import type { LibrarySession } from '../../components/library/session';
import { sitePattern } from '../../components/library/site-pattern';
import { PageNotices } from '../../components/library/your-data/notice';
import { dressPage } from '../../components/shared/dress-page';
import type { Settings } from '../../reading/settings';
import { LibraryDatabase } from '../../storage/database/database';
import { openLibrary } from '../../storage/database/library';
import type { ReadWork } from '../../storage/service/contract';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { otherSites } from '../background/other-sites';
import { tellReaders } from '../background/tell-readers';
import { connectData } from './connect-data';

const database = new LibraryDatabase();
const snapshots = new SnapshotDatabase();
const library = openLibrary(database, snapshots);
const works = signal<ReadWork[] | Error | null>(null);
/** Works on the page; as many more come with each press of "Show more". */
const AT_ONCE = 50;
const shown = signal(AT_ONCE);
const settings = signal<Settings | null>(null);
const sites = signal<string[]>([]);

const failed = (error: unknown) => {
  works.value = error instanceof Error ? error : new Error(String(error));
};
effect(() => {
  const limit = shown.value;
  const reading = liveQuery(() => library.readWorks(limit)).subscribe({
    next: (read) => {
      works.value = read;
    },
    error: failed,
  });
  return () => reading.unsubscribe();
});
liveQuery(() => library.settings()).subscribe({
  next: (read) => {
    settings.value = read;
  },
  error: failed,
});
const readSites = async () => {
  sites.value = await otherSites();
};
void readSites();

const session: LibrarySession = {
  works,
  showMore: () => {
    shown.value += AT_ONCE;
  },
  settings,
  sites,
  data: connectData(database, snapshots, library),
  notices: new PageNotices(),
  change: (change) => {
    void library
      .saveSettings({ change, at: Date.now() })
      .then((saved) => tellReaders(saved))
      .catch(failed);
  },
  allowSite: async (address) => {
    const pattern = sitePattern(address);
    const allowed = await browser.permissions.request({ origins: [pattern] });
    await readSites();
    return allowed;
  },
  forgetSite: async (pattern) => {
    await browser.permissions.remove({ origins: [pattern] });
    await readSites();
  },
};

effect(() => dressPage(settings.value));
const app = document.querySelector('#app');
if (app) render(<LibraryPage session={session} />, app);
