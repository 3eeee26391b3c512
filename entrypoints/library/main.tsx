import { computed, effect, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryPage } from '../../components/library/LibraryPage';
import '../../components/library/library.css';
import '../../components/library/work-card.css';
import '../../components/library/your-data/your-data.css';
import '../../components/library/statistics/statistics.css';
import '../../components/library/highlights-out/highlights-out.css';
import type { LibrarySession } from '../../components/library/session';
import { sitePattern } from '../../components/library/site-pattern';
import { Statistics } from '../../components/library/statistics/statistics';
import { weekBegins } from '../../components/library/statistics/words';
import { PageNotices } from '../../components/library/your-data/notice';
import { dressPage } from '../../components/shared/dress-page';
import type { Settings } from '../../reading/settings';
import { isOlder } from '../../storage/database/before-upgrade';
import { LibraryDatabase } from '../../storage/database/database';
import { openLibrary } from '../../storage/database/library';
import type { ReadWork } from '../../storage/service/contract';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { SCHEMA_VERSION } from '../../storage/upgrades';
import { otherSites } from '../background/other-sites';
import { tellReaders } from '../background/tell-readers';
import { connectData } from './connect-data';
import { connectExclusions } from './connect-exclusions';
import { connectHighlightsOut } from './connect-highlights-out';
import { connectStatistics } from './connect-statistics';

const database = new LibraryDatabase();
const snapshots = new SnapshotDatabase();
const library = openLibrary(database, snapshots);
const works = signal<ReadWork[] | Error | null>(null);
/** Works on the page; as many more come with each press of "Show more". */
const AT_ONCE = 50;
const shown = signal(AT_ONCE);
const visited = signal<LibrarySession['visited']['value']>(null);
const visitedShown = signal(AT_ONCE);
const settings = signal<Settings | null>(null);
/** The time in which a list that is known gets drawn. ms */
const DRAWN_WITHIN = 50;
/** Resolves when the works, or why there are none, are on the page. */
const worksAreShown = new Promise<void>((resolve) => {
  works.subscribe((read) => {
    if (read !== null) setTimeout(resolve, DRAWN_WITHIN);
  });
});
const sites = signal<string[]>([]);

/** A library that is not open, and a question that is not answered, by then has something in its way. ms */
const OPENS_WITHIN = 2_000;
/** Whether the library waits for an older version of Catchword that has it open. */
const waiting = signal<LibrarySession['waiting']['value']>(null);
database.on('blocked', () => {
  waiting.value = 'blocked';
});
// Who is not the first to want the upgrade waits behind the first, and is told nothing.
setTimeout(async () => {
  if (works.value === null && (await isOlder(database.name, SCHEMA_VERSION))) waiting.value ??= 'upgrading';
}, OPENS_WITHIN);

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
void worksAreShown.then(() =>
  effect(() => {
    const limit = visitedShown.value;
    const reading = liveQuery(() => library.visitedWorks(limit)).subscribe({
      next: (read) => {
        visited.value = read;
      },
      error: failed,
    });
    return () => reading.unsubscribe();
  }),
);
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

const data = connectData(database, snapshots, library, worksAreShown);
const exclusions = connectExclusions(library, worksAreShown, failed);
const isLate = signal(false);
setTimeout(() => {
  isLate.value = true;
}, OPENS_WITHIN);
const restIsKnown = computed(
  () =>
    isLate.value ||
    (data.known.value && visited.value !== null && exclusions.list.value !== null && settings.value !== null),
);

const session: LibrarySession = {
  works,
  waiting,
  showMore: () => {
    shown.value += AT_ONCE;
  },
  restIsKnown,
  visited,
  showMoreVisited: () => {
    visitedShown.value += AT_ONCE;
  },
  settings,
  sites,
  marks: {
    mark: async (reading, as) => {
      await library.markWork({ work: reading.work, as, at: Date.now() });
      return () => library.putBack(reading, Date.now());
    },
    startAgain: async (reading) => {
      await library.startAgain({ work: reading.work, at: Date.now() });
      return () => library.putBack(reading, Date.now());
    },
  },
  statistics: new Statistics(connectStatistics(database), weekBegins()),
  highlightsOut: connectHighlightsOut(database),
  exclusions,
  data,
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
