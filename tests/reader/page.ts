import type { ReadingRecord } from '../../storage/records';
import { atRest, outlast } from '../browsers/rest';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { readDatabase } from './database';
import { turnWheel, waitForStill, whileScrolling } from './scrolling';

/** A finger that has rested for so long throws nothing: browsers look at its last movements, of some 100 ms. */
const FINGER_RESTS = 150;

/** The line of story at the reading line of the archive's own page. */
export interface PageLine {
  /** Which of the chapters on the page, from 0. */
  position: number;
  /** From that line on, at most 160 characters, white space collapsed. */
  text: string;
}

/** The archive's own page of a work, read with and without Catchword's button; in either engine. */
export class ArchivePage {
  constructor(readonly tab: Tab) {}

  /** Turns the mouse wheel over the text by `pixels` (down is positive) and waits until the page keeps still. */
  async wheel(pixels: number): Promise<void> {
    await turnWheel(this.tab, 180, 400, pixels);
    await this.still();
  }

  /** Drags the page up by `pixels` with a finger. Needs `mobile`. */
  async drag(pixels: number): Promise<void> {
    const { tab } = this;
    const [x, y] = [150, 600];
    const steps = 10;
    await whileScrolling(tab, { x, y, pixels, heard: 'touchend' }, async () => {
      await tab.touch.start(x, y);
      for (let step = 1; step <= steps; step++) await tab.touch.move(x, y - (pixels * step) / steps);
      // What was thrown would stop when the machine has time for it.
      await outlast(tab, FINGER_RESTS);
      await tab.touch.move(x, y - pixels);
      await tab.touch.end();
    });
    await this.still();
  }

  /** Waits until nothing scrolls any more, as `waitForStill`: the place has been sent then, where one is being kept. */
  async still(): Promise<void> {
    await waitForStill(this.tab, () => String(scrollY), null, 'the page to keep still');
  }

  /** px */
  scrolled(): Promise<number> {
    return this.tab.evaluate(() => scrollY);
  }

  /** Turns the wheel until the story's first line (`share` 0), its last (1), or what lies between is at the reading line. */
  async readTo(share: number, position = 0): Promise<PageLine> {
    const away = await this.tab.evaluate(
      ({ share, position }) => {
        const story = document.querySelectorAll('#chapters .userstuff:not(.userstuff .userstuff)');
        const box = [...story].filter((each) => !each.closest('.preface'))[position]?.getBoundingClientRect();
        return box ? Math.round(box.top + box.height * share - innerHeight * 0.2) : null;
      },
      { share, position },
    );
    if (away === null) throw new Error(`No chapter ${position} on the page`);
    await this.wheel(away);
    const line = await this.line();
    if (!line) throw new Error('No text at the reading line');
    return line;
  }

  /** The first line of story that is not wholly above the reading line, a fifth down; found line by line from the top. */
  line(): Promise<PageLine | null> {
    return this.tab.evaluate(() => {
      const y = innerHeight * 0.2;
      const stories = [...document.querySelectorAll('#chapters .userstuff')].filter(
        (each) => !each.closest('.preface') && !each.parentElement?.closest('.userstuff'),
      );
      for (const [position, story] of stories.entries()) {
        const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (node.parentElement?.closest('.landmark') || node.data.trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          if (range.getBoundingClientRect().bottom <= y) continue;
          for (let at = 0; at < node.length; at++) {
            if (/\s/.test(node.data.charAt(at))) continue;
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            if (range.getBoundingClientRect().bottom <= y) continue;
            range.setEndAfter(story);
            return { position, text: range.toString().replace(/\s+/g, ' ').trim().slice(0, 160) };
          }
        }
      }
      return null;
    });
  }

  /** What Catchword says at the foot of the page; '' when it says nothing. */
  said(): Promise<string> {
    return this.tab.evaluate(
      () =>
        document.querySelector('catchword-page')?.shadowRoot?.querySelector('[role=status]')?.textContent ??
        '',
    );
  }
}

/** What the library holds of where she is. */
export interface KeptReading {
  work: string;
  current: { chapter: number; words: string; fraction: number };
  furthest: { chapter: number; fraction: number };
  /** 0 to 1 */
  progress: number;
  finished: number;
}

/**
 * Resolves when the background has answered: what other pages had sent before, it has begun to do by then. `page` is one
 * of the extension's own.
 */
export function backgroundAnswers(page: Tab, questions = 1): Promise<void> {
  return page.evaluate(async (questions) => {
    type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const question = { catchword: 'library', method: 'settings', argument: null };
    for (let asked = 0; asked < questions; asked++) await (browser ?? chrome).runtime.sendMessage(question);
  }, questions);
}

/** How often the background has to answer, and a page to come to rest, before they have nothing more to say to each other. */
const EXCHANGES = 4;

/**
 * Resolves when a page and the background have done what follows from what happened in the page before: for tests that
 * nothing comes of it. What waits for a timer is not waited for. `own` is one of the extension's own pages.
 */
export async function nothingOnItsWay(own: Tab, page: Tab): Promise<void> {
  for (let exchange = 0; exchange < EXCHANGES; exchange++) {
    await atRest(page);
    await backgroundAnswers(own);
  }
  await atRest(page);
}

/** Every reading in the library, straight from its database. */
export async function keptReadings(browser: DrivenBrowser): Promise<KeptReading[]> {
  const page = await browser.open(browser.extensionUrl('privacy.html'));
  await backgroundAnswers(page);
  const stored = await readDatabase(page);
  await page.close();
  const readings = (stored?.rows.readings ?? []) as ReadingRecord[];
  return readings.map(({ work, current, furthest, progress, finished }) => ({
    work,
    current: {
      chapter: current.chapterNumber,
      words: current.anchor.exact.replace(/\s+/g, ' '),
      fraction: current.fraction,
    },
    furthest: { chapter: furthest.chapterNumber, fraction: furthest.fraction },
    progress,
    finished: finished.length,
  }));
}
