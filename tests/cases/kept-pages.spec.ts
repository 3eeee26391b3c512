import { samples } from '../archive/index';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Serve } from '../browsers/local-web';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { tick } from '../e2e/settings';
import { Web, workUrl } from '../e2e/web';
import { libraryRows } from '../reader/database';
import { nothingOnItsWay } from '../reader/page';
import { openReader, waitForReader } from '../reader/reader';

const { serial } = samples;
const first = serial.chapters[0];
const second = serial.chapters[1];

/** The chapters that the library holds a place in, current and furthest. */
async function places(browser: DrivenBrowser): Promise<{ current: number; furthest: number }[]> {
  const page = await browser.open(browser.extensionUrl('popup.html'));
  await waitForRole(page, 'button', 'Open library');
  const { readings } = await libraryRows(page, 'readings');
  await page.close();
  return readings.map(({ current, furthest }) => ({
    current: current.chapterNumber,
    furthest: furthest.chapterNumber,
  }));
}

test('case 32: a page one goes back to has its reader as it was left, and goes on keeping the place', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, pageCache: true });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.scrollTo(0.4);
  const line = await reader.line();
  // Only this very page has it.
  await tab.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  await click(tab, 'button', 'Next chapter');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), second?.id);
  await (await waitForReader(tab)).scrollTo(0.3);
  await expect.poll(() => places(browser)).toEqual([{ current: 2, furthest: 2 }]);

  await tab.activate();
  await tab.evaluate(() => history.back());
  await tab.waitFor(() => document.documentElement.hasAttribute('data-kept'));
  const kept = await waitForReader(tab);
  expect(await kept.line()).toMatchObject({ chapter: 1, text: line?.text });
  await kept.wheel(500);
  const further = await kept.line();
  await kept.close();
  await waitForRole(tab, 'button', 'Continue in Catchword');
  // The later one wins for where she is; how far she has been only grows.
  await expect.poll(() => places(browser)).toEqual([{ current: 1, furthest: 2 }]);

  const anew = await browser.open(workUrl(serial, `/chapters/${first?.id}`));
  expect(await (await openReader(anew)).line()).toMatchObject({ chapter: 1, text: further?.text });
  expect(tab.errors()).toEqual([]);
});

test('case 32: the launcher of a page one goes back to knows what was read meanwhile', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, pageCache: true });
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  const { x, y } = await waitForRole(tab, 'link', 'Entire Work');
  await tab.mouse.click(x, y);
  await tab.waitFor(() => location.search.includes('view_full_work'));
  await (await openReader(tab)).wheel(600);
  await tab.evaluate(() => history.back());
  await tab.waitFor(() => document.documentElement.hasAttribute('data-kept'));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  expect(tab.errors()).toEqual([]);
});

/** Opens the first chapter with works opening by themselves, and waits until Chromium has fetched the second ahead. */
async function besideAChapterFetchedAhead(browser: DrivenBrowser, purposes: string[]): Promise<Tab> {
  const library = await browser.open(browser.extensionUrl('library.html'));
  await tick(library, 'Open works in Catchword automatically', 'autoOpen');
  const tab = await browser.open(workUrl(serial));
  await (await waitForReader(tab)).wheel(300);
  // The archive asks for it; Firefox does not do that. What is fetched Chromium does not render here, as it does for
  // people: a page that Playwright drives may not ("PrerenderingDisabledByDevTools").
  if (browser.engine === 'chromium') await expect.poll(() => purposes).toEqual(['prefetch;prerender']);
  await nothingOnItsWay(library, tab);
  await library.close();
  return tab;
}

/** Answers as the archive, and records why the browser asked for the second chapter when it was not to show it. */
function recordingPurposes(purposes: string[]): Serve {
  const { serve } = new Web();
  return (request) => {
    const purpose = request.headers['sec-purpose'];
    if (purpose && request.url.endsWith(`/chapters/${second?.id}`)) purposes.push(purpose);
    return serve(request);
  };
}

test('case 32: a chapter that the browser renders ahead is no visit', async ({ launch }) => {
  const purposes: string[] = [];
  const browser = await launch({ serve: recordingPurposes(purposes) });
  const tab = await besideAChapterFetchedAhead(browser, purposes);
  await expect.poll(() => places(browser)).toEqual([{ current: 1, furthest: 1 }]);
  expect(tab.errors()).toEqual([]);
});
