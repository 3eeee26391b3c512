import { longWork } from '../archive/long-work';
import { click } from '../browsers/find';
import { expect, test } from '../browsers/fixtures';
import type { Tab } from '../browsers/types';
import { openReader } from '../reader/reader';
import { SCREENS } from './screens';
import { Web, workUrl } from './web';

/* A change of settings in a long work: what is seen changes at once, all the rest soon, and her words stay. */

const long = longWork({ id: 977_010, chapters: 60, wordsPerChapter: 700, seed: 6 });

/** One frame after a change. */
interface Frame {
  /** Colour and size of the text of each chapter that is seen. */
  seen: string[];
  /** Where her words are, px below the top of the reader. */
  top: number;
  /** Chapters that have not changed yet. */
  waiting: number;
}

/** What a change looked like. */
interface Change {
  before: Frame;
  frames: Frame[];
  looks: string[];
  ground: string;
}

/**
 * Presses a button of "Appearance" and notes every frame until all chapters have changed. Right after the press it scrolls
 * to `to`, a share of all, where that is given.
 */
async function changeIn(tab: Tab, button: string, to: number | null = null): Promise<Change> {
  await tab.evaluate(watchChange, to);
  await click(tab, 'button', button);
  return tab.evaluate(() => (globalThis as unknown as { catchwordChange: Promise<Change> }).catchwordChange);
}

/** Notes what the next press changes. Runs in the page. */
function watchChange(share: number | null): void {
  const watch = async (): Promise<Change> => {
    const root = document.querySelector('catchword-reader')?.shadowRoot as ShadowRoot;
    const dialog = root.querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
    const articles = [...root.querySelectorAll('article')];
    const look = (article: Element) => {
      const { color, fontSize } = getComputedStyle(article);
      return `${color} ${fontSize}`;
    };
    // What stands in chapters that the browser skips has no place.
    const line = [0, 15, 30, 45]
      .map((down) => root.elementFromPoint(dialog.clientWidth * 0.4, dialog.clientHeight / 5 + down))
      .find((each) => each?.closest('.prose > *')) as Element;
    const old = look(articles[0] as Element);
    const frame = () => ({
      seen: articles
        .filter((article) => {
          const { top, bottom } = article.getBoundingClientRect();
          return bottom > 0 && top < dialog.clientHeight;
        })
        .map(look),
      top: line.getBoundingClientRect().top,
      waiting: articles.filter((article) => look(article) === old).length,
    });
    let before = frame();
    addEventListener('click', () => (before = frame()), { capture: true, once: true });
    // What was pressed has heard of it by then.
    await new Promise((heard) => root.addEventListener('click', heard, { once: true }));
    if (share !== null) dialog.scrollTop = share * dialog.scrollHeight;
    const frames: (typeof before)[] = [];
    const end = performance.now() + 10_000;
    while ((frames.at(-1)?.waiting ?? 1) > 0 && performance.now() < end) {
      await new Promise(requestAnimationFrame);
      frames.push(frame());
    }
    // Whatever comes late.
    for (let more = 0; more < 20; more++) {
      await new Promise(requestAnimationFrame);
      frames.push(frame());
    }
    return {
      before,
      frames,
      looks: [...new Set(articles.map(look))],
      ground: getComputedStyle(dialog).backgroundColor,
    };
  };
  Object.assign(globalThis, { catchwordChange: watch() });
}

for (const [what, options] of SCREENS) {
  test(`what is seen changes at once and the rest by and by, ${what}`, async ({ launch }) => {
    const web = new Web({}, [long]);
    const browser = await launch({ serve: web.serve, ...options });
    const tab = await browser.open(workUrl(long, '?view_full_work=true'));
    const reader = await openReader(tab);
    await reader.whole({ timeout: 30_000 });
    await reader.scrollTo(0.6);
    const line = await reader.line();
    expect(line?.chapter).toBeGreaterThan(20);
    await reader.openPanel('Appearance');

    const theme = await changeIn(tab, 'Dusk');
    expect(theme.before.seen.join()).toMatch(/^rgb\(38, 35, 30\) /);
    expect(theme.ground).toBe('rgb(34, 36, 42)');
    expect(theme.frames[0]?.waiting).toBeGreaterThan(30);
    for (const { seen, top } of theme.frames) {
      expect(seen.filter((each) => !each.startsWith('rgb(214, 209, 199) '))).toEqual([]);
      expect(Math.abs(top - theme.before.top)).toBeLessThanOrEqual(1);
    }
    expect(theme.looks).toHaveLength(1);

    const size = await changeIn(tab, 'Text size: more');
    expect(size.frames[0]?.waiting).toBeGreaterThan(30);
    expect(size.looks).toHaveLength(1);
    expect(size.looks[0]).not.toBe(theme.looks[0]);
    for (const { seen } of size.frames) expect(new Set(seen)).toEqual(new Set(size.looks));
    // Chapters above grow meanwhile. The first frame was looked at before her words were put back.
    const [, first, ...others] = size.frames;
    expect(others.filter(({ top }) => Math.abs(top - (first?.top ?? 0)) > 1)).toEqual([]);
    // Lines break elsewhere now.
    expect((await reader.line())?.text).toContain(line?.text.split(' ')[0]);

    // However fast she goes where nothing has changed yet.
    const far = await changeIn(tab, 'Sepia', 0.05);
    expect(far.frames[0]?.waiting).toBeGreaterThan(20);
    for (const { seen } of far.frames) {
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((each) => !each.startsWith('rgb(63, 47, 31) '))).toEqual([]);
    }
    expect(tab.errors()).toEqual([]);
  });
}
