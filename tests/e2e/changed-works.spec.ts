import { type Chapter, samples, type Work } from '../archive/index';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { type Line, openReader, waitForReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { draftGap, oneShot, serial } = samples;

/** Opens the page, reads to a share of it, closes the reader and gives the line she was at. */
async function readTo(tab: Tab, share: number): Promise<Line | null> {
  const reader = await openReader(tab);
  await reader.whole();
  await reader.scrollTo(share);
  const line = await reader.line();
  await reader.close();
  return line;
}

/** What the library says of the one work that was read. */
async function facts(browser: DrivenBrowser, title: string): Promise<string> {
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', title);
  const said = await library.evaluate(() => document.querySelector('.work-facts')?.textContent ?? '');
  await library.close();
  return said;
}

const beginning = (line: Line | null) => line?.text.slice(0, 60) ?? 'no line';

test('a one-shot that grows chapters has its place in the first of them', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(oneShot));
  const line = await readTo(tab, 0.5);
  expect(beginning(line).length).toBeGreaterThan(20);

  const [only] = oneShot.chapters as [Chapter];
  const further = serial.chapters.slice(0, 2).map((chapter, i) => ({ ...chapter, position: i + 2 }));
  const grown: Work = { ...oneShot, chapters: [only, ...further], chaptersPlanned: null };
  web.archive.replaceWork(grown);

  await tab.goto(workUrl(oneShot));
  const first = await openReader(tab);
  expect((await first.line())?.text).toBe(line?.text);
  expect(await first.progress()).toBeLessThan(50);
  await first.close();

  await tab.goto(workUrl(oneShot, '?view_full_work=true'));
  const entire = await openReader(tab);
  await entire.whole();
  expect(await entire.line()).toMatchObject({ chapter: 1, text: line?.text });
  await entire.close();
  expect(await facts(browser, oneShot.title)).toMatch(/^2 new chapters · Chapter 1 of 3 · \d+ %/);
  expect(tab.errors()).toEqual([]);
});

test('last chapters too short to come up to the reading line are read once they stand on the screen', async ({
  launch,
}) => {
  const web = new Web();
  // High enough that what stands below the last chapter does not bring it up there.
  const browser = await launch({ serve: web.serve, viewport: { width: 1280, height: 1400 } });
  const tab = await browser.open(workUrl(draftGap, '?view_full_work=true'));
  const reader = await openReader(tab);
  await reader.whole();
  await reader.scrollTo(1);
  expect((await reader.line())?.chapter).toBe(1);
  await expect.poll(() => reader.progress()).toBe(100);
  expect(tab.errors()).toEqual([]);
});

test('where a draft leaves a gap the work ends at its last chapter, and a place keeps to its words when the gap is filled', async ({
  launch,
}) => {
  const [first, draft, third] = draftGap.chapters.map((chapter, i) => ({
    ...chapter,
    body: serial.chapters[i]?.body ?? '',
  })) as [Chapter, Chapter, Chapter];
  const withGap: Work = { ...draftGap, chapters: [first, draft, third] };
  const web = new Web();
  web.archive.replaceWork(withGap);
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(withGap, `/chapters/${third.id}`));
  const end = await openReader(tab);
  await end.scrollTo(1);
  await expect.poll(() => end.progress()).toBe(100);
  await end.scrollTo(0.4);
  const line = await end.line();
  await end.close();

  web.archive.replaceWork({ ...withGap, chapters: [first, { ...draft, draft: false }, third] });
  await tab.goto(workUrl(withGap, '?view_full_work=true'));
  const filled = await openReader(tab);
  await filled.whole();
  await filled.still();
  expect(await filled.line()).toMatchObject({ chapter: 3, text: line?.text });
  expect(tab.errors()).toEqual([]);
});

test('of a work that was deleted, or locked, the library keeps all it knows', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const line = await readTo(tab, 0.5);
  const before = await facts(browser, serial.title);
  expect(before).toMatch(/^Chapter 1 of \d+ · \d+ %/);

  web.archive.replaceWork({ ...serial, restricted: true });
  await tab.goto(workUrl(serial));
  await waitForRole(tab, 'heading', 'Log In');
  expect(await facts(browser, serial.title)).toBe(before);

  // The author opens it again, and she goes on where she was.
  web.archive.replaceWork(serial);
  const library = await browser.open(browser.extensionUrl('library.html'));
  await click(library, 'link', serial.title);
  const again = await browser.waitForTab((url) => url.includes(`/works/${serial.id}`));
  const reader = await waitForReader(again);
  expect((await reader.line())?.text).toBe(line?.text);
  await reader.close();

  web.archive.removeWork(serial.id);
  await tab.goto(workUrl(serial));
  await waitForRole(tab, 'heading', 'Error 404');
  expect(await facts(browser, serial.title)).toBe(before);
  expect([...tab.errors(), ...again.errors()]).toEqual([]);
});
