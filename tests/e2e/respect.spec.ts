import { samples } from '../archive/index';
import { find } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader } from '../reader/reader';
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

test('a work page whose chapters cannot be found shows its own text, and says so', async ({ launch }) => {
  const web = new Web();
  const { serve } = web;
  const browser = await launch({
    serve: async (request) => {
      const response = await serve(request);
      if (response === 'abort' || !response.body) return response;
      // As if the archive had renamed the element of the chapters.
      return { ...response, body: String(response.body).replaceAll('id="chapters"', 'id="parts"') };
    },
  });
  const tab = await browser.open(workUrl(samples.oneShot));
  const reader = await openReader(tab);
  expect((await reader.look())?.chapters).toEqual([]);
  const shown = await tab.evaluate(
    () => document.querySelector('catchword-reader')?.shadowRoot?.textContent ?? '',
  );
  expect(shown).toContain('could not find the chapters');
  const story = await tab.evaluate(() => document.querySelector('#parts .userstuff')?.textContent ?? '');
  const letters = (text: string) => text.replace(/\s+/g, '');
  expect(letters(story).length).toBeGreaterThan(3_000);
  expect(letters(shown)).toContain(letters(story));
  await tab.keyboard.press('Escape');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
  expect(tab.errors()).toEqual([]);
});
