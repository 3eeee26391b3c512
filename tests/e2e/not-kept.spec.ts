import { samples, type Visitor } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import { shown } from '../browsers/text';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { libraryRows, readDatabase } from '../reader/database';
import { backgroundAnswers, nothingOnItsWay } from '../reader/page';
import { openReader, Reader } from '../reader/reader';
import { popupOver } from './popup';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { oneShot, serial, collaboration } = samples;
const FANDOM = 'Halfway Lantern (Podcast)';
const STOP = 'Do not keep my place in this work';
const AGAIN = 'Keep my place in this work again';

/** Shorter is a look at the page and no sitting: A_LOOK of reading/sitting.ts, and a little more. ms */
const A_SITTING = 5_100;
/** The day's copy is begun so long after the library was asked: AFTER_THE_ANSWER of entrypoints/background, and a little more. ms */
const COPY_BEGUN = 1_700;

const as = (loggedInAs: string): Visitor => ({ loggedInAs, adult: true });

/** How many rows each table has that reading fills, and which exclusions live; with all that was sent before. */
const held = async (page: Tab) => {
  await backgroundAnswers(page);
  const { works, chapters, readings, sittings, highlights, settings, excluded } = await libraryRows(
    page,
    'works',
    'chapters',
    'readings',
    'sittings',
    'highlights',
    'settings',
    'excluded',
  );
  return {
    reading: [works.length, chapters.length, readings.length, sittings.length],
    place: JSON.stringify(readings),
    highlights: highlights.length,
    settings: settings.length,
    excluded: excluded.filter(({ deleted }) => deleted === null).map(({ name }) => name),
  };
};
/** All that is kept, in one text: both databases and the small storage; with all that was sent before. */
const everything = async (page: Tab) => {
  await backgroundAnswers(page);
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name = '' }) => name).sort(),
  );
  const databases: unknown[] = [];
  for (const name of names) databases.push(name, (await readDatabase(page, name))?.rows);
  const small = await page.evaluate(() => {
    type Api = { storage: { local: { get(keys: null): Promise<unknown> } } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (browser ?? chrome).storage.local.get(null);
  });
  return JSON.stringify([databases, small]);
};
const NOTHING = [0, 0, 0, 0];

/** Opens the library page and waits for its settings. */
async function openLibrary(browser: DrivenBrowser): Promise<Tab> {
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'heading', 'What Catchword does not keep');
  return library;
}

/** Waits until the foot of the reader says something. */
const told = (tab: Tab, words: string) => expect.poll(() => new Reader(tab).notices()).toContain(words);
/** All that a page shows, in one line. */
const shownInLine = async (tab: Tab) => (await shown(tab)).replace(/\s+/g, ' ');

/** Reads for long enough to leave a sitting, in the tab's open reader, and closes it. */
async function readOn(tab: Tab): Promise<void> {
  const reader = await openReader(tab);
  await readInside(reader);
}
async function readInside(reader: Reader): Promise<void> {
  await reader.wheel(500);
  await outlast(reader.tab, A_SITTING);
  await reader.wheel(100);
  await reader.close();
}

test('a work that she excludes in the reader is not kept, until she takes it back there', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.wheel(300);
  await click(tab, 'button', 'Contents');
  await click(tab, 'button', STOP);
  await told(tab, 'Your place in this work is not kept from now on.');
  await waitForRole(tab, 'button', AGAIN);
  expect(await faults(tab, { root: 'catchword-reader', without: ['landmark-unique'] })).toEqual([]);
  await reader.closePanel('Contents');

  const library = await openLibrary(browser);
  await expect.poll(async () => (await held(library)).excluded).toEqual([serial.title]);
  const before = await held(library);
  expect(before.reading[2]).toBe(1);
  await tab.activate();
  await readInside(reader);
  await nothingOnItsWay(library, tab);
  expect(await held(library)).toEqual(before);

  // The place from before is shown, and does not follow her.
  const again = await openReader(tab);
  await told(tab, 'Your place is not kept: you excluded this work.');
  await again.wheel(900);
  await nothingOnItsWay(library, tab);
  expect(await held(library)).toEqual(before);
  await again.highlight('It hit me!');
  await expect.poll(async () => (await held(library)).highlights).toBe(1);

  await click(tab, 'button', 'Keep it again');
  await told(tab, 'Your place in this work is kept again.');
  await expect.poll(async () => (await held(library)).place).not.toBe(before.place);
  await expect.poll(async () => (await held(library)).excluded).toEqual([]);
  await again.close();
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('a work that she excludes in the library stays as it was, and can be kept again', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(oneShot));
  await readOn(tab);
  const library = await openLibrary(browser);
  await click(library, 'button', `More: ${oneShot.title}`);
  await click(library, 'button', `${STOP}: ${oneShot.title}`);
  await waitForRole(library, 'button', `${AGAIN}: ${oneShot.title}`);
  // The button knows of it from the library, and the words follow when all is done.
  await expect
    .poll(() => shownInLine(library))
    .toContain('What is here stays; “Forget this work…” removes it.');
  await waitForRole(library, 'button', `Keep again: ${oneShot.title}`);
  expect(await faults(library)).toEqual([]);
  await expect.poll(async () => (await held(library)).reading).toEqual([1, 1, 1, 1]);
  const before = await held(library);

  await tab.activate();
  await tab.reload();
  const reader = await openReader(tab);
  await told(tab, 'Your place is not kept: you excluded this work.');
  await readInside(reader);
  await nothingOnItsWay(library, tab);
  expect(await held(library)).toEqual(before);

  const popup = await popupOver(browser, tab);
  await popup.activate();
  await popup.waitFor(() => document.body.innerText.includes('you excluded this work'));
  expect(await faults(popup)).toEqual([]);
  await popup.close();

  await library.activate();
  await click(library, 'button', `Keep again: ${oneShot.title}`);
  await waitForGone(library, 'button', `Keep again: ${oneShot.title}`);
  await click(library, 'button', 'Undo');
  await waitForRole(library, 'button', `Keep again: ${oneShot.title}`);
  await click(library, 'button', `${AGAIN}: ${oneShot.title}`);
  await waitForRole(library, 'button', `${STOP}: ${oneShot.title}`);
  await tab.activate();
  await readOn(tab);
  await expect.poll(async () => (await held(library)).reading).toEqual([1, 1, 1, 2]);
  expect((await held(library)).place).not.toBe(before.place);
  expect(library.errors()).toEqual([]);
});

test('nothing is kept of works in a fandom that she excludes', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const library = await openLibrary(browser);
  // Read after the works are drawn.
  await expect.poll(() => shownInLine(library)).toContain('You exclude nothing.');
  await click(library, 'button', 'Do not keep it');
  await expect.poll(() => shownInLine(library)).toContain('Write the name of a fandom first');
  await click(library, 'textbox', 'A fandom');
  // Other capitals than the archive prints.
  await library.keyboard.type(FANDOM.toUpperCase());
  await library.keyboard.press('Enter');
  await waitForRole(library, 'button', `Keep again: ${FANDOM.toUpperCase()}`);
  expect(await faults(library)).toEqual([]);

  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await told(tab, `you excluded the fandom ${FANDOM.toUpperCase()}`);
  expect(await find(tab, 'button', 'Keep it again')).toBeNull();
  await reader.chooseTheme('Dusk');
  await readInside(reader);
  await nothingOnItsWay(library, tab);
  const after = await held(library);
  expect(after.reading).toEqual(NOTHING);
  // How pages look is hers, whatever she reads.
  expect(after.settings).toBe(1);
  await waitForRole(tab, 'button', 'Read in Catchword');
  const popup = await popupOver(browser, tab);
  await popup.activate();
  await popup.waitFor(() => document.body.innerText.includes('you excluded the fandom'));
  await popup.close();

  // Taken back while the reader is open.
  await tab.activate();
  const open = await openReader(tab);
  await library.activate();
  await click(library, 'button', `Keep again: ${FANDOM.toUpperCase()}`);
  await waitForGone(library, 'button', `Keep again: ${FANDOM.toUpperCase()}`);
  await tab.activate();
  await expect.poll(async () => (await held(library)).reading[0]).toBe(1);
  await open.wheel(300);
  await expect.poll(async () => (await held(library)).reading[2]).toBe(1);
  expect(tab.errors()).toEqual([]);
});

test('no place is kept in her own works, of which she may be one of several creators', async ({ launch }) => {
  const [, , moth] = collaboration.creators;
  const web = new Web(as(moth?.login ?? ''));
  const browser = await launch({ serve: web.serve });
  const library = await openLibrary(browser);
  const tab = await browser.open(workUrl(collaboration));
  const reader = await openReader(tab);
  await told(tab, 'Your place is not kept: this is your own work.');
  await reader.highlight((await reader.line())?.text.slice(0, 20) ?? '');
  await readInside(reader);
  await nothingOnItsWay(library, tab);
  const after = await held(library);
  expect(after.reading).toEqual(NOTHING);
  expect(after.highlights).toBe(1);
  const popup = await popupOver(browser, tab);
  await popup.activate();
  await popup.waitFor(() => document.body.innerText.includes('this is your own work'));
  await popup.close();

  // Another's work is kept while she is logged in.
  await tab.activate();
  await tab.goto(workUrl(oneShot));
  await readOn(tab);
  await expect.poll(async () => (await held(library)).reading).toEqual([1, 1, 1, 1]);
  expect(tab.errors()).toEqual([]);
});

test('nothing at all is written of a private window, and what is known is shown there', async ({
  launch,
}) => {
  const web = new Web(as('reader'));
  const browser = await launch({ serve: web.serve, privateWindows: true });
  const known = await browser.open(workUrl(serial));
  const reader = await openReader(known);
  await reader.wheel(900);
  await reader.close();
  const library = await openLibrary(browser);
  // The day's copy is made a while after the reading.
  await expect.poll(() => everything(library), { timeout: 20_000 }).toContain('"why":"daily"');
  const before = await everything(library);

  const tab = await browser.openPrivate(workUrl(serial));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const here = await openReader(tab);
  await told(tab, 'Your place is not kept: this is a private window.');
  const line = await here.line();
  expect(line?.top).not.toBe(0);
  await here.highlight(line?.text.slice(0, 20) ?? '');
  await told(tab, 'what you mark and write here is not saved');
  await here.chooseTheme('Dusk');
  expect(await here.theme()).toBe('Dusk');
  await readInside(here);

  // A work that she has never opened, a page of her history that would be taken in by itself.
  await tab.goto(workUrl(oneShot));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await readOn(tab);
  await nothingOnItsWay(library, tab);
  await outlast(tab, COPY_BEGUN);
  expect(await everything(library)).toBe(before);
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('a page of the history is not taken in by itself in a private window', async ({ launch }) => {
  const web = new Web(as('reader'));
  const browser = await launch({ serve: web.serve, privateWindows: true });
  const library = await openLibrary(browser);
  await tick(library, 'Take in my history and bookmark pages on the archive as I open them', 'takeInPages');
  const before = await everything(library);
  const tab = await browser.openPrivate(workUrl(oneShot));
  // The extension is there.
  await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.goto('https://archiveofourown.org/users/reader/readings');
  await nothingOnItsWay(library, tab);
  await outlast(tab, COPY_BEGUN);
  expect(await everything(library)).toBe(before);
  await tab.close();
  // The same page in an ordinary window.
  await browser.open('https://archiveofourown.org/users/reader/readings');
  await library.activate();
  await expect.poll(async () => (await held(library)).reading[0]).toBe(3);
});
