import { samples, type Work } from '../archive/index';
import { faults } from '../browsers/axe';
import { waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest } from '../browsers/rest';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { openReader } from '../reader/reader';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { serial, wip, oneShot } = samples;
const HOST = 'https://archiveofourown.org';
const LIST = `${HOST}/works`;
const SERIES = `${HOST}/series/990900001`;
const BOX = 'Mark works I know on lists of the archive';

const DARK =
  'html, body, #main, #main * { background: #222; color: #ddd; } a, a:link { color: #9bd !important; }';
/** Looks that a list can have: the archive's own, a dark site skin, and one that reaches for everything in a line. */
const SKINS = {
  plain: '',
  dark: DARK,
  careless: `${DARK} h4 * { background: #fff !important; display: block !important; padding: 3em !important; }`,
};

/** What stands beside works, as it is heard, by the work's number in the row; in the page's order. */
const marks = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('catchword-mark')].map((mark) => [
      /\bwork-(\d+)/.exec(mark.closest('li')?.className ?? '')?.[1] ??
        mark.closest('dt')?.querySelector('a')?.getAttribute('href') ??
        '',
      mark.shadowRoot?.lastElementChild?.textContent ?? '',
    ]),
  );

/** The page's own markup, without marks. */
const own = (tab: Tab) =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('catchword-mark')) mark.remove();
    return copy.outerHTML;
  });

const about = ({ id }: Work, words: string | RegExp) =>
  words instanceof RegExp ? [String(id), expect.stringMatching(words)] : [String(id), `Catchword: ${words}`];

/** A work some chapters later. */
function later(work: Work, more: number): Work {
  const [first] = work.chapters;
  if (!first) throw new Error('a work without chapters');
  const added = Array.from({ length: more }, (_, i) => ({
    ...first,
    id: first.id + 500 + i,
    position: work.chapters.length + 1 + i,
  }));
  return { ...work, chapters: [...work.chapters, ...added] };
}

/** Reads a little of one work, and another to the end of what is posted. */
async function readTwo(browser: DrivenBrowser): Promise<void> {
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  await reader.wheel(600);
  await reader.close();
  await tab.goto(workUrl(wip));
  const other = await openReader(tab);
  await other.scrollTo(1);
  await waitForRole(tab, 'button', 'Back to the beginning');
  await other.close();
  await tab.close();
}

test('works she knows are marked on a list, and nothing else of the page is changed', async ({ launch }) => {
  const web = new Web({ loggedInAs: 'reader', adult: true });
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(LIST);
  const usual = new Set(web.asked);
  await readTwo(browser);
  await tab.activate();
  await atRest(tab);
  // The list was told of before the user had read anything, and all that was read has been noted since.
  expect(await marks(tab)).toEqual([]);
  const bare = await own(tab);

  const asked = web.asked.length;
  await tab.goto(LIST);
  const shown = [
    about(serial, /^Catchword: Chapter 1 of 6 · \d+ %$/),
    about(wip, 'Up to date with chapter 1'),
  ];
  await expect.poll(() => marks(tab)).toEqual(shown);
  expect(await own(tab)).toBe(bare);
  expect(web.asked.slice(asked).filter((url) => !usual.has(url))).toEqual([]);
  expect(await faults(tab, { root: `#work_${serial.id} h4.heading` })).toEqual([]);

  await tab.goto(`${HOST}/users/reader/bookmarks`);
  await expect.poll(() => marks(tab)).toEqual([shown[0]]);
  await tab.goto(`${HOST}/users/reader/readings`);
  await expect.poll(() => marks(tab)).toEqual(shown);
  await tab.goto(SERIES);
  await expect.poll(() => marks(tab)).toEqual(shown);
  await tab.goto(workUrl(serial, '/navigate'));
  // A list that is opened later has its marks, so this page would have them, too.
  const later = await browser.open(LIST);
  await expect.poll(() => marks(later)).toEqual(shown);
  await tab.activate();
  await atRest(tab);
  expect(await marks(tab)).toEqual([]);
  expect([...tab.errors(), ...later.errors(), ...(await browser.backgroundErrors())]).toEqual([]);
});

test('what was posted since is learnt from a list, and told there and in the library', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  await readTwo(browser);
  web.archive.replaceWork(later(wip, 3));
  web.archive.replaceWork(later(serial, 1));
  const tab = await browser.open(SERIES);
  await expect
    .poll(() => marks(tab))
    .toEqual([
      about(serial, /^Catchword: 1 new chapter · Chapter 1 of 7 · \d+ %$/),
      about(wip, '3 new chapters'),
    ]);

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'link', wip.title);
  const facts = () =>
    library.evaluate(() => [...document.querySelectorAll('.work-facts')].map((each) => each.textContent));
  await expect
    .poll(facts)
    .toEqual([
      expect.stringMatching(/^3 new chapters · /),
      expect.stringMatching(/^1 new chapter · Chapter 1 of 7 · \d+ % · /),
    ]);
  expect(await library.evaluate(() => document.querySelectorAll('.work-card').length)).toBe(2);
  // A third of it is read: four chapters of one length, and the last of them is where she left off.
  const share = await library.evaluate(
    () => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? '',
  );
  expect(share).toBe('25');

  // She reads on: they are new no more.
  await tab.activate();
  await tab.goto(workUrl(wip, `/chapters/${(wip.chapters[0]?.id ?? 0) + 500}`));
  const reader = await openReader(tab);
  await reader.wheel(300);
  await reader.close();
  await tab.goto(SERIES);
  await expect.poll(() => marks(tab)).toContainEqual(about(wip, /^Catchword: Chapter 2 of 4 · \d+ %$/));
  expect([...tab.errors(), ...library.errors(), ...(await browser.backgroundErrors())]).toEqual([]);
});

test('without the setting nothing is put into a list', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  await readTwo(browser);
  const library = await browser.open(browser.extensionUrl('library.html'));
  // The works stand above the box, and push it down when they come.
  await waitForRole(library, 'link', wip.title);
  await waitForRole(library, 'checkbox', BOX);
  await tick(library, BOX, 'listMarks', false);
  const tab = await browser.open(LIST);
  // The page of a work is opened later, and the background has answered it: by then it has asked for the setting.
  const work = await browser.open(workUrl(serial));
  await waitForRole(work, 'button', 'Continue in Catchword');
  await library.activate();
  await tick(library, BOX, 'listMarks');
  // A list that is opened later has its marks, so this one would have them, too.
  const later = await browser.open(LIST);
  await expect.poll(async () => (await marks(later)).length).toBe(2);
  await tab.activate();
  await atRest(tab);
  expect(await marks(tab)).toEqual([]);
  await tab.goto(LIST);
  await expect.poll(async () => (await marks(tab)).length).toBe(2);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('a list she goes back to tells what she has read since, once', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, pageCache: true });
  await readTwo(browser);
  const tab = await browser.open(LIST);
  await expect.poll(async () => (await marks(tab)).length).toBe(2);
  await tab.evaluate(() => {
    Object.assign(globalThis, { kept: true });
  });
  await tab.goto(workUrl(oneShot));
  const reader = await openReader(tab);
  await reader.wheel(300);
  await reader.close();
  await tab.evaluate(() => history.back());
  await tab.waitFor(() => location.pathname === '/works');
  await expect.poll(async () => (await marks(tab)).length).toBe(3);
  // It is the very page that she left.
  expect(await tab.evaluate(() => 'kept' in globalThis)).toBe(true);
  expect(await marks(tab)).toContainEqual(about(oneShot, /^Catchword: \d+ %$/));

  const library = await browser.open(browser.extensionUrl('library.html'));
  // The works stand above the box, and push it down when they come.
  await waitForRole(library, 'link', wip.title);
  await waitForRole(library, 'checkbox', BOX);
  await tick(library, BOX, 'listMarks', false);
  await tab.activate();
  // By the page itself: Firefox's driver waits in vain for a load after a page that was kept.
  await tab.evaluate((url) => location.assign(url), workUrl(oneShot));
  await tab.waitFor(() => location.pathname !== '/works' && document.querySelector('catchword-launcher'));
  await tab.evaluate(() => history.back());
  await tab.waitFor(() => location.pathname === '/works');
  await expect.poll(() => marks(tab)).toEqual([]);
  expect([...tab.errors(), ...(await browser.backgroundErrors())]).toEqual([]);
});

test('a mark is within its line, and takes the colours of the page', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  await readTwo(browser);
  web.archive.replaceWork(later(serial, 2));
  const tab = await browser.open(LIST);
  await expect.poll(async () => (await marks(tab)).length).toBe(2);
  for (const width of [1280, 360]) {
    for (const [name, css] of Object.entries(SKINS)) {
      await tab.resize({ width, height: 900 });
      await tab.evaluate((style) => {
        document.querySelector('#site-skin')?.remove();
        const skin = document.createElement('style');
        skin.id = 'site-skin';
        skin.textContent = style;
        document.head.append(skin);
        document.querySelector('catchword-mark')?.scrollIntoView({ block: 'center' });
      }, css);
      await tab.screenshot(test.info().outputPath(`marks-${width}-${name}.png`));
      const seen = await tab.evaluate(() =>
        [...document.querySelectorAll('catchword-mark')].map((host) => {
          const line = host.parentElement as Element;
          const ink = (of: Element) => getComputedStyle(of).color;
          const mark = host.shadowRoot?.lastElementChild as Element;
          const [box, room] = [mark.getBoundingClientRect(), line.getBoundingClientRect()];
          return {
            within: box.left >= room.left && box.right <= room.right + 1 && box.height > 10,
            sameColour: ink(mark) === ink(line),
            ground: getComputedStyle(host).backgroundColor,
            padding: getComputedStyle(host).padding,
          };
        }),
      );
      const right = { within: true, sameColour: true, ground: 'rgba(0, 0, 0, 0)', padding: '0px' };
      expect(seen, `${width} ${name}`).toEqual([right, right]);
    }
  }
});
