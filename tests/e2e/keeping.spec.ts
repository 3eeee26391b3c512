import { samples } from '../archive/index';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial } = samples;
const FIRST = 'Nobody said anything.';

/** The words of the places and highlights that stand in the library. */
const stored = async (page: Tab) => {
  const { readings, highlights } = await libraryRows(page, 'readings', 'highlights');
  return {
    places: readings.map(({ current }) => current.anchor.exact),
    highlights: highlights.map(({ anchor }) => anchor.exact),
  };
};

test('the background killed between two saves, and at the moment of one, loses nothing', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('It hit me!');
  expect(await browser.killBackground()).toBe(true);

  await reader.highlight('Come and look at this.', 'blue');
  await reader.wheel(300);
  // Within the 250 ms after which the place is saved.
  await browser.killBackground();
  await reader.wheel(300);
  await browser.killBackground();
  const line = await reader.line();
  // Long enough for the place to be saved, and asked for a second time.
  await new Promise((resolve) => setTimeout(resolve, 800));

  const library = await browser.open(browser.extensionUrl('library.html'));
  await expect
    .poll(async () =>
      (await stored(library)).places.map((words) =>
        line?.text.startsWith(words.replace(/\s+/g, ' ').slice(0, 30)),
      ),
    )
    .toEqual([true]);
  expect((await stored(library)).highlights.sort()).toEqual(['Come and look at this.', 'It hit me!']);
  expect(tab.errors()).toEqual([]);
});

test('a library that cannot be written to is said, reading goes on, and what was marked is kept until it can be', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.wheel(200);

  // Another page of the extension keeps the database to itself, as an upgrade that got stuck would.
  const other = await browser.open(browser.extensionUrl('popup.html'));
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('catchword', 99_999);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const held = opening.transaction?.objectStore('settings');
          const hold = () => {
            if ('letGo' in globalThis) return;
            const next = held?.get('theme');
            if (next) next.onsuccess = hold;
          };
          hold();
          resolve();
        };
        opening.onsuccess = () => opening.result.close();
      }),
  );
  await tab.activate();
  const marked = await reader.highlight('It hit me!');
  expect(marked.map(({ text }) => text)).toEqual(['It hit me!']);
  await expect.poll(() => reader.notices(), { timeout: 20_000 }).toContain('not saved yet');
  await reader.wheel(400);
  expect((await reader.line())?.text.length).toBeGreaterThan(10);

  // Kept beside the database: it is there although nothing of this page may survive.
  const kept = () => {
    type Api = { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (browser ?? chrome).storage.local.get(null).then((items) => Object.keys(items));
  };
  // The change that was said to be unsaved may have been her place: each write is given up by itself.
  const keptHighlights = async () =>
    (await other.evaluate(kept)).filter((key) => key.startsWith('outbox/highlight/'));
  await expect.poll(keptHighlights, { timeout: 20_000 }).toHaveLength(1);

  await other.evaluate(() => {
    Object.assign(globalThis, { letGo: true });
  });
  await tab.activate();
  await expect.poll(() => reader.notices(), { timeout: 20_000 }).toBe('');
  expect(await other.evaluate(kept)).toEqual([]);
  expect((await stored(other)).highlights).toEqual(['It hit me!']);
});

test('a highlight survives a restart at once after it was made', async ({ launch }) => {
  const web = new Web();
  const before = await launch({ serve: web.serve });
  const reader = await openReader(await before.open(workUrl(serial, `/chapters/${serial.chapters[1]?.id}`)));
  await reader.highlight(FIRST, 'pink');
  await before.close();

  const after = await launch({ serve: web.serve });
  const tab = await after.open(workUrl(serial, `/chapters/${serial.chapters[1]?.id}`));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const back = await openReader(tab);
  expect(await back.painted()).toEqual([{ colour: 'pink', text: FIRST }]);
});

test('a page that is left in the middle of a movement has kept the place', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await tab.mouse.move(600, 500);
  await tab.mouse.wheel(0, 900);
  // The browser has begun to scroll, and 250 ms have not passed since.
  await tab.waitFor(() => {
    const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
    return (dialog?.scrollTop ?? 0) > 200;
  });
  const seen = await reader.line();
  await tab.goto('https://archiveofourown.org/works');

  await tab.goto(workUrl(serial));
  const back = await openReader(tab);
  const line = await back.line();
  const text = (await back.whole()).chapters[0]?.text ?? '';
  // Smooth scrolling may have gone on for a moment after we looked; backwards it did not go.
  const at = (words = '') => text.indexOf(words.slice(0, 40));
  expect(at(line?.text)).toBeGreaterThanOrEqual(at(seen?.text));
  expect(at(seen?.text)).toBeGreaterThan(0);
});
