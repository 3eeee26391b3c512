import { samples } from '../archive/index';
import { longWork } from '../archive/long-work';
import { click, waitForRole } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { LAUNCHER, openReader, waitForReader } from '../reader/reader';
import { SCREENS } from './screens';
import { Web, workUrl } from './web';

/* What the browser may skip of a long work: chapters far from the screen, and single paragraphs only near it. */

const long = longWork({ id: 977_020, chapters: 60, wordsPerChapter: 700, seed: 7 });

/** Numbers of the chapters whose paragraphs may be skipped one by one, and of those that are seen. */
async function skippable(tab: Tab): Promise<{ inPieces: number[]; seen: number[] }> {
  return tab.evaluate(() => {
    const root = document.querySelector('catchword-reader')?.shadowRoot as ShadowRoot;
    const dialog = root.querySelector('[role=dialog]') as HTMLElement;
    const articles = [...root.querySelectorAll('article')];
    const numbers = (some: HTMLElement[]) => some.map(({ dataset }) => Number(dataset.chapter));
    return {
      inPieces: numbers(
        articles.filter((article) =>
          [...article.querySelectorAll('.prose > *')].some(
            (block) => getComputedStyle(block).contentVisibility === 'auto',
          ),
        ),
      ),
      seen: numbers(
        articles.filter((article) => {
          const { top, bottom } = article.getBoundingClientRect();
          return bottom > 0 && top < dialog.clientHeight;
        }),
      ),
    };
  });
}

/** Scrolls there by script, as a scroll bar does, and notes where words near the reading line are in each frame. */
async function jump(tab: Tab, share: number): Promise<number[]> {
  return tab.evaluate(async (to) => {
    const root = document.querySelector('catchword-reader')?.shadowRoot as ShadowRoot;
    const dialog = root.querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
    dialog.scrollTop = to * dialog.scrollHeight;
    // What was never laid out takes on its size in the first frame. Then no chapter on the screen counts as far any
    // more, and its paragraphs far from there are skipped.
    const isSeen = (frame: Element) => {
      const { top, bottom } = frame.getBoundingClientRect();
      return bottom > 0 && top < dialog.clientHeight;
    };
    const isSettled = () => ![...root.querySelectorAll('.chapter-frame[data-far]')].some(isSeen);
    for (let settled = 0; settled < 4; ) {
      await new Promise(requestAnimationFrame);
      settled = isSettled() ? settled + 1 : 0;
    }
    const hers = [20, 22, 24, 26, 50, 70, 90]
      .map((down) => root.elementFromPoint(dialog.clientWidth * 0.4, (dialog.clientHeight * down) / 100))
      .find((each) => each?.closest('.prose > *')) as Element;
    const tops = [];
    for (let frame = 0; frame < 40; frame++) {
      await new Promise(requestAnimationFrame);
      tops.push(hers.getBoundingClientRect().top);
    }
    return tops;
  }, share);
}

/** Notes in each frame in which the reader is open whether its first chapter counts as far from the screen. */
function recordFar(): void {
  const frames: boolean[] = [];
  (globalThis as { catchwordFar?: boolean[] }).catchwordFar = frames;
  const frame = () => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    const chapter = root?.querySelector('[role=dialog][open] .chapter-frame');
    if (chapter) frames.push(chapter.hasAttribute('data-far'));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Notes of each chapter, as its text comes in, whether it counts as far from the screen. */
function recordComing(): void {
  const coming: Record<number, boolean> = {};
  (globalThis as { catchwordComing?: Record<number, boolean> }).catchwordComing = coming;
  const look = (root: ShadowRoot) => {
    for (const frame of root.querySelectorAll('.chapter-frame')) {
      const number = Number(frame.closest('article')?.dataset.chapter);
      coming[number] ??= frame.hasAttribute('data-far');
    }
  };
  new MutationObserver(() => {
    const root = document.querySelector('catchword-reader')?.shadowRoot;
    if (!root) return;
    look(root);
    new MutationObserver(() => look(root)).observe(root, { childList: true, subtree: true });
  }).observe(document.documentElement, { childList: true });
}

test('a chapter that comes in far from hers is far from the first moment on', async ({ launch }) => {
  const web = new Web({}, [long]);
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(long, '?view_full_work=true'));
  await waitForRole(tab, 'button', LAUNCHER);
  await tab.evaluate(recordComing);
  await (await openReader(tab)).whole({ timeout: 30_000 });
  const coming = await tab.evaluate(
    () => (globalThis as { catchwordComing?: Record<number, boolean> }).catchwordComing ?? {},
  );
  const wanted = Object.fromEntries(long.chapters.map((_, i) => [i + 1, i > 2]));
  expect(coming).toEqual(wanted);
});

/** Notes, for each change, how many chapters are laid out because a place is being brought to the screen. */
function recordLaidOut(): void {
  const counts: number[] = [];
  (globalThis as { catchwordLaidOut?: number[] }).catchwordLaidOut = counts;
  const root = document.querySelector('catchword-reader')?.shadowRoot as ShadowRoot;
  const frames = [...root.querySelectorAll<HTMLElement>('.chapter-frame')];
  const count = () => counts.push(frames.filter(({ style }) => style.contentVisibility === 'visible').length);
  new MutationObserver(count).observe(root, { attributes: true, attributeFilter: ['style'], subtree: true });
}

test('a jump into chapters that are far away lays out its own, and of those before it one', async ({
  launch,
}) => {
  const web = new Web({}, [long]);
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(long, '?view_full_work=true'));
  const reader = await openReader(tab);
  await reader.whole({ timeout: 30_000 });
  await expect.poll(async () => (await skippable(tab)).inPieces.length).toBeLessThan(10);
  await reader.openPanel('Contents');
  await tab.evaluate(recordLaidOut);
  await click(tab, 'button', /^(?!Close)/, {
    within: { role: 'complementary', name: 'Contents' },
    index: 39,
  });
  await expect.poll(async () => (await reader.line())?.chapter).toBe(40);
  const counts = await tab.evaluate(
    () => (globalThis as { catchwordLaidOut?: number[] }).catchwordLaidOut ?? [],
  );
  expect(Math.max(...counts)).toBe(2);
});

test('a chapter that was built before the press is near the screen from the first frame on', async ({
  launch,
}) => {
  const web = new Web();
  const browser = await launch({ serve: web.serve });
  const tab = await browser.open(workUrl(samples.oneShot));
  const { x, y } = await waitForRole(tab, 'button', LAUNCHER);
  await tab.mouse.move(x, y);
  // It is laid out then, unseen.
  await tab.waitFor(() => document.querySelector('catchword-reader[data-waits]'), undefined, {
    what: 'the reader that waits',
  });
  await tab.evaluate(recordFar);
  await tab.mouse.click(x, y);
  await (await waitForReader(tab)).whole();
  const frames = () => tab.evaluate(() => (globalThis as { catchwordFar?: boolean[] }).catchwordFar ?? []);
  await expect.poll(async () => (await frames()).length).toBeGreaterThan(5);
  expect(await frames()).not.toContain(true);
});

for (const [what, options] of SCREENS) {
  test(`only chapters near the screen are skipped by the paragraph, ${what}`, async ({ launch }) => {
    const web = new Web({}, [long]);
    const browser = await launch({ serve: web.serve, ...options });
    const tab = await browser.open(workUrl(long, '?view_full_work=true'));
    const reader = await openReader(tab);
    await reader.whole({ timeout: 30_000 });
    for (const share of [0.1, 0.5, 0.9, 0.5, 0.1]) {
      const tops = await jump(tab, share);
      expect(tops.filter((top) => Math.abs(top - (tops[0] ?? Number.NaN)) > 1)).toEqual([]);
      await expect.poll(async () => (await skippable(tab)).inPieces.length).toBeLessThan(10);
      const { inPieces, seen } = await skippable(tab);
      expect(seen.length).toBeGreaterThan(0);
      expect(inPieces).toEqual(expect.arrayContaining(seen));
    }
    expect(tab.errors()).toEqual([]);
  });
}
