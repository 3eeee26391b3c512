import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../archive/index';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { keptReadings } from '../reader/page';
import { openReader, Reader, type Whole, waitForReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { oneShot, serial } = samples;

const readers = () => document.querySelectorAll('catchword-reader').length;

/** Whether a reader that nobody has opened is laid out over the page. */
const isLaidOut = () =>
  (document
    .querySelector('catchword-reader')
    ?.shadowRoot?.querySelector('[role=dialog] .prose p')
    ?.getBoundingClientRect().height ?? 0) > 0;

/** Notes once a reader has gone from the page. */
function noteGone(): void {
  const isReader = ({ nodeName }: Node) => nodeName === 'CATCHWORD-READER';
  new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => [...removedNodes].some(isReader)))
      Object.assign(globalThis, { catchwordGone: true });
  }).observe(document.documentElement, { childList: true });
}

/** Scrolls the third chapter to the top, and gives how many readers are left when the page hears of that. */
const scrollOn = () =>
  new Promise<number>((done) => {
    // Catchword began to listen earlier: it has heard of it before.
    addEventListener('scroll', () => done(document.querySelectorAll('catchword-reader').length), {
      once: true,
    });
    document.querySelector('#chapter-3 .userstuff p:nth-of-type(3)')?.scrollIntoView();
  });

/**
 * What a click or the keys would reach, and whether the browser's Find leaves the page, while a reader waits; null
 * when none does.
 */
const reached = () => {
  const reader = document.querySelector('catchword-reader')?.shadowRoot;
  if (!reader) return null;
  const find = (globalThis as unknown as { find: (words: string) => boolean }).find.bind(globalThis);
  // On the screen: whoever scrolls the page is not about to press.
  const first = document.querySelector('#chapters .userstuff p')?.textContent?.trim() ?? '';
  const found = find(first.slice(0, 30));
  const [range] = getSelection()?.getComposedRanges({ shadowRoots: [reader] }) ?? [];
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  getSelection()?.removeAllRanges();
  return {
    focus: document.activeElement?.localName,
    click: middle?.closest('catchword-reader') === null,
    found: found && range !== undefined && !reader.contains(range.startContainer),
  };
};

/** Moves the pointer to the launcher and gives its middle. px */
async function aim(tab: Tab): Promise<{ x: number; y: number }> {
  const { x, y } = await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.mouse.move(x, y);
  return { x, y };
}

/** The same, and rests there until the reader that was built for it has gone again, as no press came. */
async function aimAndRest(tab: Tab): Promise<{ x: number; y: number }> {
  await tab.evaluate(noteGone);
  const button = await aim(tab);
  await tab.waitFor(() => 'catchwordGone' in globalThis, undefined, { what: 'the unopened reader to go' });
  return button;
}

/** Waits for a reader that is open, and none that was built before and still waits; and for all of its chapters. */
async function openedWhole(tab: Tab): Promise<Whole> {
  await tab.waitFor(() => document.querySelector('catchword-reader:not([data-waits])'), undefined, {
    what: 'an open reader',
  });
  return new Reader(tab).whole();
}

test('nearing the button opens nothing and keeps nothing; a press then opens, again after closing, too', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(oneShot));
  const asked = web.asked.length;
  const button = await aimAndRest(tab);
  expect(await tab.evaluate(readers)).toBe(0);
  expect(await keptReadings(browser)).toEqual([]);

  await tab.mouse.click(button.x, button.y);
  await openedWhole(tab);
  await expect.poll(async () => (await keptReadings(browser)).length).toBe(1);
  await new Reader(tab).close();
  await (await openReader(tab)).whole();
  expect(await tab.evaluate(readers)).toBe(1);
  expect(web.asked.slice(asked)).toEqual([]);
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('what is laid out before the press is neither seen nor reached, and goes again', async ({
  launch,
  scratch,
}) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  const [waiting, left] = [join(scratch, 'waiting.png'), join(scratch, 'left.png')];
  let seen = null;
  // It waits for two seconds. A busy machine may not have looked at it by then, and the pointer comes near once more.
  while (!seen) {
    await tab.mouse.move(5, 5);
    await aim(tab);
    await tab.waitFor(isLaidOut);
    await tab.screenshot(waiting);
    seen = await tab.evaluate(reached);
  }
  expect(seen).toEqual({ focus: 'body', click: true, found: true });
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
  await tab.screenshot(left);
  expect(readFileSync(waiting).equals(readFileSync(left))).toBe(true);
  expect(tab.errors()).toEqual([]);
});

test('the keys open the reader while the pointer rests on the button', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  await aim(tab);
  await tab.keyboard.shortcut('Alt+R');
  await openedWhole(tab);
  expect(await tab.evaluate(readers)).toBe(1);
});

test('what the page says now is read, however long the pointer has been on the button', async ({
  launch,
}) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  const button = await aimAndRest(tab);
  await tab.evaluate(() => {
    const [first] = document.querySelectorAll('#chapters .userstuff p');
    if (first) first.textContent = 'A script of the page has put other words here.';
  });
  await tab.mouse.click(button.x, button.y);
  const { chapters } = await openedWhole(tab);
  expect(JSON.stringify(chapters)).toContain('has put other words here');
});

test('a reader that is closed and opened again at once shows the same words', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  const reader = await openReader(tab);
  const words = await reader.words();
  expect(words.map(({ text }) => text.length > 1_000)).toEqual([true]);
  await reader.close();
  const again = await openReader(tab);
  expect(await again.words()).toEqual(words);
});

test('who scrolls on between nearing and pressing begins where she is', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(serial, '?view_full_work=true'));
  const button = await aim(tab);
  await tab.waitFor(isLaidOut);
  expect(await tab.evaluate(scrollOn)).toBe(0);
  await tab.mouse.click(button.x, button.y);
  expect((await (await waitForReader(tab)).line())?.chapter).toBe(3);
});

test('who comes near, goes, comes near again and presses reads the whole chapter', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const tab = await browser.open(workUrl(oneShot));
  const button = await aimAndRest(tab);
  await tab.mouse.move(5, 5);
  await aim(tab);
  await tab.waitFor(isLaidOut);
  await tab.mouse.click(button.x, button.y);
  const [chapter] = await (await waitForReader(tab)).words();
  expect(chapter?.text.length).toBeGreaterThan(1_000);
  expect(await tab.evaluate(readers)).toBe(1);
  expect(tab.errors()).toEqual([]);
});
