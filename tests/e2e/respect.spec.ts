import { samples } from '../archive/index';
import { find } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { Web, workUrl } from './web';

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
    // A work page has its launcher well within this time; see the next test.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(
      await tab.evaluate(() => document.querySelectorAll('catchword-launcher, catchword-reader').length),
      address,
    ).toBe(0);
  }
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('a work that is not read carries the small script alone', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(samples.oneShot));
  await tab.waitFor(() => document.querySelector('catchword-launcher'), undefined, { timeout: 400 });
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
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await find(tab, 'dialog')).toBeNull();
});
