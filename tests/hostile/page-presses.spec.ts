import { samples } from '../archive/index';
import { builtFolder } from '../browsers/built';
import { type BrowserFixtures, expect, test } from '../browsers/fixtures';
import { until } from '../browsers/in-page';
import { atRest } from '../browsers/rest';
import type { DrivenBrowser, Engine, Tab } from '../browsers/types';
import { Web, workUrl } from '../e2e/web';
import { libraryRows } from '../reader/database';
import { nothingOnItsWay } from '../reader/page';
import { hostile, loot, pressEverything } from './hostile-page';

/* The build as it is published, on a page that is after what Catchword knows. */

type Launch = BrowserFixtures['launch'];

const { oneShot } = samples;

/** The middle of the launcher's button, px, as a page finds it whose scripts cannot come in: by where it answers. */
const launcherAt = () => {
  for (let y = innerHeight - 30; y > 0; y -= 10) {
    for (let x = innerWidth - 40; x > 0; x -= 10) {
      if (document.elementFromPoint(x, y)?.localName === 'catchword-launcher') return { x: x - 20, y };
    }
  }
  return null;
};

async function pressLauncher(tab: Tab): Promise<void> {
  const button = await until(() => tab.evaluate(launcherAt), { what: 'the launcher' });
  await tab.mouse.click(button.x, button.y);
  await tab.waitFor(() => document.querySelector('catchword-reader:not([data-waits])'));
}

const readers = () => document.querySelectorAll('catchword-reader').length;

/** All that could have been changed by a press. Of the place not when: what the user did last may still be on its way. */
async function kept(own: Tab) {
  const { readings, ...others } = await libraryRows(
    own,
    ...(['settings', 'highlights', 'readings', 'works', 'excluded', 'drafts'] as const),
  );
  const places = readings.map(({ current, status, finished }) => ({
    place: [current.chapterNumber, current.paragraph, current.fraction],
    status,
    finished,
  }));
  return { ...others, places };
}

/** The published build over a hostile web, and its library page: what is kept is read there. */
async function launchPublished(
  launch: Launch,
  engine: Engine,
): Promise<{ browser: DrivenBrowser; own: Tab }> {
  const browser = await launch({
    serve: hostile(new Web().serve),
    extension: builtFolder(engine, 'store'),
  });
  const own = await browser.open(browser.extensionUrl('library.html'));
  await atRest(own);
  return { browser, own };
}

test('a script that presses all it can reach opens nothing and changes nothing', async ({
  launch,
  engine,
}) => {
  const { browser, own } = await launchPublished(launch, engine);
  const tab = await browser.open(workUrl(oneShot));
  await tab.waitFor(launcherAt, undefined, { what: 'the launcher' });
  const before = await kept(own);
  await pressEverything(tab);
  await nothingOnItsWay(own, tab);
  expect(await tab.evaluate(readers)).toBe(0);
  expect(await kept(own)).toEqual(before);
  const { roots, owned } = await loot(tab);
  // The page has made our element its own, and is not in it all the same.
  expect(owned).toContain('catchword-launcher');
  expect(roots).toEqual([]);
});

test('a script in the page of an open reader comes to the story and presses nothing there', async ({
  launch,
  engine,
}) => {
  const { browser, own } = await launchPublished(launch, engine);
  const tab = await browser.open(workUrl(oneShot));
  await pressLauncher(tab);
  // By keys the user marks a paragraph, and then the next with a note. They are heard once the reader is open.
  await until(
    async () => {
      for (const key of ['s', '1']) await tab.keyboard.press(key);
      return tab.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    },
    { what: 'a highlight to be painted' },
  );
  for (const key of ['s', 's', 'w']) await tab.keyboard.press(key);
  await tab.keyboard.type('SECRET-NOTE');
  await expect
    .poll(async () => (await libraryRows(own, 'highlights')).highlights.map(({ note }) => note))
    .toContain('SECRET-NOTE');
  await tab.keyboard.press('Escape');
  await nothingOnItsWay(own, tab);

  const before = await kept(own);
  expect(await pressEverything(tab)).toBeGreaterThan(10);
  await nothingOnItsWay(own, tab);
  expect(await kept(own)).toEqual(before);
  const { roots, markup } = await loot(tab);
  // By the painted words it comes to the reader's root, where the story is, which is the page's own.
  expect(roots).toEqual(['catchword-reader']);
  expect(markup).not.toContain('SECRET-NOTE');
  expect(await tab.evaluate(readers)).toBe(1);
});

test('a page that forbids our elements to have roots is read all the same', async ({ launch, engine }) => {
  const extension = builtFolder(engine, 'store');
  const browser = await launch({ serve: hostile(new Web().serve, 'forbidRoots'), extension });
  const tab = await browser.open(workUrl(oneShot));
  await pressLauncher(tab);
});
