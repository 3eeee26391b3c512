import { samples } from '../archive/index';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest } from '../browsers/rest';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { Web, workUrl } from '../e2e/web';
import { putRows } from '../reader/database';
import { nothingOnItsWay } from '../reader/page';
import { openReader } from '../reader/reader';

const { serial, oneShot } = samples;
const SECRET = 'Only I know of the lighthouse.';

/** Puts a highlight with a note into the library, of a work that no page of this test shows. */
async function markOtherWork(browser: DrivenBrowser): Promise<Tab> {
  const own = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(own, 'heading', 'Your data');
  const anchor = { exact: 'the lamp', prefix: '', suffix: '', start: 0, end: 8, textHash: '' };
  const highlight = {
    id: 'highlight-of-another',
    work: `archiveofourown.org/works/${oneShot.id}`,
    ...{ chapterId: null, chapterNumber: 1, colour: 'yellow', anchor, note: SECRET, tags: ['private'] },
    ...{ created: 1, modified: 1, deleted: null },
  };
  await putRows(own, { highlights: [highlight] });
  return own;
}

/** Has the page say that it is another work's: all that names a work names that one. */
const pretend = ([from, to]: readonly [string, string]) => {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes(from)) element.setAttribute(name, value.replaceAll(from, to));
    }
  }
};

/** What stands in the reader, its panel of highlights open. */
async function highlightsPanel(tab: Tab): Promise<string> {
  const reader = await openReader(tab);
  await reader.openPanel('Highlights');
  await atRest(tab);
  return tab.evaluate(() => document.querySelector('catchword-reader')?.shadowRoot?.textContent ?? '');
}

test('a page whose address names no work is told of one work, whatever it says afterwards', async ({
  launch,
}) => {
  const browser = await launch({ serve: new Web().serve });
  const own = await markOtherWork(browser);
  const tab = await browser.open(`https://archiveofourown.org/chapters/${serial.chapters[1]?.id}`);
  await waitForRole(tab, 'button', 'Read in Catchword');
  await nothingOnItsWay(own, tab);
  await tab.evaluate(pretend, [String(serial.id), String(oneShot.id)] as const);
  expect(await highlightsPanel(tab)).not.toContain(SECRET);
});

test('a page that takes the address of another work is told nothing of that', async ({ launch }) => {
  const browser = await launch({ serve: new Web().serve });
  const own = await markOtherWork(browser);
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await nothingOnItsWay(own, tab);
  await tab.evaluate(pretend, [String(serial.id), String(oneShot.id)] as const);
  await tab.evaluate((path) => history.replaceState(null, '', path), `/works/${oneShot.id}`);
  expect(await highlightsPanel(tab)).not.toContain(SECRET);
});

test('the work that a page shows first is told to it all the same, after the background was stopped, too', async ({
  launch,
}) => {
  const browser = await launch({ serve: new Web().serve });
  await markOtherWork(browser);
  const tab = await browser.open(workUrl(oneShot));
  await waitForRole(tab, 'button', 'Read in Catchword');
  await browser.killBackground();
  expect(await highlightsPanel(tab)).toContain(SECRET);
});
