import { samples } from '../archive/index';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { openReader, waitForReader } from '../reader/reader';
import { Web, workUrl } from './web';

const { serial } = samples;
/** The words of the places that the library holds, white space collapsed. `page` is one of the extension's own. */
async function placesKept(page: Tab): Promise<string[]> {
  const { readings } = await libraryRows(page, 'readings');
  return readings.map(({ current }) => current.anchor.exact.replace(/\s+/g, ' ').trim());
}

/** Runs over a paragraph break and into an <em>. */
const ACROSS = 'the weed showing on the old stones. For 0.4 read none.';

test('a work opens in Catchword, and after a restart of the browser the reader finds her line again', async ({
  launch,
}) => {
  const web = new Web();
  const before = await launch({ serve: web.serve });
  const own = await before.open(before.extensionUrl('privacy.html'));
  const tab = await before.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  const reader = await openReader(tab);

  const standing = await reader.whole();
  expect(standing.name).toBe(`Catchword: ${serial.title}`);
  expect(standing.chapters.map(({ number, id }) => ({ number, id }))).toEqual([
    { number: 1, id: String(serial.chapters[0]?.id) },
  ]);
  expect(standing.chapters[0]?.text).not.toContain('Chapter Text');

  await reader.chooseTheme('Dusk');
  await reader.scrollTo(0.4);
  const marked = await reader.highlight(ACROSS);
  expect(marked).toEqual([{ colour: 'yellow', text: ACROSS }]);
  await reader.wheel(420);
  const line = await reader.line();
  const progress = await reader.progress();
  expect(line?.text.length).toBeGreaterThan(40);
  expect(progress).toBeGreaterThan(3);
  expect(tab.errors()).toEqual([]);
  // A driver quits a browser without a word to its pages, and what is on its way to the library then may be lost.
  await expect.poll(async () => (await placesKept(own))[0]?.slice(0, 30)).toBe(line?.text.slice(0, 30));
  await before.close();

  const after = await launch({ serve: web.serve });
  const again = await after.open(workUrl(serial));
  await waitForRole(again, 'button', 'Continue in Catchword');
  const back = await openReader(again);
  expect(await back.line()).toMatchObject({ chapter: 1, text: line?.text });
  expect(await back.painted()).toEqual(marked);
  expect(await back.theme()).toBe('Dusk');
  expect(await back.progress()).toBe(progress);
  expect(again.errors()).toEqual([]);
  expect(await after.backgroundErrors()).toEqual([]);
});

test('the library lists what was read, and its link continues at the line', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const second = serial.chapters[1];
  const tab = await browser.open(workUrl(serial, `/chapters/${second?.id}`));
  const reader = await openReader(tab);
  await reader.scrollTo(0.5);
  const line = await reader.line();
  await reader.close();
  await tab.close();

  const library = await browser.open(browser.extensionUrl('library.html'));
  await click(library, 'link', serial.title);
  const continued = await browser.waitForTab((url) => url.includes(`/chapters/${second?.id}`));
  await continued.activate();
  const back = await waitForReader(continued);
  expect(await back.line()).toMatchObject({ chapter: 2, text: line?.text });
  // The fragment that opened the reader has done its work.
  expect(await continued.url()).toBe(workUrl(serial, `/chapters/${second?.id}`));
  expect(library.errors()).toEqual([]);
});

test('closing leaves the page as it was, at the paragraph that was being read', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  const markup = () => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('catchword-launcher')) host.remove();
    return copy.outerHTML;
  };
  const before = await tab.evaluate(markup);
  const asked = web.asked.length;

  const reader = await openReader(tab);
  await reader.scrollTo(0.6);
  const line = await reader.line();
  await tab.keyboard.press('Escape');
  await tab.waitFor(() => !document.querySelector('catchword-reader'));

  expect(await tab.evaluate(markup)).toBe(before);
  const onPage = await tab.evaluate(
    (words) => {
      const paragraph = [...document.querySelectorAll('#chapters p')].find((p) =>
        p.textContent?.replace(/\s+/g, ' ').includes(words),
      );
      const box = paragraph?.getBoundingClientRect();
      return box && { top: box.top / innerHeight, bottom: box.bottom / innerHeight };
    },
    line?.text.split(/(?<=[.?!”]) /)[0]?.slice(0, 30) ?? '',
  );
  expect(onPage?.top).toBeLessThan(0.25);
  expect(onPage?.bottom).toBeGreaterThan(0.15);
  // Reading asked the archive for nothing.
  expect(web.asked.slice(asked).filter((url) => url.startsWith('http'))).toEqual([]);
  await waitForRole(tab, 'button', 'Continue in Catchword');
});

test('the next chapter opens in the reader, and the place is the same in the entire work', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  await openReader(tab);
  await click(tab, 'button', 'Next chapter');
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`), serial.chapters[1]?.id);
  const reader = await waitForReader(tab);
  expect((await reader.look())?.chapters[0]?.number).toBe(2);
  await reader.scrollTo(0.5);
  const line = await reader.line();
  await reader.close();

  await tab.goto(workUrl(serial, '?view_full_work=true'));
  const entire = await openReader(tab);
  expect((await entire.whole()).chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  await entire.still();
  expect(await entire.line()).toMatchObject({ chapter: 2, text: line?.text });
});

test('the reader opens at the line that stood on the page, and only once', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  const words = 'It was the size of a luggage label';
  await tab.evaluate((start) => {
    const paragraph = [...document.querySelectorAll('#chapters p')].find((p) =>
      p.textContent?.startsWith(start),
    );
    const top = (paragraph?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight * 0.2 + 4;
    scrollTo({ top, behavior: 'instant' });
  }, words);
  const { x, y } = await waitForRole(tab, 'button', 'Read in Catchword');
  await tab.mouse.click(x, y, { count: 2 });
  const reader = await waitForReader(tab);
  expect((await reader.line())?.text.startsWith(words)).toBe(true);
  expect(await tab.evaluate(() => document.querySelectorAll('catchword-reader').length)).toBe(1);
});
