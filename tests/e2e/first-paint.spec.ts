import { samples } from '../archive/index';
import { longWork } from '../archive/long-work';
import { click } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { LAUNCHER, type Line, openReader, type Reader, waitForReader } from '../reader/reader';
import { SCREENS } from './screens';
import { Web, workUrl } from './web';

const { serial } = samples;

/** Chapters before and after her place come in while she looks at it, and the headings of those far away. */
const long = longWork({ id: 977_001, chapters: 60, wordsPerChapter: 700, seed: 5 });

/** Where the words were in one frame, px from the reader's corner; `null` when they were not there at all. */
type Frames = ({ top: number; left: number } | null)[];

interface Recording {
  catchwordFrames?: Frames;
}

/**
 * Notes, for each frame in which the reader is seen from now on, where these words are. It runs in the page: in the
 * frame's own callback, after everything that a task has done, with the layout that is about to be painted.
 */
function recordFrames(words: string): void {
  const frames: Frames = [];
  (globalThis as Recording).catchwordFrames = frames;
  let found: Range | null = null;
  const find = (dialog: Element): Range | null => {
    if (found?.startContainer.isConnected) return found;
    found = null;
    for (const prose of dialog.querySelectorAll('.prose')) {
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      while (!found && walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at === -1) continue;
        found = document.createRange();
        found.setStart(node, at);
        found.setEnd(node, at + words.length);
      }
    }
    return found;
  };
  const frame = () => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    const dialog = root?.querySelector<HTMLElement>('[role=dialog]');
    // Laid out before the press, it is open and inert, and nobody sees it.
    if (dialog?.hasAttribute('open') && !dialog.inert) {
      const box = find(dialog)?.getClientRects()[0];
      const corner = dialog.getBoundingClientRect();
      frames.push(box ? { top: box.top - corner.top, left: box.left - corner.left } : null);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const framesOf = (tab: Tab) => tab.evaluate(() => (globalThis as Recording).catchwordFrames ?? []);

/** The first words of a line, few enough to stand in one stretch of text. */
const beginning = (line: Line | null) => line?.text.split(' ').slice(0, 9).join(' ') ?? '';

/** The line she is at; a little further on where its first words stand elsewhere, too, or nowhere in one stretch. */
async function lineOfItsOwn(reader: Reader): Promise<Line | null> {
  for (let turn = 0; ; turn++) {
    const line = await reader.line();
    if (turn === 20 || (await reader.tab.evaluate(standsOnce, beginning(line)))) return line;
    await reader.wheel(40);
  }
}

function standsOnce(words: string): boolean {
  const root = document.querySelector('catchword-reader')?.shadowRoot;
  let times = 0;
  for (const prose of root?.querySelectorAll('.prose') ?? []) {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) times += (walker.currentNode as Text).data.split(words).length - 1;
  }
  return times === 1;
}

/** Opens the reader over the page as it is and expects its words in one spot from the first frame to the last. */
async function expectNoJump(tab: Tab, line: Line | null): Promise<void> {
  expect(beginning(line).length).toBeGreaterThan(10);
  await tab.evaluate(recordFrames, beginning(line));
  await click(tab, 'button', LAUNCHER);
  const reader = await waitForReader(tab);
  await reader.whole({ timeout: 30_000 });
  await reader.still();
  const frames = await framesOf(tab);
  expect(frames.length).toBeGreaterThan(10);
  const [first] = frames;
  const readingLine = (await tab.evaluate(() => innerHeight)) / 5;
  // The line that was there when she left is the one at the reading line: from half of it above to half below.
  expect(Math.abs((first?.top ?? Number.NaN) - readingLine)).toBeLessThan(40);
  // A device pixel of rounding.
  const isFar = (from = 0, to = 0) => Math.abs(from - to) > 1;
  expect(
    frames.filter((spot) => !spot || isFar(spot.top, first?.top) || isFar(spot.left, first?.left)),
  ).toEqual([]);
  expect((await reader.line())?.text).toBe(line?.text);
  // The page's own scroll bar went meanwhile, and the page with it.
  expect(await tab.evaluate(pageIsShutOff)).toEqual({ scrollBar: 0, modal: true });
}

function pageIsShutOff() {
  const dialog = document.querySelector('catchword-reader')?.shadowRoot?.querySelector('[role=dialog]');
  return {
    scrollBar: innerWidth - document.documentElement.clientWidth,
    modal: dialog?.matches(':modal'),
  };
}

test('a chapter opens at its place in the first frame, and stays there', async ({ launch }) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(serial, `/chapters/${serial.chapters[1]?.id}`));
  const reader = await openReader(tab);
  await reader.scrollTo(0.6);
  const line = await lineOfItsOwn(reader);
  await reader.close();
  await tab.reload();
  await expectNoJump(tab, line);
  expect(tab.errors()).toEqual([]);
});

for (const [what, options] of SCREENS) {
  test(`an entire work opens at its place in the first frame while chapters come in above, ${what}`, async ({
    launch,
  }) => {
    const web = new Web({}, [long]);
    const browser = await launch({ serve: web.serve, ...options });
    const tab = await browser.open(workUrl(long, '?view_full_work=true'));
    const reader = await openReader(tab);
    await reader.whole({ timeout: 30_000 });
    await reader.scrollTo(0.6);
    const line = await lineOfItsOwn(reader);
    expect(line?.chapter).toBeGreaterThan(10);
    await reader.close();
    await tab.reload();
    await expectNoJump(tab, line);
    expect(tab.errors()).toEqual([]);
  });
}
