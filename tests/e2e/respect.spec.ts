import { samples } from '../archive/index';
import { find } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest } from '../browsers/rest';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

/** How many elements of Catchword stand on the page. */
const ours = () => document.querySelectorAll('catchword-launcher, catchword-reader').length;

test('a page that is not a work shows nothing and logs nothing', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open('https://archiveofourown.org/works');
  for (const address of [
    'https://archiveofourown.org/works',
    'https://archiveofourown.org/',
    workUrl(samples.mature),
    workUrl(samples.unrevealed),
    workUrl(samples.restricted),
    workUrl(samples.serial, '/navigate'),
    'https://archiveofourown.org/works/1',
    'https://archiveofourown.org/series/990900001',
  ]) {
    await tab.goto(address);
    // Catchword's script runs as soon as a page is idle, and puts a launcher on it at once or never.
    await atRest(tab);
    expect(await tab.evaluate(ours), address).toBe(0);
  }
  // So it is on the page of a work.
  await tab.goto(workUrl(samples.oneShot));
  await atRest(tab);
  expect(await tab.evaluate(ours)).toBe(1);
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('a work that is not read carries the small script alone', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(samples.oneShot));
  await tab.waitFor(() => document.querySelector('catchword-launcher'));
  await atRest(tab);
  expect(
    await tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('catchword'))),
  ).toEqual([]);
  expect(await find(tab, 'dialog')).toBeNull();
});

test('a page cannot press the launcher', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(samples.oneShot));
  await tab.waitFor(() => document.querySelector('catchword-launcher'));
  await tab.evaluate(() =>
    document.querySelector('catchword-launcher')?.shadowRoot?.querySelector('button')?.click(),
  );
  // A reader that is asked for later, over another page, stands: one over this page would stand as well.
  await openReader(await browser.open(workUrl(samples.serial)));
  await tab.activate();
  await atRest(tab);
  expect(await tab.evaluate(ours)).toBe(1);
  expect(await find(tab, 'dialog')).toBeNull();
});
