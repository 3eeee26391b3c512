import { samples } from '../archive/index';
import { click, find, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { waitForReader } from '../reader/reader';
import { popupOver } from './popup';
import { Web, workUrl } from './web';

/** The archive as it would be had it renamed the element of the chapters. */
function changedArchive() {
  const { serve } = new Web();
  return {
    serve: async (request: Parameters<typeof serve>[0]) => {
      const response = await serve(request);
      if (response === 'abort' || !response.body) return response;
      return { ...response, body: String(response.body).replaceAll('id="chapters"', 'id="parts"') };
    },
  };
}

test('on a work page that is not understood Catchword keeps out, and the popup says so', async ({
  launch,
}) => {
  const browser = await launch(changedArchive());
  const tab = await browser.open(workUrl(samples.oneShot));
  const popup = await popupOver(browser, tab);
  expect(
    await tab.evaluate(() => document.querySelectorAll('catchword-launcher, catchword-reader').length),
  ).toBe(0);

  await popup.activate();
  await waitForRole(popup, 'heading', 'Catchword does not understand this page');
  await click(popup, 'button', 'Copy the report');
  const copied = await popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
  expect(copied).toMatch(/^Catchword \d+\.\d+\.\d+, .+/);
  expect(copied).toContain('Missing: #workskin #chapters');
  expect(copied).toContain('div#parts');
  expect(copied).not.toContain(samples.oneShot.title);
  await popup.waitFor(() => /Copied\.|would not copy/.test(document.body.textContent ?? ''));
  expect([...tab.errors(), ...popup.errors(), ...(await browser.backgroundErrors())]).toEqual([]);
});

test("the page's own text is shown to whoever asks for it, all of it, with a word about why", async ({
  launch,
}) => {
  const browser = await launch(changedArchive());
  const tab = await browser.open(workUrl(samples.oneShot, '#catchword'));
  const reader = await waitForReader(tab);
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
  expect(await find(tab, 'button', 'Read in Catchword')).toBeNull();
  expect(tab.errors()).toEqual([]);
});
