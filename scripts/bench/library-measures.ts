import { until } from '../../tests/browsers/in-page';
import type { Tab } from '../../tests/browsers/types';
import { LARGE, type LibrarySize, libraryRows } from './library-rows';
import type { Measure } from './measures';
import type { Stage } from './stage';

/** For the run that only shows that it can be measured. */
const SMALL: LibrarySize = { works: 60, highlights: 200, sittings: 50 };

/** Rows sent to the page at once: a message of some 10 MB. */
const AT_ONCE = 10_000;

const filled = new WeakSet<Stage>();

/** Fills the library of the stage once, past its own code: this is not what is measured. */
async function fill(stage: Stage, smoke: boolean): Promise<void> {
  if (filled.has(stage)) return;
  filled.add(stage);
  const page = await stage.openPage('library.html');
  await page.waitFor(() => document.querySelector('#data-heading'));
  const rows = libraryRows(smoke ? SMALL : LARGE);
  for (const [table, all] of Object.entries(rows)) {
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await page.evaluate(put, { table, rows: all.slice(from, from + AT_ONCE) as unknown[] });
    }
  }
  await page.close();
}

/** Runs in a page of the extension. */
const put = ({ table, rows }: { table: string; rows: unknown[] }) =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('catchword');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite');
      for (const row of rows) writing.objectStore(table).put(row);
      writing.onerror = () => failed(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });

/** Time from the start of the navigation until works are on the page, by the page's own clock. ms */
async function untilWorksShow(page: Tab): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.work-card')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function opening(stage: Stage, smoke: boolean, file: string) {
  await fill(stage, smoke);
  const page = await stage.openPage(file);
  const value = await untilWorksShow(page);
  await page.close();
  return { value, floor: null };
}

/** The way of a place from a page to the disk and back, by message. Runs in a page of the extension. */
const savePlace = async () => {
  type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const at = Date.now();
  const anchor = { exact: 'the lamp', prefix: '', suffix: '', start: 0, end: 8, textHash: 'h' };
  const place = {
    chapterId: '1',
    chapterNumber: 1,
    anchor,
    fraction: 0,
    paragraph: { index: 0, count: 1 },
    at,
  };
  const chapter = { id: '1', number: 1, title: null, words: 5_000, textHash: 'h' };
  const argument = { work: 'archiveofourown.org/works/980000001', place, reached: place, chapter };
  const began = performance.now();
  const answer = await (browser ?? chrome).runtime.sendMessage({
    catchword: 'library',
    method: 'savePlace',
    argument,
  });
  if (!(answer as { ok?: boolean } | undefined)?.ok) throw new Error(`not saved: ${JSON.stringify(answer)}`);
  return performance.now() - began;
};

const press = (name: string) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`There is no button ${name}`);
  button.click();
};

/** Writes the whole library as the button "Export" does, and keeps the file in the page. */
async function exportIn(page: Tab): Promise<number> {
  await page.waitFor(() => [...document.querySelectorAll('button')].some((b) => b.textContent === 'Export'));
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { saved: blob, took: performance.now() });
      return create.call(URL, blob);
    };
    Object.assign(globalThis, { began: performance.now() });
  });
  await page.evaluate(press, 'Export');
  await until(() => page.evaluate(() => 'saved' in globalThis), { timeout: 120_000, what: 'the export' });
  return page.evaluate(() => {
    const { began, took } = globalThis as unknown as { began: number; took: number };
    return (took - began) / 1_000;
  });
}

/** What a library of 10,000 works, 100,000 highlights and 50,000 sittings costs. */
export const LIBRARY_MEASURES: readonly Measure[] = [
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
    name: 'save-place',
    what: 'a place saved by message, 10,000 works in the library',
    unit: 'ms',
    target: 10,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('popup.html');
      // The first wakes the background.
      await page.evaluate(savePlace);
      const value = await page.evaluate(savePlace);
      await page.close();
      return { value, floor: null };
    },
  },
  {
    name: 'export',
    what: 'export of 10,000 works, 100,000 highlights, 50,000 sittings',
    unit: 's',
    target: 5,
    once: true,
    async run(stage, smoke) {
      await fill(stage, smoke);
      const page = await stage.openPage('library.html');
      const value = await exportIn(page);
      await page.close();
      return { value, floor: null };
    },
  },
];
