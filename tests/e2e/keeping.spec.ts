import { samples } from '../archive/index';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { turnWheel } from '../reader/scrolling';
import { Web, workUrl } from './web';

const { serial } = samples;
const FIRST = 'Nobody said anything.';
/** A write that gets no answer is given up after twice 5 s, and tried again after another 5 s. ms */
const SAVED_WITHIN = 20_000;

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
  // The place is sent 150 ms after the last movement: first it is killed before that, and then just after it.
  await turnWheel(tab, 640, 450, 300);
  await browser.killBackground();
  await reader.wheel(300);
  await browser.killBackground();
  const line = await reader.line();

  const library = await browser.open(browser.extensionUrl('library.html'));
  await expect
    .poll(
      async () =>
        (await stored(library)).places.map((words) =>
          line?.text.startsWith(words.replace(/\s+/g, ' ').slice(0, 30)),
        ),
      { timeout: SAVED_WITHIN },
    )
    .toEqual([true]);
  await expect
    .poll(async () => (await stored(library)).highlights.sort(), { timeout: SAVED_WITHIN })
    .toEqual(['Come and look at this.', 'It hit me!']);
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
  await expect.poll(() => reader.notices(), { timeout: SAVED_WITHIN }).toContain('not saved yet');
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
  await expect.poll(keptHighlights, { timeout: SAVED_WITHIN }).toHaveLength(1);

  await other.evaluate(() => {
    Object.assign(globalThis, { letGo: true });
  });
  await tab.activate();
  await expect.poll(() => reader.notices(), { timeout: SAVED_WITHIN }).toBe('');
  // What was on its way when the others were written is written after them.
  await expect.poll(() => other.evaluate(kept), { timeout: SAVED_WITHIN }).toEqual([]);
  await expect.poll(async () => (await stored(other)).highlights).toEqual(['It hit me!']);
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
  await expect.poll(() => back.painted()).toEqual([{ colour: 'pink', text: FIRST }]);
});

test('a page that is left in the middle of a movement has kept the place', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await tab.mouse.move(600, 500);
  await tab.mouse.wheel(0, 900);
  // The browser has begun to scroll, and the place is saved 150 ms after the last of it.
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
