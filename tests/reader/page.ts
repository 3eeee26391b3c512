import type { ReadingRecord } from '../../storage/records';
import { pause, until } from '../browsers/in-page';
import type { DrivenBrowser, Tab } from '../browsers/types';
import { readDatabase } from './database';

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
    await this.tab.mouse.move(180, 400);
    await this.tab.mouse.wheel(0, pixels);
    await pause(100);
    await this.still();
  }

  /** Drags the page up by `pixels` with a finger. Needs `mobile`. */
  async drag(pixels: number): Promise<void> {
    const { touch } = this.tab;
    const steps = 10;
    await touch.start(150, 600);
    for (let step = 1; step <= steps; step++) await touch.move(150, 600 - (pixels * step) / steps);
    // A finger that rests before it lets go throws nothing: what was thrown would stop when the machine has time for it.
    await pause(150);
    await touch.move(150, 600 - pixels);
    await touch.end();
    await pause(100);
    await this.still();
  }

  /** Waits until nothing has scrolled for 300 ms: the place has been sent then. */
  async still(): Promise<void> {
    let [before, since] = [-1, Date.now()];
    await until(
      async () => {
        const now = await this.scrolled();
        if (now !== before) [before, since] = [now, Date.now()];
        return Date.now() - since >= 300;
      },
      { what: 'the page to keep still' },
    );
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

/** Every reading in the library, straight from its database. */
export async function keptReadings(browser: DrivenBrowser): Promise<KeptReading[]> {
  const page = await browser.open(browser.extensionUrl('privacy.html'));
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
