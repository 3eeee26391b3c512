import { samples } from '../archive/index';
import { longWork } from '../archive/long-work';
import { click, find, namesOf, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { putRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { CARD, listed, PANEL, readerFaults, TOOLBAR } from './highlighting';
import { highlightsIn, markersBeside } from './many-highlights';
import { Web, workUrl } from './web';

/* The list of a work’s highlights and the markers beside the text. */

const { serial } = samples;
const ENTIRE = workUrl(serial, '?view_full_work=true');

test('the list goes by chapter, colour, tag and words, and colours bear her names', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(ENTIRE);
  const reader = await openReader(tab);
  await reader.whole();
  await reader.openPanel('Highlights');
  expect((await waitForRole(tab, PANEL.role, PANEL.name)).text).toContain('Nothing marked yet.');
  await reader.closePanel('Highlights');

  await reader.highlight('It hit me!');
  await reader.highlight('It was a very good ham', 'blue');
  await reader.select('Somebody has.');
  await click(tab, 'button', 'Add tags');
  await tab.keyboard.type('Mystery');
  await click(tab, 'button', 'Done');
  const second = (await reader.words())[1]?.text.split('. ')[0] ?? '';
  const later = second.slice(0, 24).trim();
  await reader.highlight(later, 'green');

  await reader.openPanel('Highlights');
  const all = ['It hit me!', 'It was a very good ham', 'Somebody has.', later];
  expect(await listed(tab)).toEqual(all);
  const within = PANEL;
  await click(tab, 'button', 'This chapter', { within });
  expect(await listed(tab)).toEqual([later]);
  await click(tab, 'button', 'Whole work', { within });
  await click(tab, 'button', 'Only blue, 2', { within });
  expect(await listed(tab)).toEqual(['It was a very good ham', 'Somebody has.']);
  expect(await find(tab, 'button', 'Only pink, 0', { within })).toBeNull();
  await click(tab, 'searchbox', 'Search highlights');
  await tab.keyboard.type('MYST');
  await expect.poll(() => listed(tab)).toEqual(['Somebody has.']);
  expect((await waitForRole(tab, PANEL.role, PANEL.name)).text).toContain('1 of 4 highlights');
  await tab.keyboard.type('y');
  await expect.poll(() => listed(tab)).toEqual([]);
  expect((await waitForRole(tab, PANEL.role, PANEL.name)).text).toContain('No highlight is like that.');
  for (const _ of 'MYSTy') await tab.keyboard.press('Backspace');
  await click(tab, 'button', 'Only blue, 2', { within });
  expect(await listed(tab)).toEqual(all);

  // Names of her own stand wherever a colour is named.
  await tab.evaluate(() =>
    document
      .querySelector('catchword-reader')
      ?.shadowRoot?.querySelector('details')
      ?.setAttribute('open', ''),
  );
  await click(tab, 'textbox', 'Name of blue');
  await tab.keyboard.type('to quote');
  await tab.keyboard.press('Tab');
  await waitForRole(tab, 'button', 'Only blue: to quote, 2', { within });
  expect(await readerFaults(tab)).toEqual([]);
  await click(tab, 'button', 'Go to line', { within, index: 1 });
  await waitForGone(tab, PANEL.role, PANEL.name);
  expect((await reader.line())?.text).toMatch(/ham/);
  await reader.select('Good hands!');
  await waitForRole(tab, 'button', 'Highlight blue: to quote', { within: TOOLBAR });
  expect(tab.errors()).toEqual([]);
});

test('markers, toolbar, card and list pass the accessibility check in every theme', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('It hit me!');
  for (const theme of ['Paper', 'Sepia', 'Dusk', 'Black']) {
    await reader.chooseTheme(theme);
    await reader.select('Somebody has.');
    await waitForRole(tab, 'toolbar', 'Selection');
    await click(tab, 'button', 'Yellow highlight: It hit me!');
    await waitForRole(tab, CARD.role, CARD.name);
    await reader.openPanel('Highlights');
    expect(await readerFaults(tab), theme).toEqual([]);
    await reader.closePanel('Highlights');
    await click(tab, 'button', 'Done');
  }
  expect(tab.errors()).toEqual([]);
});

test('of a thousand highlights only those near the screen have markers, and the list stays quick', async ({
  launch,
}) => {
  const work = longWork({ id: 977_002, chapters: 10, wordsPerChapter: 6_000, seed: 11 });
  const web = new Web({}, [work]);
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(work, '?view_full_work=true'));
  const opened = await openReader(tab);
  await opened.whole({ timeout: 30_000 });
  await opened.close();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', work.title);
  const highlights = work.chapters.flatMap((chapter) => highlightsIn(work, chapter, 100));
  expect(highlights).toHaveLength(1_000);
  await putRows(library, { highlights });
  await library.close();

  await tab.activate();
  await tab.reload();
  const reader = await openReader(tab);
  await reader.whole({ timeout: 30_000 });
  // Those of the chapter on the screen, and of the next ones.
  await expect.poll(async () => (await reader.painted()).length).toBeGreaterThanOrEqual(100);
  expect((await reader.painted()).length).toBeLessThan(700);
  for (const share of [0.3, 0.9]) {
    await reader.scrollTo(share);
    await waitForRole(tab, 'button', /^Yellow highlight: /);
    const markers = (await namesOf(tab, 'button')).filter((name) => /^\w+ highlight: /.test(name));
    expect(markers.length).toBeLessThan(60);
    // Each stands beside its line.
    await expect.poll(() => tab.evaluate(markersBeside)).toEqual([]);
  }
  await reader.openPanel('Highlights');
  expect((await waitForRole(tab, PANEL.role, PANEL.name)).text).toContain('1,000 highlights');
  expect(await listed(tab)).toHaveLength(100);
  await click(tab, 'button', 'Show more', { within: PANEL });
  expect(await listed(tab)).toHaveLength(200);
  // However many it finds, no more than a hundred are drawn: that keeps it as quick as she types.
  await click(tab, 'searchbox', 'Search highlights');
  await tab.keyboard.type('e');
  await expect.poll(async () => (await listed(tab)).length).toBe(100);
  await tab.keyboard.press('Backspace');
  await tab.keyboard.type('lamp');
  await expect.poll(async () => (await listed(tab)).every((words) => /lamp/i.test(words))).toBe(true);
  expect((await listed(tab)).length).toBeGreaterThan(0);
  expect(tab.errors()).toEqual([]);
});
