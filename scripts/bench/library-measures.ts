import { until } from '../../tests/browsers/in-page';
import type { Tab } from '../../tests/browsers/types';
import * as inPage from './library-in-page';
import { LARGE, type LibrarySize, libraryRows } from './library-rows';
import type { Measure, Sample } from './measures';
import type { Stage } from './stage';

/** For the run that only shows that it can be measured. */
const SMALL: LibrarySize = { works: 60, highlights: 200, sittings: 50 };

/**
 * Rows sent to the page at once: a message of some 1 MB. It grows to many times that on its way through Firefox, where
 * ten thousand rows end the tab.
 */
const AT_ONCE = 1_000;

/** What is long on a slow machine: an export, an import. ms */
const PATIENCE = 240_000;

/** What is in the library of each stage, and how long it took to write it past the library's own code, in ms. */
const filled = new WeakMap<Stage, { highlights: number; took: number }>();

/**
 * Fills the library of the stage once, or up to more highlights than it has; gives the time that the bare writing took
 * in all. ms
 */
async function fill(stage: Stage, smoke: boolean, highlights = LARGE.highlights): Promise<number> {
  const size = smoke ? SMALL : { ...LARGE, highlights };
  const known = filled.get(stage);
  if (known && known.highlights >= size.highlights) return known.took;
  const page = await stage.openPage('library.html');
  await page.waitFor(inPage.hasButton, 'Export');
  let took = known?.took ?? 0;
  for (const [table, all] of Object.entries(libraryRows(size))) {
    const there = known ? (table === 'highlights' ? known.highlights : all.length) : 0;
    for (let from = there; from < all.length; from += AT_ONCE) {
      took += await page.evaluate(inPage.put, { table, rows: all.slice(from, from + AT_ONCE) as unknown[] });
    }
  }
  await page.close();
  if (!known) await keepTheDaysSnapshot(stage);
  filled.set(stage, { highlights: size.highlights, took });
  return took;
}

/** What the background does once a day is done before anything is measured. */
async function keepTheDaysSnapshot(stage: Stage): Promise<void> {
  const page = await stage.openPage('floor.html');
  await page.evaluate(inPage.savePlace);
  await until(async () => (await page.evaluate(inPage.snapshots)) > 0, {
    timeout: PATIENCE,
    what: "the day's snapshot",
  });
  await page.close();
}

/** Opens the page of all highlights of a library with so many. ms */
async function highlightsOpening(stage: Stage, smoke: boolean, highlights: number): Promise<Sample> {
  await fill(stage, smoke, highlights);
  const floor = await opened(stage, 'floor.html', A_WORK);
  return { value: await opened(stage, 'highlights.html', A_HIGHLIGHT), floor };
}

async function opening(stage: Stage, smoke: boolean, file: string): Promise<Sample> {
  await fill(stage, smoke);
  // First: the library goes on counting for a while after its works are shown.
  const floor = await opened(stage, 'floor.html', A_WORK);
  return { value: await opened(stage, file, A_WORK), floor };
}

/** What shows that a page has something of the library on it. */
const A_WORK = '.work-card';
const A_HIGHLIGHT = '.marked-entry';

/** Opens a page; when the first of these stood on it, since it was asked for. ms */
async function opened(stage: Stage, file: string, selector: string): Promise<number> {
  const page = await stage.openPage(file);
  const shown = await page.evaluate(inPage.untilShows, selector);
  await page.close();
  return shown;
}

/** Writes the whole library as the button "Export" does, and keeps the file in the page. ms */
async function exportIn(page: Tab): Promise<number> {
  await page.waitFor(inPage.hasButton, 'Export');
  // What the page counts after its works are shown is not part of the export.
  await page.waitFor(() => document.body.textContent?.includes('on this machine only') ?? false, undefined, {
    timeout: PATIENCE,
  });
  await page.evaluate(inPage.catchFile);
  await page.evaluate(inPage.press, 'Export');
  await until(() => page.evaluate(() => 'saved' in globalThis), { timeout: PATIENCE, what: 'the export' });
  return page.evaluate(() => {
    const { began, took } = globalThis as unknown as { began: number; took: number };
    return took - began;
  });
}

/** Reads the file that was kept, and imports it; what the reader thinks in between costs nothing. ms */
async function importIn(page: Tab): Promise<number> {
  const now = () => page.evaluate(() => performance.now());
  const chosen = await now();
  await page.evaluate(inPage.chooseSaved);
  await page.waitFor(inPage.hasButton, 'Import', { timeout: PATIENCE });
  const planned = (await now()) - chosen;
  const pressed = await now();
  await page.evaluate(inPage.press, 'Import');
  await page.waitFor(() => document.body.textContent?.includes('The file is imported') ?? false, undefined, {
    timeout: PATIENCE,
  });
  return planned + (await now()) - pressed;
}

/** Opens the statistics in a library page that has done counting; `floor`: the bare reading of all sittings. ms */
async function statisticsIn(stage: Stage, smoke: boolean) {
  await fill(stage, smoke);
  const page = await stage.openPage('library.html');
  await page.waitFor(() => document.body.textContent?.includes('on this machine only') ?? false, undefined, {
    timeout: PATIENCE,
  });
  const floor = await page.evaluate(inPage.readSittings);
  const { took, longest } = await page.evaluate(inPage.readStatistics);
  const idle = await page.evaluate(inPage.idleStretch, took);
  await page.close();
  return { took, floor, longest, idle };
}

/** What a library of 10,000 works, 100,000 highlights and 50,000 sittings costs. */
export const LIBRARY_MEASURES: readonly Measure[] = [
  // First: the library is filled up to the rest afterwards.
  {
    name: 'highlights-page',
    what: 'page of all highlights until the first of 10,000 show; floor: a bare page that reads one thing',
    unit: 'ms',
    target: 100,
    run: (stage, smoke) => highlightsOpening(stage, smoke, 10_000),
  },
  {
    name: 'popup',
    what: 'popup until its works show, 10,000 works in the library',
    unit: 'ms',
    target: 100,
    run: (stage, smoke) => opening(stage, smoke, 'popup.html'),
  },
  {
    name: 'library',
    what: 'library until its works show, 10,000 works in it',
    unit: 'ms',
    target: 200,
    run: (stage, smoke) => opening(stage, smoke, 'library.html'),
  },
  {
    name: 'highlights-page-all',
    what: 'the same with 100,000',
    unit: 'ms',
    target: null,
    run: (stage, smoke) => highlightsOpening(stage, smoke, LARGE.highlights),
  },
  {
    name: 'highlights-filter',
    what: 'those 100,000 filtered while one types: the longest step',
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('highlights.html');
      await page.waitFor(inPage.highlightsAreRead, undefined, { timeout: PATIENCE });
      const value = await page.evaluate(inPage.filterHighlights);
      await page.close();
      return { value, floor: null };
    },
  },
  {
    name: 'statistics',
    what: 'statistics of 50,000 sittings until shown; floor: reading the sittings',
    unit: 'ms',
    target: null,
    async run(stage, smoke) {
      const { took, floor } = await statisticsIn(stage, smoke);
      return { value: took, floor };
    },
  },
  {
    name: 'statistics-stretch',
    what: 'longest stretch of that; floor: of as long a time in which the page does nothing',
    unit: 'ms',
    target: 50,
    async run(stage, smoke) {
      const { longest, idle } = await statisticsIn(stage, smoke);
      return { value: longest, floor: idle };
    },
  },
  {
    name: 'save-place',
    what: 'a place saved by message, 10,000 works in the library',
    unit: 'ms',
    target: 10,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('floor.html');
      // The first wakes the background.
      await page.evaluate(inPage.savePlace);
      const value = await page.evaluate(inPage.savePlace);
      const floor = await page.evaluate(inPage.callBackground);
      await page.close();
      return { value, floor };
    },
  },
  {
    name: 'background-memory',
    what: 'most that the background takes while it keeps the day’s snapshot of that library; floor: just awake',
    unit: 'MB',
    target: 150,
    once: true,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('floor.html');
      await page.evaluate(inPage.dropSnapshots);
      await stage.browser.killBackground();
      // In Firefox the process of all extensions, which is there without it, too.
      const without = await stage.browser.backgroundMemory();
      await page.evaluate(inPage.savePlace);
      const awake = await stage.browser.backgroundMemory();
      let most = awake;
      await until(
        async () => {
          most = Math.max(most, await stage.browser.backgroundMemory());
          return (await page.evaluate(inPage.snapshots)) > 0;
        },
        { timeout: PATIENCE, what: "the day's snapshot" },
      );
      await page.close();
      const more = (bytes: number) => Math.max(0, bytes - without) / 1e6;
      return { value: more(most), floor: more(awake) };
    },
  },
  {
    name: 'export',
    what: 'export of 10,000 works, 100,000 highlights, 50,000 sittings; floor: reading every row',
    unit: 's',
    target: 5,
    once: true,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('library.html');
      const value = (await exportIn(page)) / 1_000;
      const floor = (await page.evaluate(inPage.readAll)) / 1_000;
      await page.close();
      return { value, floor };
    },
  },
  {
    name: 'import',
    what: 'import of that file into an empty library; floor: bare writing of every row',
    unit: 's',
    target: 15,
    once: true,
    async run(stage, smoke) {
      const floor = (await fill(stage, smoke)) / 1_000;
      const page = await stage.openPage('library.html');
      await exportIn(page);
      await page.evaluate(inPage.clear);
      const value = (await importIn(page)) / 1_000;
      await page.close();
      return { value, floor };
    },
  },
];
