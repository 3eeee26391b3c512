import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { pause } from '../browsers/in-page';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { pageScript } from '../reading/page-script';
import type { answers } from './in-page-outbox';

type Answers = typeof answers;

/** Places that are saved, each with a kill: one after 0 ms, the last after 49. */
const PLACES = 30;
/** A save takes a few ms on a quiet machine and some tens on a busy one; the kills shall meet each of its steps. */
const LATEST = 50;

test.setTimeout(180_000);

/** The time of the place that stands in the database; 0 when there is none. */
const latestPlace = async (page: Tab) => {
  const { readings } = await libraryRows(page, 'readings');
  return Math.max(0, ...readings.map(({ current }) => current.at));
};

test('the background killed at every step of thirty saves keeps each that it acknowledged, and the last', async ({
  launch,
}) => {
  const script = await pageScript(new URL('./in-page-outbox.ts', import.meta.url));
  const browser = await launch();
  const tab = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(tab, 'button', 'Import…');
  await tab.evaluate(new Function(`return function () { ${script}; return true; }`)() as () => boolean);
  await tab.evaluate(() => (globalThis as unknown as { outbox: Answers }).outbox.open());

  const came = { acknowledged: 0, kept: 0, killed: 0 };
  let last = 0;
  for (let i = 0; i < PLACES; i++) {
    last = 10_000 + i;
    const saving = tab.evaluate((at) => (globalThis as unknown as { outbox: Answers }).outbox.save(at), last);
    // How long after the save the kill comes is what is tried here: no fact is waited for.
    await pause((i * LATEST) / PLACES);
    if (await browser.killBackground()) came.killed += 1;
    if (await saving) {
      came.acknowledged += 1;
      expect(await latestPlace(tab)).toBeGreaterThanOrEqual(last);
    } else came.kept += 1;
  }
  await tab.waitFor(() => (globalThis as unknown as { outbox: Answers }).outbox.waiting() === 0, undefined, {
    timeout: 30_000,
    what: 'the outbox to be empty',
  });
  expect(await latestPlace(tab)).toBe(last);
  expect(came.killed, 'backgrounds killed').toBeGreaterThan(PLACES / 2);
  expect(tab.errors()).toEqual([]);
  const description = JSON.stringify(came);
  test.info().annotations.push({ type: 'kills', description });
  console.log(`    ${description}`);
});
