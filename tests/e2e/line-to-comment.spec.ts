import { type Chapter, samples } from '../archive/index';
import { click, goTo, tap, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader, waitForReader } from '../reader/reader';
import { leftToPage, ownField, PUT } from './composer';
import { CARD } from './highlighting';
import { Web, workUrl } from './web';

/* The whole way of a line: selected, highlighted, given a note, quoted, and in the archive's own comment field. */

const { serial } = samples;
const first = serial.chapters[0] as Chapter;
const PAGE = workUrl(serial, `/chapters/${first.id}`);
const LINE = 'It was a very good ham, tied with green string.';
const NOTE = 'Read this again.';

/** The notes of the highlights that the library holds. */
const keptNotes = async (page: Tab) =>
  (await libraryRows(page, 'highlights')).highlights.map(({ note }) => note);

test('by mouse', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(PAGE);
  const reader = await openReader(tab);
  await reader.highlight(LINE, 'green');
  const { start } = await reader.whereIs(LINE);
  await tab.mouse.click(start.x + 20, start.y);
  await click(tab, 'textbox', 'Note');
  await tab.keyboard.type(NOTE);
  await click(tab, 'button', 'Quote in comment', { within: CARD });
  await click(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await click(tab, 'button', PUT);
  await leftToPage(tab);
  expect(await ownField(tab)).toMatchObject({ text: `<blockquote>${LINE}</blockquote>\n\n`, focused: true });
  const page = await browser.open(browser.extensionUrl('privacy.html'));
  await expect.poll(() => keptNotes(page)).toEqual([NOTE]);
  expect(tab.errors()).toEqual([]);
});

test('by keyboard alone', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(PAGE);
  await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.keyboard.shortcut('Alt+R');
  const reader = await waitForReader(tab);
  await tab.keyboard.press('s');
  await waitForRole(tab, 'toolbar', 'Selection');
  const paragraph = await reader.selected();
  await tab.keyboard.press('m');
  await expect.poll(async () => (await reader.painted()).map(({ colour }) => colour)).toEqual(['yellow']);
  await tab.keyboard.press('.');
  await tab.keyboard.press('Enter');
  await waitForRole(tab, CARD.role, CARD.name);
  await goTo(tab, 'textbox', 'Note', { within: CARD, steps: 40 });
  await tab.keyboard.type(NOTE);
  await waitForState(tab, 'textbox', 'Note', { value: NOTE });
  await goTo(tab, 'button', 'Quote in comment', { within: CARD, steps: 40 });
  await tab.keyboard.press('Enter');
  await waitForGone(tab, CARD.role, CARD.name);
  await tab.keyboard.press('w');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await goTo(tab, 'button', PUT, { steps: 40 });
  await tab.keyboard.press('Enter');
  await leftToPage(tab);
  const { text, focused } = await ownField(tab);
  expect(focused).toBe(true);
  expect(text).toMatch(/^<blockquote>[\s\S]+<\/blockquote>\n\n$/);
  expect(text?.replace(/<\/?[a-z]+>/g, '')).toContain(paragraph.slice(0, 30));
  const page = await browser.open(browser.extensionUrl('privacy.html'));
  await expect.poll(() => keptNotes(page)).toEqual([NOTE]);
  expect(tab.errors()).toEqual([]);
});

test('by touch, at 360 px', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(PAGE);
  await tap(tab, 'button', 'Read in Catchword');
  const reader = await waitForReader(tab);
  const { start } = await reader.whereIs('Ottilie Brandvold had come');
  await tab.touch.doubleTap(start.x + 30, start.y);
  await waitForRole(tab, 'toolbar', 'Selection');
  await tap(tab, 'button', 'Highlight purple');
  await tap(tab, 'button', /^Purple highlight: Ottilie/);
  await tap(tab, 'textbox', 'Note');
  await tab.keyboard.type(NOTE);
  await tap(tab, 'button', 'Quote in comment', { within: CARD });
  await tap(tab, 'button', 'Open comment');
  await waitForRole(tab, 'dialog', 'Comment on chapter 1');
  await tap(tab, 'button', PUT);
  await leftToPage(tab);
  expect((await ownField(tab)).text).toMatch(
    /^<blockquote>Ottilie Brandvold had come [\s\S]+<\/blockquote>\n\n$/,
  );
  const page = await browser.open(browser.extensionUrl('privacy.html'));
  await expect.poll(() => keptNotes(page)).toEqual([NOTE]);
  expect(tab.errors()).toEqual([]);
});
