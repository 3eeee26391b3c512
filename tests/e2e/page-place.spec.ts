import { type Chapter, samples, type Work } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, tap, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { outlast } from '../browsers/rest';
import { ArchivePage, keptReadings, nothingOnItsWay } from '../reader/page';
import { openReader } from '../reader/reader';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { oneShot, serial } = samples;

/** So long after a reader has closed scrolling is not the user's: a little over HELD_FOR of components/shared/movement.ts. ms */
const HELD = 1_100;
/** What moves the page so soon after a touch is the user's: TOUCHED_WITHIN of components/page/page-place.ts. ms */
const TOUCHED = 1_600;

const HERE = 'Continue where you left off';
const second = serial.chapters[1] as Chapter;
const entire = '?view_full_work=true';
const chapterUrl = (chapter: Chapter | undefined) => workUrl(serial, `/chapters/${chapter?.id}`);

/** The first words of a line; where lines are of another length, they stand somewhere in the first one. */
const start = ({ text }: { text: string }) => text.split(' ').slice(0, 4).join(' ');

/** Whether a place's words are those of a line. */
function isAt(line: { text: string } | null, words = ''): boolean {
  const letters = (text = '') => text.replace(/\s+/g, '');
  return words !== '' && letters(line?.text).startsWith(letters(words).slice(0, 30));
}

/** What of the page is not Catchword's own. */
const markup = () => {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll('catchword-launcher, catchword-page, catchword-reader'))
    host.remove();
  return copy.outerHTML;
};

test('reading on the archive’s own page keeps the place; the library and the reader have it', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  await waitForRole(tab, 'button', 'Read in Catchword');
  const before = await tab.evaluate(markup);
  const asked = web.asked.length;
  const page = new ArchivePage(tab);
  const line = await page.readTo(0.5);

  await expect
    .poll(async () => (await keptReadings(browser)).map(({ current }) => isAt(line, current.words)))
    .toEqual([true]);
  const [kept] = await keptReadings(browser);
  expect(kept).toMatchObject({ current: { chapter: 2 }, furthest: { chapter: 2 }, finished: 0 });
  expect(await tab.evaluate(markup)).toBe(before);
  expect(web.asked.slice(asked)).toEqual([]);

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', `More: ${serial.title}`);
  await tab.activate();
  const reader = await openReader(tab);
  const inReader = await reader.line();
  expect(inReader?.chapter).toBe(2);
  expect(inReader?.text).toContain(start(line));
  expect(inReader?.text.indexOf(start(line))).toBeLessThan(110);

  // The reader keeps the place as long as it is open, and the page goes on after it.
  await reader.scrollTo(0.8);
  const further = await reader.line();
  await reader.close();
  await page.still();
  const back = await page.line();
  await outlast(tab, HELD);
  await page.still();
  const [after] = await keptReadings(browser);
  expect(isAt(further, after?.current.words)).toBe(true);
  expect(further?.text.slice(0, 60)).not.toBe(line.text.slice(0, 60));
  await tab.activate();
  await page.wheel(-300);
  const upwards = await page.line();
  expect(upwards?.text).not.toBe(back?.text);
  await expect.poll(async () => isAt(upwards, (await keptReadings(browser))[0]?.current.words)).toBe(true);
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('“continue where you left off” brings the line to the reading line, in each view, and back', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  const reader = await openReader(tab);
  await reader.scrollTo(0.6);
  const line = await reader.line();
  await reader.close();
  expect(await find(tab, 'button', HERE)).toBeNull();
  const page = new ArchivePage(tab);
  if (!line) throw new Error('No line in the reader');
  const isThere = async (position: number) => {
    await page.still();
    const now = await page.line();
    expect(now?.position).toBe(position);
    // A line of the page is longer: the reader's may begin in the middle of it.
    const around = await tab.evaluate(
      () => document.querySelector('#chapters')?.textContent?.replace(/\s+/g, ' ') ?? '',
    );
    const [wanted, seen] = [
      around.indexOf(line.text.slice(0, 40)),
      around.indexOf((now?.text ?? '-').slice(0, 60)),
    ];
    expect(wanted - seen).toBeGreaterThanOrEqual(0);
    expect(wanted - seen).toBeLessThan(160);
  };

  for (const [address, position] of [
    [chapterUrl(second), 0],
    [workUrl(serial, entire), 1],
  ] as const) {
    await tab.goto(address);
    await waitForRole(tab, 'button', HERE);
    const top = await page.scrolled();
    await click(tab, 'button', HERE);
    await expect.poll(() => page.said()).toContain('This is where you left off.');
    await isThere(position);
    expect(await find(tab, 'button', HERE)).toBeNull();
    await click(tab, 'button', 'Back to where you were');
    await expect.poll(() => page.scrolled()).toBe(top);
    await expect.poll(() => page.said()).toBe('');
  }

  // The work's address leads to its first chapter: the place is on another page.
  await tab.goto(workUrl(serial));
  await click(tab, 'button', HERE);
  await tab.waitFor((id) => location.pathname.endsWith(`/chapters/${id}`) && scrollY > 0, second.id);
  await expect.poll(() => page.said()).toContain('This is where you left off.');
  await isThere(0);
  expect(await tab.evaluate(() => location.hash)).toBe('');
  expect(await faults(tab, { root: 'catchword-page' })).toEqual([]);
  expect(await faults(tab, { root: 'catchword-launcher' })).toEqual([]);

  // A look at the beginning does not lose it, as long as she has the page before her.
  await tab.goto(chapterUrl(second));
  await waitForRole(tab, 'button', HERE);
  await page.readTo(0.1);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.fraction).toBeLessThan(0.2);
  await tab.activate();
  await click(tab, 'button', HERE);
  await expect.poll(() => page.said()).toContain('This is where you left off.');
  await isThere(0);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.fraction).toBeGreaterThan(0.4);
  expect(tab.errors()).toEqual([]);
});

test('a passage that the author rewrote is found as a guess, and said to be one', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  const page = new ArchivePage(tab);
  await waitForRole(tab, 'button', 'Read in Catchword');
  await page.readTo(0.5);
  await expect.poll(async () => (await keptReadings(browser)).length).toBe(1);

  const body = second.body.replace(
    /<p>[\s\S]*?<\/p>/g,
    (_, at: number) => `<p>Another sentence stands here, ${at}.</p>`,
  );
  const edited: Work = {
    ...serial,
    chapters: serial.chapters.map((chapter) => (chapter === second ? { ...second, body } : chapter)),
  };
  web.archive.replaceWork(edited);
  await tab.activate();
  await tab.reload();
  await click(tab, 'button', HERE);
  await expect
    .poll(() => page.said())
    .toContain('The author changed this passage; this is about where you were.');
  await page.still();
  expect((await page.line())?.text).toContain('Another sentence stands here');
  expect(tab.errors()).toEqual([]);
});

test('of a page and a reader in two windows the later one wins, and the furthest place only grows', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const one = await browser.open(chapterUrl(second));
  const page = new ArchivePage(one);
  await page.readTo(0.3);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.chapter).toBe(2);

  const two = await browser.open(chapterUrl(serial.chapters[2]));
  const reader = await openReader(two);
  await reader.wheel(600);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.chapter).toBe(3);
  const furthest = (await keptReadings(browser))[0]?.furthest;
  expect(furthest?.chapter).toBe(3);

  await one.activate();
  const line = await page.readTo(0.5);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.chapter).toBe(2);
  const [kept] = await keptReadings(browser);
  expect(isAt(line, kept?.current.words)).toBe(true);
  expect(kept?.furthest).toEqual(furthest);

  // Closing the other window, which has not moved since, changes nothing.
  await two.activate();
  await two.close();
  expect((await keptReadings(browser))[0]).toEqual(kept);
});

test('of two readers in two tabs the later one wins, and the furthest place only grows', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const one = await browser.open(chapterUrl(second));
  const first = await openReader(one);
  await first.wheel(400);
  const two = await browser.open(chapterUrl(serial.chapters[2]));
  const other = await openReader(two);
  await other.wheel(900);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.chapter).toBe(3);
  const furthest = (await keptReadings(browser))[0]?.furthest;

  await one.activate();
  await first.wheel(-200);
  await expect.poll(async () => (await keptReadings(browser))[0]?.current.chapter).toBe(2);
  const [kept] = await keptReadings(browser);
  expect(kept?.furthest).toEqual(furthest);
  await two.activate();
  await two.close();
  expect((await keptReadings(browser))[0]).toEqual(kept);
});

test('a tab that is closed at once after a movement has kept the place', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  const page = new ArchivePage(tab);
  await waitForRole(tab, 'button', 'Read in Catchword');
  await page.readTo(0.2);
  await expect.poll(async () => (await keptReadings(browser)).length).toBe(1);
  await tab.activate();
  const before = await page.scrolled();
  await tab.mouse.move(500, 500);
  await tab.mouse.wheel(0, 800);
  // The browser has begun to scroll, and the place is saved 150 ms after the last of it.
  await tab.waitFor((from) => scrollY > from + 100, before);
  const seen = await page.line();
  await tab.close();
  const text = second.body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;/g, ' ')
    .replace(/\s+/g, ' ');
  const at = (words = '-') => text.indexOf(words.slice(0, 20));
  expect(at(seen?.text)).toBeGreaterThan(0);
  await expect
    .poll(async () => at((await keptReadings(browser))[0]?.current.words))
    .toBeGreaterThanOrEqual(at(seen?.text));
});

test('who reads to the story’s end is at its end, and not at that of the comments', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(oneShot));
  const page = new ArchivePage(tab);
  await waitForRole(tab, 'button', 'Read in Catchword');
  // As far down as the page goes, a little at a time: the story's last lines come by.
  for (let before = -1; before !== (await page.scrolled()); ) {
    before = await page.scrolled();
    await page.wheel(600);
  }
  await expect.poll(async () => (await keptReadings(browser))[0]).toMatchObject({ progress: 1, finished: 1 });
  const [kept] = await keptReadings(browser);
  expect(kept?.current.fraction).toBeGreaterThan(0.9);
  // Among the comments nothing moves it.
  await tab.activate();
  await page.wheel(-80);
  await page.wheel(80);
  expect((await keptReadings(browser))[0]).toEqual(kept);
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'button', `More: ${oneShot.title}`);
  await expect
    .poll(() => library.evaluate(() => document.querySelector('.work-facts')?.textContent))
    .toMatch(/^Finished · /);
  expect(tab.errors()).toEqual([]);
});

test('above the story nothing is kept, and the page’s own links and scripts move no place', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  const page = new ArchivePage(tab);
  const own = await browser.open(browser.extensionUrl('privacy.html'));
  await tab.activate();
  await waitForRole(tab, 'button', 'Read in Catchword');
  await page.wheel(40);
  // What keeps the place comes into the page with the user's first movement.
  await nothingOnItsWay(own, tab);
  expect(await keptReadings(browser)).toEqual([]);
  await tab.activate();
  const line = await page.readTo(0.3);
  await expect.poll(async () => (await keptReadings(browser)).length).toBe(1);
  const [kept] = await keptReadings(browser);
  await tab.activate();
  // What moves the page soon after her last touch is taken for hers.
  await outlast(tab, TOUCHED);
  await tab.evaluate(() => document.querySelector('#feedback')?.scrollIntoView({ behavior: 'instant' }));
  await page.still();
  expect((await keptReadings(browser))[0]).toEqual(kept);
  expect(isAt(line, kept?.current.words)).toBe(true);
});

test('turned off, nothing is kept, nothing shown and nothing put into the page', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(chapterUrl(second));
  const reader = await openReader(tab);
  await reader.scrollTo(0.5);
  await reader.close();
  const library = await browser.open(browser.extensionUrl('library.html'));
  await tick(library, "Keep my place on the archive's own pages, too", 'keepOnPage', false);
  const [kept] = await keptReadings(browser);

  // Where it was being kept, and where it would be.
  await tab.activate();
  const page = new ArchivePage(tab);
  // The page is told of the setting after it has been stored.
  await nothingOnItsWay(library, tab);
  await page.wheel(-400);
  await nothingOnItsWay(library, tab);
  expect((await keptReadings(browser))[0]).toEqual(kept);
  await tab.activate();
  await tab.goto(chapterUrl(second));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  await page.readTo(0.2);
  await nothingOnItsWay(library, tab);
  expect(await find(tab, 'button', HERE)).toBeNull();
  expect(await tab.evaluate(() => document.querySelector('catchword-page'))).toBeNull();
  expect((await keptReadings(browser))[0]).toEqual(kept);
});

test('on a phone of 360 px both buttons fit, to be pressed with a thumb', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, viewport: { width: 360, height: 740 }, mobile: true });
  const tab = await browser.open(chapterUrl(second));
  const page = new ArchivePage(tab);
  await waitForRole(tab, 'button', 'Read in Catchword');
  // Fingers that a driver moves scroll no page of Firefox.
  for (let i = 0; i < 3; i++) await (browser.engine === 'chromium' ? page.drag(400) : page.wheel(700));
  const line = await page.line();
  await expect.poll(async () => isAt(line, (await keptReadings(browser))[0]?.current.words)).toBe(true);

  await tab.activate();
  await tab.goto(chapterUrl(second));
  const buttons = [
    await waitForRole(tab, 'button', 'Continue in Catchword'),
    await waitForRole(tab, 'button', HERE),
  ];
  for (const { left, top, width, height } of buttons) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(360);
    // Two lines of buttons, and no more.
    expect(740 - top).toBeLessThanOrEqual(120);
    expect(top + height).toBeLessThanOrEqual(740);
  }
  await tap(tab, 'button', HERE);
  await expect.poll(() => page.said()).toContain('This is where you left off.');
  await page.still();
  expect((await page.line())?.text.slice(0, 60)).toBe(line?.text.slice(0, 60));
  const back = await waitForRole(tab, 'button', 'Back to where you were');
  expect(back.height).toBeGreaterThanOrEqual(44);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await tap(tab, 'button', 'Dismiss');
  await waitForGone(tab, 'button', 'Dismiss');
});
