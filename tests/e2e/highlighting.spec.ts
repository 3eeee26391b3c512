import { samples } from '../archive/index';
import { click, find, namesOf, tap, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { openReader } from '../reader/reader';
import { CARD, focused, listed, PANEL, paintedOnly, TOOLBAR } from './highlighting';
import { Web, workUrl } from './web';

/* Marking words, and what can be done with what is marked: by mouse, by keyboard, by touch. */

const { serial } = samples;

/** Keeps the page from answering, ms. */
function busy(duration: number): void {
  const end = performance.now() + duration;
  while (performance.now() < end);
}

test('by mouse: marked, recoloured, tagged, extended, found in the list, deleted and brought back', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.highlight('I haven’t got a sister.', 'pink');

  // Back on the words, its card opens.
  const { start } = await reader.whereIs('I haven’t got a sister.');
  await tab.mouse.click(start.x + 20, start.y);
  await waitForRole(tab, CARD.role, CARD.name);
  await click(tab, 'button', 'Make it green');
  await click(tab, 'button', 'Underline', { within: CARD });
  await click(tab, 'textbox', 'Tags');
  await tab.keyboard.type('family,ham');
  await tab.keyboard.press('Enter');
  await waitForRole(tab, 'button', 'Remove tag family');
  await click(tab, 'button', 'Remove tag ham');
  await waitForGone(tab, 'button', 'Remove tag ham');
  await click(tab, 'textbox', 'Note');
  await tab.keyboard.type('She has, though.');
  await click(tab, 'button', 'Done');
  expect(await reader.painted()).toEqual([{ colour: 'green-line', text: 'I haven’t got a sister.' }]);
  await waitForRole(tab, 'button', 'Green underline with note: I haven’t got a sister.');

  // Words beside it make it longer.
  await reader.select('They looked at the ham.');
  await waitForRole(tab, 'toolbar', 'Selection');
  expect(await find(tab, 'button', 'Extend highlight')).toBeNull();
  // The toolbar stands over the words that are wanted next.
  await tab.keyboard.press('Escape');
  await waitForGone(tab, 'toolbar', 'Selection');
  await reader.select('sister.” They looked at the ham.');
  await click(tab, 'button', 'Extend highlight');
  const longer = 'I haven’t got a sister.” They looked at the ham.';
  expect(await paintedOnly(reader, 'green-line')).toEqual([longer]);
  await click(tab, 'button', 'Undo');
  await expect.poll(() => paintedOnly(reader, 'green-line')).toEqual(['I haven’t got a sister.']);

  await reader.openPanel('Highlights');
  expect(await listed(tab)).toEqual(['I haven’t got a sister.']);
  await click(tab, 'button', 'Delete', { within: PANEL });
  expect(await reader.painted()).toEqual([]);
  await click(tab, 'button', 'Undo');
  await expect.poll(() => paintedOnly(reader, 'green-line')).toEqual(['I haven’t got a sister.']);
  await reader.closePanel('Highlights');
  await reader.close();

  // All of it was kept.
  await tab.reload();
  const again = await openReader(tab);
  await expect.poll(() => paintedOnly(again, 'green-line')).toEqual(['I haven’t got a sister.']);
  await click(tab, 'button', /^Green underline with note/);
  await waitForState(tab, 'textbox', 'Note', { value: 'She has, though.' });
  await waitForRole(tab, 'button', 'Remove tag family');
  expect(tab.errors()).toEqual([]);
});

test('by keyboard alone: a paragraph is selected, marked, found again, annotated and deleted', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.wheel(500);
  const line = (await reader.line())?.text ?? 'no line';

  await tab.keyboard.press('s');
  await waitForRole(tab, 'toolbar', 'Selection');
  const first = await reader.selected();
  expect(first).toContain(line.slice(0, 20));
  // Shift and arrows change it as everywhere.
  await tab.keyboard.press('Shift+ArrowLeft');
  await tab.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => reader.selected()).toBe(first.slice(0, -2));
  await tab.keyboard.press('3');
  await expect.poll(() => reader.painted()).toEqual([{ colour: 'blue', text: first.slice(0, -2) }]);
  await waitForGone(tab, 'toolbar', 'Selection');

  // The paragraph after it, in the colour used last.
  await tab.keyboard.press('s');
  await waitForRole(tab, 'toolbar', 'Selection');
  await tab.keyboard.press('s');
  await expect.poll(() => reader.selected()).not.toBe(first);
  const second = await reader.selected();
  await tab.keyboard.press('m');
  await expect.poll(() => paintedOnly(reader, 'blue')).toEqual([first.slice(0, -2), second]);

  // Through the toolbar: in by Tab, along by the arrows, out by Esc, and the reader stays.
  await tab.keyboard.press('s');
  await waitForRole(tab, 'toolbar', 'Selection');
  await tab.keyboard.press('Tab');
  expect(await focused(tab)).toBe('Highlight yellow');
  await tab.keyboard.press('ArrowRight');
  expect(await focused(tab)).toBe('Highlight green');
  await tab.keyboard.press('ArrowLeft');
  await tab.keyboard.press('ArrowLeft');
  // Two letters of the paragraph were left out before.
  expect(await focused(tab)).toBe('Extend highlight');
  await tab.keyboard.press('Escape');
  await waitForGone(tab, 'toolbar', 'Selection');
  expect(await reader.selected()).toBe('');
  expect(await reader.look()).not.toBeNull();

  // From one to the next and back; Enter opens it.
  const heard = (words: string) => `Blue highlight: ${words.slice(0, 60)}`;
  await tab.keyboard.press('ArrowDown');
  await reader.wheel(-400);
  await tab.keyboard.press('.');
  await expect.poll(() => focused(tab)).toBe(heard(first.slice(0, -2)));
  await tab.keyboard.press('.');
  await expect.poll(() => focused(tab)).toBe(heard(second));
  await tab.keyboard.press(',');
  await expect.poll(() => focused(tab)).toBe(heard(first.slice(0, -2)));
  // However fast she types: the page is busy, and has all the keys at once.
  await Promise.all([tab.evaluate(busy, 500), ...['.', ',', 'Enter'].map((key) => tab.keyboard.press(key))]);
  await waitForRole(tab, CARD.role, CARD.name);
  await tab.keyboard.press('Tab');
  expect(await focused(tab)).toBe('Make it yellow');
  await tab.keyboard.press('Enter');
  await expect.poll(() => paintedOnly(reader, 'yellow')).toEqual([first.slice(0, -2)]);
  await tab.keyboard.press('Escape');
  await waitForGone(tab, CARD.role, CARD.name);
  await expect.poll(() => focused(tab)).toMatch(/^Yellow highlight/);

  // Keys of the words do nothing while she writes.
  await tab.keyboard.press('Enter');
  await click(tab, 'textbox', 'Note');
  await tab.keyboard.type('1, my tune: s.');
  await waitForState(tab, 'textbox', 'Note', { value: '1, my tune: s.' });
  expect(await reader.painted()).toHaveLength(2);
  expect(tab.errors()).toEqual([]);
});

test('by touch at 360 px: a double tap takes the paragraph, and everything is on the screen', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  const { start } = await reader.whereIs('Ottilie Brandvold had come');
  await tab.touch.doubleTap(start.x + 30, start.y);
  const bar = await waitForRole(tab, 'toolbar', 'Selection');
  expect(await reader.selected()).toMatch(/^Ottilie Brandvold had come .* watched him get up\.$/);
  expect(bar.left).toBeGreaterThanOrEqual(0);
  expect(bar.left + bar.width).toBeLessThanOrEqual(360);
  expect(bar.top + bar.height).toBeLessThanOrEqual(740);
  // Below the words, where the phone's own menu is not.
  const last = await tab.evaluate(() => {
    const [part] =
      document.getSelection()?.getComposedRanges({
        shadowRoots: [document.querySelector('catchword-reader')?.shadowRoot as ShadowRoot],
      }) ?? [];
    const range = document.createRange();
    if (part) range.setStart(part.startContainer, part.startOffset);
    if (part) range.setEnd(part.endContainer, part.endOffset);
    return range.getBoundingClientRect().bottom;
  });
  expect(bar.top).toBeGreaterThanOrEqual(last);
  for (const name of await namesOf(tab, 'button', { within: TOOLBAR })) {
    const button = await waitForRole(tab, 'button', name, { within: TOOLBAR });
    expect(Math.min(button.width, button.height), name).toBeGreaterThanOrEqual(44);
  }
  await tap(tab, 'button', 'Highlight purple');
  await expect.poll(() => paintedOnly(reader, 'purple')).toHaveLength(1);

  // One tap opens it, by its words or by its marker, which lies beside the text and not on it.
  const marker = await waitForRole(tab, 'button', /^Purple highlight: Ottilie/);
  expect(Math.min(marker.width, marker.height)).toBeGreaterThanOrEqual(24);
  expect(marker.left + marker.width).toBeLessThanOrEqual(360);
  const prose = await tab.evaluate(
    () =>
      document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.prose')?.getBoundingClientRect()
        .right ?? 0,
  );
  expect(marker.left).toBeGreaterThanOrEqual(prose - 0.5);
  await tap(tab, 'button', /^Purple highlight: Ottilie/);
  await waitForRole(tab, CARD.role, CARD.name);
  await tap(tab, 'button', 'Delete', { within: CARD });
  expect(await reader.painted()).toEqual([]);
  await tap(tab, 'button', 'Undo');
  await expect.poll(() => paintedOnly(reader, 'purple')).toHaveLength(1);
  expect(tab.errors()).toEqual([]);
});
