import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { builtFolder } from '../browsers/built';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { shown } from '../browsers/text';
import type { Tab } from '../browsers/types';
import { readDatabase } from '../reader/database';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial, oneShot } = samples;

/** How many rows a table of a database of the extension has; -1 where there is no such database or table. */
const rows = async (page: Tab, name: string, table: string) =>
  (await readDatabase(page, name, [table]))?.rows[table]?.length ?? -1;

/** Makes the day's copy one of yesterday, as it will be tomorrow. Runs in a page of the extension. */
const aDayPasses = (day: string) =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('catchword-snapshots');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction(['snapshots', 'contents'], 'readwrite');
      for (const table of ['snapshots', 'contents']) {
        const store = change.objectStore(table);
        const all = store.getAll();
        all.onsuccess = () => {
          for (const row of all.result) {
            store.delete(row.id);
            store.put({ ...row, id: `${day}-${row.id}`, ...(row.at && { at: row.at - 86_400_000 }) });
          }
        };
      }
      change.oncomplete = () => {
        opening.result.close();
        done();
      };
      change.onerror = () => failed(change.error);
    };
  });

/** A library that is read no sooner shows its rest as it comes: `OPENS_WITHIN` in entrypoints/library/main.tsx. ms */
const OPENS_WITHIN = 2_000;

/**
 * Opens the library in a frame, and gives where "Import…" stands each time it is looked at, px, until all is known and
 * the page has nothing left to do; null when it was not read in time. Runs in a page of the extension.
 */
const placesOfImport = async (within: number): Promise<number[] | null> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%';
  frame.src = 'library.html';
  const places: number[] = [];
  let isLate = false;
  setTimeout(() => {
    isLate = true;
  }, within);
  document.body.append(frame);
  for (let idle = 0; idle < 5; ) {
    const body = frame.contentDocument?.body;
    const buttons = [...(body?.querySelectorAll('button') ?? [])];
    const shown = buttons.find(({ textContent }) => textContent === 'Import…');
    if (shown) places.push(Math.round(shown.getBoundingClientRect().top));
    else if (isLate) break;
    const text = body?.textContent ?? '';
    const isKnown = text.includes('on this machine only') && /Your browser (has|may|does)/.test(text);
    if (isKnown) idle += 1;
    await new Promise((resolve) => (isKnown ? requestIdleCallback(resolve) : setTimeout(resolve)));
  }
  frame.remove();
  return places.length > 0 ? places : null;
};

test('nothing beneath the works moves under her hand while the library is read', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const reader = await openReader(await browser.open(workUrl(serial)));
  await reader.highlight('It hit me!');
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', serial.title);
  let places: number[] | null = null;
  // A busy machine may take longer to read it once, and it is opened once more.
  while (!places) places = await library.evaluate(placesOfImport, OPENS_WITHIN);
  expect(new Set(places).size).toBe(1);
});

test('a library that vanished under the running extension: reading goes on, and yesterday’s copy brings it back', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const work = await browser.open(workUrl(serial));
  const reader = await openReader(work);
  await reader.highlight('It hit me!');
  await reader.highlight('Come and look at this.', 'blue');
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', serial.title);
  // The day's copy was made when the work was opened; the next day's has the highlights, too.
  const copies = () => rows(library, 'catchword-snapshots', 'snapshots');
  await expect.poll(copies, { timeout: 15_000 }).toBe(1);
  await library.evaluate(aDayPasses, 'first');
  await browser.killBackground();
  await work.activate();
  await reader.wheel(200);
  await expect.poll(copies, { timeout: 15_000 }).toBe(2);
  await library.evaluate(aDayPasses, 'second');

  await library.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const deleting = indexedDB.deleteDatabase('catchword');
        deleting.onsuccess = () => done();
        deleting.onerror = () => failed(deleting.error);
      }),
  );
  await work.activate();
  await reader.wheel(300);
  expect(await reader.progress()).toBeGreaterThan(0);
  const saved = () => rows(library, 'catchword', 'readings');
  await expect.poll(saved, { timeout: 15_000 }).toBe(1);
  // The page still knows what it reads, and tells the new library.
  const works = () => rows(library, 'catchword', 'works');
  await expect.poll(works).toBe(1);

  await browser.killBackground();
  await reader.wheel(300);
  await library.activate();
  await waitForRole(library, 'button', 'Restore the copy from yesterday', { timeout: 15_000 });
  expect(await shown(library)).toContain('Your library shrank by 2 highlights since yesterday.');
  expect(await faults(library)).toEqual([]);
  await click(library, 'button', 'Restore the copy from yesterday');
  await waitForGone(library, 'button', 'Restore the copy from yesterday');
  const marks = () => rows(library, 'catchword', 'highlights');
  await expect.poll(marks).toBe(2);
  const again = await browser.open(workUrl(serial));
  const painted = await (await openReader(again)).painted();
  expect(painted.map(({ text }) => text).sort()).toEqual(['Come and look at this.', 'It hit me!']);
  expect([...work.errors(), ...library.errors(), ...again.errors()]).toEqual([]);
});

test('the reader forgets a work, takes it back, restores a copy, and erases everything', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  for (const each of [serial, oneShot]) {
    const tab = await browser.open(workUrl(each));
    await (await openReader(tab)).wheel(200);
    await tab.close();
  }
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', oneShot.title);
  await waitForRole(library, 'heading', 'Your data');
  await expect.poll(() => shown(library)).toContain('2 works, on this machine only');
  await expect
    .poll(() => shown(library), { timeout: 15_000 })
    .toMatch(/Your browser (has promised|may clear|does not clear)/);

  await click(library, 'button', `More: ${oneShot.title}`);
  await click(library, 'button', `Forget this work… ${oneShot.title}`);
  await click(library, 'button', 'Forget it');
  await waitForGone(library, 'link', oneShot.title);
  await click(library, 'button', 'Undo');
  await waitForRole(library, 'link', oneShot.title);
  await click(library, 'button', `More: ${oneShot.title}`);
  await click(library, 'button', `Forget this work… ${oneShot.title}`);
  expect(await faults(library)).toEqual([]);
  await click(library, 'button', 'Forget it');
  await waitForGone(library, 'link', oneShot.title);

  // The day's copy is of a moment when the first work alone, or both, had been opened.
  await click(library, 'button', /^Restore the copy of/);
  await click(library, 'button', 'Restore this copy');
  await expect.poll(() => shown(library)).toContain('Your library is as it was on');
  await waitForRole(library, 'link', serial.title);
  await click(library, 'button', 'Undo');
  await expect.poll(() => shown(library)).toContain('Undone');
  await waitForRole(library, 'link', serial.title);
  expect(await find(library, 'link', oneShot.title)).toBeNull();

  await click(library, 'button', 'Close');
  for (const width of [1280, 360]) {
    await library.resize({ width, height: 800 });
    expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await faults(library)).toEqual([]);
  }
  await click(library, 'button', 'Erase everything…');
  await click(library, 'textbox', /^Type/);
  expect((await find(library, 'button', 'Erase everything'))?.disabled).toBe(true);
  await library.keyboard.type('erase');
  await click(library, 'button', 'Erase everything');
  await expect.poll(() => shown(library), { timeout: 15_000 }).toContain('Everything is erased');
  await waitForGone(library, 'link', serial.title);
  for (const [name, table] of [
    ['catchword', 'works'],
    ['catchword', 'forgotten'],
    ['catchword-snapshots', 'contents'],
  ] as const) {
    expect(await rows(library, name, table)).toBeLessThanOrEqual(0);
  }
  expect(library.errors()).toEqual([]);

  await click(library, 'link', 'What Catchword keeps');
  await waitForRole(library, 'heading', 'What Catchword keeps');
  expect(await faults(library)).toEqual([]);
});

test('a backup file is written every week, once the browser lets it', async ({ launch, engine, scratch }) => {
  // Nobody can press "Allow" in a browser without a window: here it was allowed from the beginning.
  const extension = join(scratch, 'allowed');
  mkdirSync(extension);
  cpSync(builtFolder(engine, 'test'), extension, {
    recursive: true,
  });
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('downloads');
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));

  const web = new Web();
  const browser = await launch({ serve: web.serve, extension });
  const work = await browser.open(workUrl(serial));
  await (await openReader(work)).highlight('It hit me!');
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'checkbox', 'Save a backup file every week');
  expect(await shown(library)).toContain('No backup file has been saved yet.');
  await click(library, 'checkbox', 'Save a backup file every week');
  await expect.poll(() => shown(library), { timeout: 15_000 }).toMatch(/Last backup today, \d+ (bytes|kB)/);

  const find = () => {
    type Api = { downloads: { search(query: object): Promise<{ filename: string; state: string }[]> } };
    const { browser: its, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (its ?? chrome).downloads.search({});
  };
  const [file] = await library.evaluate(find);
  expect(file?.state).toBe('complete');
  const written = JSON.parse(gunzipSync(readFileSync(file?.filename ?? '')).toString());
  expect(written.catchword).toBe('library');
  expect(written.tables.highlights).toHaveLength(1);
  rmSync(file?.filename ?? '');
  expect(library.errors()).toEqual([]);
});
