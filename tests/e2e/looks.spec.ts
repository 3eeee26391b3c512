import { samples } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { openReader, waitForReader } from '../reader/reader';
import { popupOver } from './popup';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { serial, oneShot } = samples;
/** Every chapter has its own "Summary" and "Notes": the names repeat because the things do. */
const readerFaults = (tab: Tab) => faults(tab, { root: 'catchword-reader', without: ['landmark-unique'] });

test('every theme and panel of the reader passes the accessibility check', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('It hit me!');
  for (const theme of ['Paper', 'Sepia', 'Dusk', 'Black']) {
    await reader.chooseTheme(theme);
    expect(await readerFaults(tab), theme).toEqual([]);
  }
  for (const panel of ['Contents', 'Highlights', 'Appearance'] as const) {
    await reader.openPanel(panel);
    expect(await readerFaults(tab), panel).toEqual([]);
    await reader.closePanel(panel);
  }
  await reader.select('Good hands!');
  await waitForRole(tab, 'toolbar', 'Selection');
  expect(await readerFaults(tab), 'selection').toEqual([]);
});

test('library and popup pass the accessibility check, and change what is open', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const work = await browser.open(workUrl(serial));
  const reader = await openReader(work);
  await reader.wheel(300);

  const popup = await popupOver(browser, work);
  await popup.activate();
  await waitForRole(popup, 'button', 'Continue in Catchword');
  expect(await find(popup, 'heading', serial.title)).not.toBeNull();
  expect(await find(popup, 'progressbar', 'Progress in work')).not.toBeNull();
  expect(await faults(popup)).toEqual([]);

  // A theme and a size chosen there show in the open reader, and nothing of its place is lost.
  const line = await reader.line();
  await click(popup, 'button', 'Sepia');
  for (let i = 0; i < 3; i++) await click(popup, 'button', 'Text size: more');
  await work.activate();
  await work.waitFor(() => {
    const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
    return dialog && getComputedStyle(dialog).backgroundColor === 'rgb(243, 232, 210)';
  });
  const size = () =>
    getComputedStyle(
      document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.prose') as Element,
    ).fontSize;
  await expect.poll(() => work.evaluate(size)).toBe('22px');
  await reader.still();
  expect((await reader.line())?.text.slice(0, 20)).toBe(line?.text.slice(0, 20));

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', serial.title);
  expect(await faults(library)).toEqual([]);
  await tick(library, 'Open works in Catchword automatically', 'autoOpen');
  await waitForState(library, 'checkbox', 'Open works in Catchword automatically', { checked: true });

  const another = await browser.open(workUrl(oneShot));
  await waitForReader(another);
  expect([...work.errors(), ...popup.errors(), ...library.errors(), ...another.errors()]).toEqual([]);
});

test('the keyboard opens, moves and closes', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.keyboard.shortcut('Alt+R');
  const reader = await waitForReader(tab);
  const before = (await reader.look())?.scrolled ?? 0;
  await tab.keyboard.press('PageDown');
  await expect.poll(async () => (await reader.look())?.scrolled ?? 0).toBeGreaterThan(before + 300);
  await tab.keyboard.press('c');
  await waitForRole(tab, 'complementary', 'Contents');
  await tab.keyboard.press('Escape');
  expect((await reader.look())?.name).toContain(serial.title);
  await tab.keyboard.press('?');
  await waitForRole(tab, 'complementary', 'Keyboard shortcuts');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Escape');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));
});

test('on a phone everything fits, and a finger reaches it', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  const overflow = () => {
    const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
    return dialog ? dialog.scrollWidth - dialog.clientWidth : null;
  };
  expect(await tab.evaluate(overflow)).toBe(0);
  for (const panel of ['Contents', 'Appearance', 'Highlights'] as const) {
    await reader.openPanel(panel);
    expect(await tab.evaluate(overflow)).toBe(0);
    await reader.closePanel(panel);
  }
  const small = await tab.evaluate(() =>
    [...(document.querySelector('catchword-reader')?.shadowRoot?.querySelectorAll('button') ?? [])]
      .map((button) => ({
        name: button.ariaLabel ?? button.textContent,
        box: button.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

test('a highlight gets a note, is deleted, and comes back by Undo', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.select('Good hands!');
  await click(tab, 'button', 'Add note');
  await waitForRole(tab, 'textbox', 'Note');
  await tab.keyboard.type('the first joke');
  await click(tab, 'button', 'Done');
  await reader.openPanel('Highlights');
  const panel = () =>
    document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.panel')?.textContent ?? '';
  await expect.poll(() => tab.evaluate(panel)).toContain('the first joke');
  // From the list to the note by keyboard alone.
  await tab.evaluate(() => {
    const buttons = document
      .querySelector('catchword-reader')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('.panel button');
    [...(buttons ?? [])].find(({ textContent }) => textContent === 'Edit note')?.focus();
  });
  await tab.keyboard.press('Enter');
  await waitForState(tab, 'textbox', 'Note', { focused: true, value: 'the first joke' });
  await tab.keyboard.press('Escape');
  await reader.openPanel('Highlights');
  await click(tab, 'button', 'Delete');
  await expect.poll(() => reader.painted()).toEqual([]);
  await click(tab, 'button', 'Undo');
  await expect.poll(() => reader.painted()).toEqual([{ colour: 'yellow', text: 'Good hands!' }]);
  await expect.poll(() => tab.evaluate(panel)).toContain('the first joke');
  expect(tab.errors()).toEqual([]);
});
