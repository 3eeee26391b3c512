import { longWork } from '../archive/long-work';
import { click, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { LAUNCHER, openReader } from '../reader/reader';
import { Web, workUrl } from './web';

/** A page of far more elements than are made inert at a time. */
const long = longWork({ id: 977_002, chapters: 90, wordsPerChapter: 900, seed: 11 });

/**
 * The longest rest between two parts of the page that are shut off: one for a frame that is not painted, `UNSEEN` in
 * components/shared/next-frame.ts. ms
 */
const REST = 250;

/** A part of the page is marked by the page itself. */
const markHeader = () => document.querySelector('#header')?.setAttribute('inert', '');

/** Only where the page is marked, in Firefox: a reader that died with its extension has left a mark. */
const markFooter = () => document.querySelector('#footer')?.setAttribute('inert', 'catchword-reader');

/** So much on the page that it takes a while to shut it off. */
function crowd(): void {
  const many = document.createElement('div');
  many.innerHTML = '<i></i>'.repeat(30_000);
  document.body.append(many);
}

const inertParts = () => [...document.querySelectorAll('[inert]')].map(({ id }) => id);

/** Whether parts of the page are shut off, as Firefox does it; in Chromium it is done at once. */
const isBeingShutOff = () =>
  document.querySelector('[inert=catchword-reader]') !== null ||
  document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]')?.matches(':modal');

const isModal = () =>
  document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]')?.matches(':modal');

/** Gives the focus to the first link of a chapter's heading; whether it got it. */
function focusPage(): boolean {
  const link = document.querySelector<HTMLElement>('#chapters h3 a');
  link?.focus({ preventScroll: true });
  return document.activeElement === link;
}

async function openPage(launch: () => Promise<DrivenBrowser>): Promise<Tab> {
  const tab = await (await launch()).open(workUrl(long, '?view_full_work=true'));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.evaluate(markHeader);
  return tab;
}

test('the page beneath takes no focus from the first moment, and has all its own back at the end', async ({
  launch,
}) => {
  const tab = await openPage(() => launch({ serve: new Web({}, [long]).serve }));
  expect(await tab.evaluate(focusPage)).toBe(true);
  const reader = await openReader(tab);
  expect(await tab.evaluate(focusPage)).toBe(false);
  await tab.waitFor(isModal);
  expect(await tab.evaluate(focusPage)).toBe(false);
  await reader.whole({ timeout: 30_000 });

  await reader.close();
  expect(await tab.evaluate(inertParts)).toEqual(['header']);
  expect(await tab.evaluate(focusPage)).toBe(true);
  expect(tab.errors()).toEqual([]);
});

test('a reader that is closed while the page is being shut off gives all of it back', async ({
  launch,
  engine,
}) => {
  const tab = await openPage(() => launch({ serve: new Web({}, [long]).serve }));
  await tab.evaluate(crowd);
  await click(tab, 'button', LAUNCHER);
  await tab.waitFor(isBeingShutOff);
  await tab.keyboard.press('Escape');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
  // With the next part it would have gone on by then.
  await outlast(tab, REST);
  expect(await tab.evaluate(inertParts).then((ids) => ids.filter((id) => id !== 'footer'))).toEqual([
    'header',
  ]);
  expect(await tab.evaluate(focusPage)).toBe(true);

  if (engine === 'firefox') await tab.evaluate(markFooter);
  const again = await openReader(tab);
  await tab.waitFor(isModal);
  await again.close();
  expect(await tab.evaluate(inertParts)).toEqual(['header']);
});

test('a comment that is begun at once lies over the reader, and not beneath it', async ({ launch }) => {
  const tab = await openPage(() => launch({ serve: new Web({}, [long]).serve }));
  await tab.evaluate(crowd);
  const reader = await openReader(tab);
  await tab.keyboard.press('w');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await reader.whole({ timeout: 30_000 });
  expect(await tab.evaluate(isModal)).toBe(true);
  await waitForState(tab, 'textbox', 'Your comment', { focused: true });
});
