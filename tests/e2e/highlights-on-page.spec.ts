import { type Chapter, samples, type Work } from '../archive/index';
import { longWork } from '../archive/long-work';
import { click, waitForGone, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import { atRest, outlast } from '../browsers/rest';
import type { Tab } from '../browsers/types';
import { nothingOnItsWay } from '../reader/page';
import { openReader, type Reader } from '../reader/reader';
import { colourOnScreen } from './colour-on-screen';
import { tick } from './settings';
import { Web, workUrl } from './web';

const { oneShot, serial } = samples;
const entire = '?view_full_work=true';
const SHOW = "Show my highlights on the archive's own pages";
const NOTE = 'Only I know of the lighthouse.';
/** Of the first chapter of the serial, over a paragraph break and into an <em>. */
const ACROSS = 'the weed showing on the old stones. For 0.4 read none.';

/** What is found is shown so long after it: SHOWN_WITHIN of components/shared/standing-highlights.ts, and a little more. ms */
const SEARCHED_WITHIN = 200;

/** What of the page is not Catchword's own. */
const markup = () => {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const host of copy.querySelectorAll('catchword-launcher, catchword-page, catchword-reader'))
    host.remove();
  return copy.outerHTML;
};

/** The words of all ranges in the page's registry, by name. Runs in the page's own world, as its scripts do. */
const registry = () => {
  const names: Record<string, string[]> = {};
  const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString().replace(/\s+/g, ' ').trim();
  };
  for (const [name, highlight] of CSS.highlights) {
    if (highlight.size > 0) names[name] = [...highlight].map(wordsOf).sort();
  }
  return names;
};
const painted = (tab: Tab) => expect.poll(() => tab.evaluate(registry));

/** Some words that stand on one line of a chapter's source, the first such line after `from` (UTF-16) of its markup. */
function wordsOf(chapter: Chapter | undefined, from = 0): string {
  const source = (chapter?.body ?? '').slice(from);
  const line = /[^<>&“”\n]{70,}/.exec(source)?.[0] ?? '';
  return line
    .slice(line.indexOf(' ') + 1)
    .slice(0, 60)
    .replace(/\s\S*$/, '');
}

/** The colour in the middle of the first space of these words, as a picture of the screen shows it. */
async function colourIn(tab: Tab, words: string, scratch: string): Promise<string> {
  const at = await tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('#chapters') as Element,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted);
      if (start === -1) continue;
      const range = document.createRange();
      const space = start + wanted.indexOf(' ');
      range.setStart(node, space);
      range.setEnd(node, space + 1);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  if (!at) throw new Error(`The page has no ${words}`);
  await atRest(tab);
  return colourOnScreen(tab, at, scratch);
}

/** Marks words and writes a note to them. */
async function note(reader: Reader, words: string): Promise<void> {
  await reader.select(words);
  await click(reader.tab, 'button', 'Add note', { within: { role: 'toolbar', name: 'Selection' } });
  await waitForRole(reader.tab, 'textbox', 'Note');
  await reader.tab.keyboard.type(NOTE);
  await click(reader.tab, 'button', 'Done');
}

test('what she marks in the reader shows on the archive’s own page, which stays as it is and learns no note', async ({
  launch,
  scratch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  await waitForRole(tab, 'button', 'Read in Catchword');
  const before = await tab.evaluate(markup);
  const sheets = () => document.styleSheets.length + document.adoptedStyleSheets.length;
  const sheetsBefore = await tab.evaluate(sheets);
  const plain = await colourIn(tab, 'the weed', scratch);
  const reader = await openReader(tab);
  const second = wordsOf(serial.chapters[0]);
  await note(reader, second);
  await reader.scrollTo(0.4);
  await reader.highlight(ACROSS);
  const inReader = await reader.painted();
  await reader.close();

  await painted(tab).toEqual({ 'catchword-yellow': [ACROSS, second].sort() });
  await expect.poll(() => colourIn(tab, 'the weed', scratch)).toBe('255 230 143');
  expect(plain).toBe('255 255 255');

  await tab.reload();
  await waitForRole(tab, 'button', 'Continue in Catchword');
  await painted(tab).toEqual({ 'catchword-yellow': [ACROSS, second].sort() });
  expect(await tab.evaluate(markup)).toBe(before);
  // The browser puts their style in when it has been told that they stand there.
  await expect.poll(() => colourIn(tab, 'the weed', scratch)).toBe('255 230 143');
  expect(await tab.evaluate(sheets)).toBe(sheetsBefore);
  // What any script of the page can read: elements, sheets, shadow roots that are open, and what the ranges hold.
  const readable = await tab.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot?.innerHTML ?? [],
    );
    const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    );
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) => [
      name,
      ...Object.keys(highlight),
      ...[...highlight].flatMap((range) => [
        String(range.startContainer.textContent),
        ...Object.keys(range),
        ...Object.keys(range.startContainer),
      ]),
    ]);
    const own = Object.keys(window).map((key) => `${key}: ${String((window as never)[key])}`);
    return [document.documentElement.outerHTML, ...roots, ...rules, ...ranges, ...own].join('\n');
  });
  expect(readable).not.toContain(NOTE.slice(0, 20));
  expect(readable).not.toContain('::highlight');

  // The reader takes the names over, and the page shows afterwards what has changed.
  const again = await openReader(tab);
  await expect.poll(() => again.painted()).toEqual(inReader);
  await again.openPanel('Highlights');
  await click(tab, 'button', 'Delete');
  await again.closePanel('Highlights');
  await again.close();
  await painted(tab).toEqual({ 'catchword-yellow': [ACROSS] });
  expect(tab.errors()).toEqual([]);
  expect(await browser.backgroundErrors()).toEqual([]);
});

test('she may turn them off, and the page that is open lets go of them', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial));
  const words = wordsOf(serial.chapters[0]);
  const reader = await openReader(tab);
  await reader.highlight(words, 'green');
  await reader.close();
  await painted(tab).toEqual({ 'catchword-green': [words] });
  const library = await browser.open(browser.extensionUrl('library.html'));
  await tick(library, SHOW, 'highlightsOnPage', false);
  await painted(tab).toEqual({});
  await tab.activate();
  await tab.reload();
  await waitForRole(tab, 'button', 'Continue in Catchword');
  await nothingOnItsWay(library, tab);
  expect(await tab.evaluate(registry)).toEqual({});
  expect(tab.errors()).toEqual([]);
});

test('after an edit they stand on the same words, and what the author took out is nowhere', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const [only] = oneShot.chapters as [Chapter];
  const [kept, gone] = [wordsOf(only), wordsOf(only, only.body.indexOf('</p>', 600))];
  const tab = await browser.open(workUrl(oneShot));
  const reader = await openReader(tab);
  await reader.highlight(kept, 'blue');
  await reader.highlight(gone, 'pink');
  await reader.close();
  await painted(tab).toEqual({ 'catchword-blue': [kept], 'catchword-pink': [gone] });

  const body = `<p>Nobody had asked for a foreword.</p>${only.body.replace(gone, 'Else')}`;
  expect(body).not.toContain(gone);
  web.archive.replaceWork({ ...oneShot, chapters: [{ ...only, body }] });
  await tab.reload();
  await painted(tab).toEqual({ 'catchword-blue': [kept] });
  await waitForRole(tab, 'button', 'Continue in Catchword');
  const now = await openReader(tab);
  await expect.poll(() => now.painted()).toEqual([{ colour: 'blue', text: kept }]);
  await now.openPanel('Highlights');
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('catchword-reader')?.shadowRoot?.textContent ?? ''))
    .toContain('This line is no longer in the chapter.');
  expect(tab.errors()).toEqual([]);
});

test('where chapters are merged or split, they are found in the chapter that has their words now', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const [first, second, third, ...rest] = serial.chapters as [Chapter, Chapter, Chapter, ...Chapter[]];
  // The second goes into the first; the third becomes two.
  const cut = third.body.indexOf('<p', 10);
  const [early, late] = [wordsOf(second), wordsOf(third, cut + 300)];
  const tab = await browser.open(workUrl(serial, `/chapters/${second.id}`));
  for (const [chapter, words, colour] of [
    [second, early, 'green'],
    [third, late, 'purple'],
  ] as const) {
    await tab.goto(workUrl(serial, `/chapters/${chapter.id}`));
    const reader = await openReader(tab);
    await reader.highlight(words, colour);
    await reader.close();
  }

  const chapters = [
    { ...first, body: `${first.body}\n${second.body}` },
    { ...third, position: 2, body: third.body.slice(0, cut) },
    { ...third, id: third.id + 5_000, position: 3, title: 'The Rest', body: third.body.slice(cut) },
    ...rest,
  ];
  const changed: Work = { ...serial, chapters: chapters.map((each, i) => ({ ...each, position: i + 1 })) };
  web.archive.replaceWork(changed);
  await tab.goto(workUrl(serial, entire));
  await painted(tab).toEqual({ 'catchword-green': [early], 'catchword-purple': [late] });

  await waitForRole(tab, 'button', 'Continue in Catchword');
  const now = await openReader(tab);
  await now.whole();
  await expect
    .poll(async () => (await now.painted()).map(({ text }) => text).sort())
    .toEqual([early, late].sort());
  await now.openPanel('Highlights');
  const said = () =>
    tab.evaluate(() => document.querySelector('catchword-reader')?.shadowRoot?.textContent ?? '');
  await expect.poll(said).toContain('now in chapter 1');
  await now.closePanel('Highlights');
  await now.close();

  // Its chapter is gone: the page of the chapter that has the words shows it, and others do not.
  const own = await browser.open(browser.extensionUrl('privacy.html'));
  await tab.activate();
  await tab.goto(workUrl(serial, `/chapters/${first.id}`));
  await painted(tab).toEqual({ 'catchword-green': [early] });
  await tab.goto(workUrl(serial, `/chapters/${rest[0]?.id}`));
  await waitForRole(tab, 'button', 'Continue in Catchword');
  await nothingOnItsWay(own, tab);
  expect(await tab.evaluate(registry)).toEqual({});
  expect(tab.errors()).toEqual([]);
});

test('of a long work only what is near the screen is read', async ({ launch }) => {
  const work = longWork({ id: 970_000_900, chapters: 12, wordsPerChapter: 1_500, seed: 9 });
  const web = new Web({}, [work]);
  const browser = await launch({ serve: web.serve });
  const [first, eleventh] = [work.chapters[0], work.chapters[10]];
  const [near, far] = [wordsOf(first), wordsOf(eleventh)];
  const tab = await browser.open(workUrl(work));
  for (const [chapter, words, colour] of [
    [first, near, 'yellow'],
    [eleventh, far, 'pink'],
  ] as const) {
    await tab.goto(workUrl(work, `/chapters/${chapter?.id}`));
    const reader = await openReader(tab);
    await reader.highlight(words, colour);
    await reader.close();
  }
  await tab.goto(workUrl(work, entire));
  await painted(tab).toMatchObject({ 'catchword-yellow': [near] });
  await outlast(tab, SEARCHED_WITHIN);
  expect(await tab.evaluate(registry)).toEqual({ 'catchword-yellow': [near] });
  await tab.evaluate(() =>
    document.querySelectorAll('#chapters > .chapter > .userstuff')[10]?.scrollIntoView(),
  );
  // And what she has left behind is painted no longer: engines go through all that is.
  await painted(tab).toEqual({ 'catchword-pink': [far] });
  expect(tab.errors()).toEqual([]);
});

test('a private window shows what is known, as the reader does there', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve, privateWindows: true });
  const tab = await browser.open(workUrl(serial));
  const reader = await openReader(tab);
  const words = wordsOf(serial.chapters[0]);
  await reader.highlight(words);
  await reader.close();
  const hidden = await browser.openPrivate(workUrl(serial));
  await painted(hidden).toEqual({ 'catchword-yellow': [words] });
  const inReader = await openReader(hidden);
  await inReader.openPanel('Highlights');
  await click(hidden, 'button', 'Delete');
  await waitForGone(hidden, 'button', 'Delete');
  await inReader.close();
  // It is gone from there while the reader is open; what is kept is as it was.
  await painted(hidden).toEqual({ 'catchword-yellow': [words] });
  expect([...tab.errors(), ...hidden.errors()]).toEqual([]);
});
