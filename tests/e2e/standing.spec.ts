import { samples } from '../archive/index';
import { click, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { oneShot, serial } = samples;

/** Shorter is a look at the page and no sitting: A_LOOK of reading/sitting.ts, and a little more. ms */
const A_SITTING = 5_100;

const facts = (library: Tab) =>
  library.evaluate(() => document.querySelector('.work-facts')?.textContent ?? '');

test('who comes to the end has finished the work, and can begin it again', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(oneShot));
  const reader = await openReader(tab);
  await reader.scrollTo(1);
  await waitForRole(tab, 'button', 'Back to the beginning');
  await waitForGone(tab, 'button', 'Mark as finished');
  await reader.close();

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', `More: ${oneShot.title}`);
  await expect.poll(() => facts(library)).toMatch(/^Finished · /);
  await click(library, 'button', `More: ${oneShot.title}`);
  await click(library, 'button', `Start again: ${oneShot.title}`);
  await expect.poll(() => facts(library)).toMatch(/^0 % · /);
  await click(library, 'button', 'Undo');
  await expect.poll(() => facts(library)).toMatch(/^Finished · /);
  await click(library, 'button', `Mark as unread: ${oneShot.title}`);
  await expect.poll(() => facts(library)).toMatch(/^Not read · /);
  expect(library.errors()).toEqual([]);

  await tab.activate();
  const again = await openReader(tab);
  await again.scrollTo(1);
  await click(tab, 'button', 'Back to the beginning');
  await again.close();
  await library.activate();
  await expect.poll(() => facts(library)).toMatch(/^(Reading again: )?0 % · /);
  expect(tab.errors()).toEqual([]);
});

test('the contents say how long the chapter will take, and reading leaves a sitting', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.wheel(500);
  await click(tab, 'button', 'Contents');
  const panel = () =>
    tab.evaluate(
      () =>
        document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.time-left')?.textContent ??
        '',
    );
  await expect.poll(panel).toMatch(/left in this chapter, .+ in the work/);
  await expect.poll(panel).toMatch(/At 228 words a minute, until your own pace is known\./);
  await outlast(tab, A_SITTING);
  await reader.close();
  await tab.close();

  const page = await browser.open(browser.extensionUrl('privacy.html'));
  const kept = async () =>
    (await libraryRows(page, 'sittings')).sittings.map(({ work, start, end }) => ({
      work,
      time: end - start,
    }));
  await expect.poll(async () => (await kept()).length).toBe(1);
  const [sitting] = await kept();
  expect(sitting?.work).toBe(`archiveofourown.org/works/${serial.id}`);
  expect(sitting?.time).toBeGreaterThan(5_000);
});
