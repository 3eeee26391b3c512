import { samples, type Visitor } from '../archive/index';
import { faults } from '../browsers/axe';
import { click, find, namesOf, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest } from '../browsers/rest';
import { shown } from '../browsers/text';
import type { Tab } from '../browsers/types';
import { libraryRows } from '../reader/database';
import { backgroundAnswers } from '../reader/page';
import { openReader, waitForReader } from '../reader/reader';
import { popupOver } from './popup';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { serial, wip, anonymous, oneShot } = samples;
const HOST = 'https://archiveofourown.org';
const HISTORY = `${HOST}/users/reader/readings`;
const BOOKMARKS = `${HOST}/users/reader/bookmarks`;
const TAKE_3 = 'Take these 3 works into your library';

const as = (loggedInAs: string): Visitor => ({ loggedInAs, adult: true });
/** All that a page shows, in one line. */
const shownInLine = async (tab: Tab) => (await shown(tab)).replace(/\s+/g, ' ');
const says = (tab: Tab, words: string) =>
  tab.waitFor((text) => document.querySelector('[role=status]')?.textContent === text, words, {
    what: `"${words}"`,
  });

/** What Catchword's button says over the tab of an address. Runs in a page of the extension. */
const atButton = async (address: string): Promise<string> => {
  type Api = {
    tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
    action: { getTitle(of: object): Promise<string>; getBadgeText(of: object): Promise<string> };
  };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { tabs, action } = browser ?? chrome;
  const tabId = (await tabs.query({})).find(({ url }) => url === address)?.id;
  return `${await action.getBadgeText({ tabId })} ${await action.getTitle({ tabId })}`;
};

/** When the background has answered so many, it has looked up the settings for all that it was told before, and written. */
const QUESTIONS = 5;

/** All rows that tell of works, in one text. */
const rows = async (page: Tab): Promise<string> => {
  const { works, visits, readings, forgotten } = await libraryRows(
    page,
    'works',
    'visits',
    'readings',
    'forgotten',
  );
  return JSON.stringify([works, visits, readings, forgotten]);
};

test('a page of the history is taken in, shown in the library, taken in twice without a change, and taken back', async ({
  launch,
}) => {
  const web = new Web(as('reader'));
  const browser = await launch({ serve: web.serve });
  const work = await browser.open(workUrl(serial));
  const reader = await openReader(work);
  await reader.wheel(300);
  const tab = await browser.open(HISTORY);
  const popup = await popupOver(browser, tab);
  await popup.activate();
  await waitForRole(popup, 'heading', 'Your history: 3 works');
  const asked = web.asked.length;
  expect(await shownInLine(popup)).toContain('The archive does not know your place in them.');
  expect(await shownInLine(popup)).toContain(
    'Left out: 1 deleted work and 1 work that is not revealed yet. They have nothing to take.',
  );
  expect(await faults(popup)).toEqual([]);
  // The place in the work was sent as its page was hidden, and is kept by then.
  await backgroundAnswers(popup, QUESTIONS);
  const before = await rows(popup);

  await click(popup, 'button', TAKE_3);
  await says(popup, '2 works taken in, 1 was known already.');
  expect(await faults(popup)).toEqual([]);
  const taken = await rows(popup);
  await click(popup, 'button', 'Undo');
  await says(popup, 'Undone: your library is as it was before.');
  expect(await rows(popup)).toBe(before);
  await click(popup, 'button', TAKE_3);
  await says(popup, '2 works taken in, 1 was known already.');
  const withoutTimes = (text: string) => text.replace(/"modified":\d+/g, '');
  expect(withoutTimes(await rows(popup))).toBe(withoutTimes(taken));

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'heading', 'Seen on the archive');
  // Folded up, below what was read.
  expect(await find(library, 'link', anonymous.title)).toBeNull();
  await library.evaluate(() => document.querySelector<HTMLElement>('summary')?.click());
  await waitForRole(library, 'link', anonymous.title);
  const titles = [serial.title, anonymous.title, wip.title];
  const links = await namesOf(library, 'link');
  expect(links.filter((name) => titles.includes(name))).toEqual(titles);
  expect(await shownInLine(library)).toMatch(/Last opened .*2025.*Last opened .*2025/);
  expect(await faults(library)).toEqual([]);

  // The page again, in a popup that knows nothing of the first.
  const kept = await rows(popup);
  await popup.close();
  const again = await popupOver(browser, tab);
  await again.activate();
  await click(again, 'button', TAKE_3);
  await says(again, '3 works were known already.');
  expect(await find(again, 'button', 'Undo')).toBeNull();
  expect(await rows(again)).toBe(kept);
  // All of it without a request.
  expect(web.asked.length).toBe(asked);
  const tabs = [work, tab, library, again];
  expect([...tabs.flatMap((each) => each.errors()), ...(await browser.backgroundErrors())]).toEqual([]);
});

test('a work seen there opens in Catchword, and one that is forgotten stays so', async ({ launch }) => {
  const web = new Web(as('reader'));
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(HISTORY);
  const popup = await popupOver(browser, tab);
  await popup.activate();
  await click(popup, 'button', TAKE_3);
  await says(popup, '3 works taken in.');

  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'heading', 'Seen on the archive');
  await library.evaluate(() => document.querySelector<HTMLElement>('summary')?.click());
  await click(library, 'button', `More: ${wip.title}`);
  await click(library, 'button', `Forget this work… ${wip.title}`);
  await click(library, 'button', 'Forget it');
  await waitForGone(library, 'link', wip.title);
  await popup.close();
  const again = await popupOver(browser, tab);
  await again.activate();
  await click(again, 'button', TAKE_3);
  await says(again, '2 works were known already, 1 you had forgotten stays so.');

  await library.activate();
  const address = await library.evaluate(
    (title) => [...document.links].find((link) => link.textContent === title)?.href ?? '',
    serial.title,
  );
  expect(address).toBe(workUrl(serial, '#catchword'));
  const work = await browser.open(address);
  await (await waitForReader(work)).wheel(300);
  // It has a place now, and stands with those that were read.
  await library.activate();
  await waitForRole(library, 'progressbar', `Progress in ${serial.title}`);
  const names = await namesOf(library, 'link');
  expect(names.filter((name) => name === serial.title)).toHaveLength(1);
});

test("the reader's own bookmarks are taken in, and nobody else's", async ({ launch }) => {
  let visitor = as('sandpiper_errata');
  const webs = new Map<string, Web>();
  const browser = await launch({
    serve: (request) => {
      const name = visitor.loggedInAs ?? '';
      const web = webs.get(name) ?? new Web(visitor);
      webs.set(name, web);
      return web.serve(request);
    },
  });
  const hint = 'Open a work on the archive to read it here.';
  const tab = await browser.open(BOOKMARKS);
  const popup = await popupOver(browser, tab);
  await popup.activate();
  await popup.waitFor((words) => document.body.textContent?.includes(words), hint);
  expect(await namesOf(popup, 'button')).not.toContainEqual(expect.stringContaining('into your library'));
  await popup.close();

  visitor = as('reader');
  await tab.goto(BOOKMARKS);
  const own = await popupOver(browser, tab);
  await own.activate();
  await waitForRole(own, 'heading', 'Your bookmarks: 2 works');
  expect(await shownInLine(own)).toContain('the day you bookmarked them');
  expect(await shownInLine(own)).toContain('1 work on another site and 1 series');
  await click(own, 'button', 'Take these 2 works into your library');
  await says(own, '2 works taken in.');
  const library = await browser.open(browser.extensionUrl('library.html'));
  await waitForRole(library, 'heading', 'Seen on the archive');
  await library.evaluate(() => document.querySelector<HTMLElement>('summary')?.click());
  await waitForRole(library, 'link', oneShot.title);
  expect(await shownInLine(library)).toMatch(/Bookmarked .*2025.*Bookmarked .*2024/);
  expect([...tab.errors(), ...own.errors(), ...library.errors()]).toEqual([]);
});

test('pages are taken in as she opens them, once she wants that', async ({ launch }) => {
  let visitor = as('reader');
  const browser = await launch({ serve: (request) => new Web(visitor).serve(request) });
  const library = await browser.open(browser.extensionUrl('library.html'));
  const wanted = 'Take in my history and bookmark pages on the archive as I open them';
  await waitForState(library, 'checkbox', wanted, { checked: false });
  const works = async () => (await rows(library)).match(/"key":/g)?.length ?? 0;

  // Not before: with the three works of that page there would be more later, too.
  const early = await browser.open(HISTORY);
  await atRest(early);
  await backgroundAnswers(library, QUESTIONS);
  expect(await works()).toBe(0);
  await library.activate();
  await tick(library, wanted, 'takeInPages');
  await waitForState(library, 'checkbox', wanted, { checked: true });

  const TO_READ = `${HISTORY}?show=to-read`;
  const tab = await browser.open(TO_READ);
  await expect.poll(works).toBe(2);
  await expect.poll(() => library.evaluate(atButton, TO_READ)).toBe('+2 Catchword: 2 works taken in');
  const before = await rows(library);

  // Once more, somebody else's, and pages that are no such list: nothing changes.
  await tab.goto(TO_READ);
  visitor = as('sandpiper_errata');
  const others = [await browser.open(BOOKMARKS), await browser.open(`${HOST}/works`)];
  for (const each of others) {
    await each.activate();
    await atRest(each);
  }
  await backgroundAnswers(library, QUESTIONS);
  expect(await rows(library)).toBe(before);

  // What is opened later is taken in, and nothing of theirs by then.
  visitor = as('reader');
  await early.goto(HISTORY);
  await expect.poll(works).toBe(3);
  expect(await rows(library)).not.toContain(String(oneShot.id));
  expect(await library.evaluate(atButton, TO_READ)).toBe(' Catchword');
  await browser.killBackground();
  await tab.goto(BOOKMARKS);
  await expect.poll(works).toBe(4);
  await library.activate();
  await waitForRole(library, 'heading', 'Seen on the archive');
  const errors = [early, tab, ...others, library].flatMap((each) => each.errors());
  expect([...errors, ...(await browser.backgroundErrors())]).toEqual([]);
});
