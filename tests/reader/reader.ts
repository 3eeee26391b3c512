import { click, find, waitForGone, waitForRole, waitForState } from '../browsers/find';
import { until } from '../browsers/in-page';
import type { Tab } from '../browsers/types';
import {
  type Answers,
  type ChapterWords,
  inReader,
  type Line,
  type Painted,
  type Question,
  type ShownChapter,
  type Standing,
  type Stretch,
} from './in-reader';
import { turnWheel, waitForStill } from './scrolling';

export type { ChapterWords, Line, Painted, ShownChapter, Standing } from './in-reader';

/** Names of the launcher, without and with a place in the work. */
export const LAUNCHER = /^(Read|Continue) in Catchword$/;

/** The reader with the words of each chapter. */
export interface Whole extends Standing {
  chapters: (ShownChapter & ChapterWords)[];
}

/** The panels of the reader, by the names of their buttons. */
export type PanelName = 'Contents' | 'Appearance' | 'Highlights';

/** How long the reader may take to open before a test calls it broken, ms. */
const OPENING = 15_000;

/** Presses the page's launcher with the mouse and waits until the reader stands. @throws Error when it does not. */
export async function openReader(tab: Tab): Promise<Reader> {
  await click(tab, 'button', LAUNCHER);
  return waitForReader(tab);
}

/** Waits for a reader that was opened in whatever way. @throws Error when none stands after 15 s. */
export async function waitForReader(tab: Tab): Promise<Reader> {
  const reader = new Reader(tab);
  await until(
    async () => {
      const now = await reader.look();
      return now?.chapters.length === 0 ? true : now?.chapters.some(({ stands }) => stands);
    },
    { timeout: OPENING, what: 'the reader to open' },
  );
  await reader.still();
  return reader;
}

/** The open reader of a tab, driven as a person does it and read back as a person sees it; in either engine. */
export class Reader {
  constructor(readonly tab: Tab) {}

  /** The reader as it is now; null when none is open. */
  look(): Promise<Standing | null> {
    return this.#ask({ what: 'standing' });
  }

  /**
   * The reader and its words once every chapter stands, which takes a while on a very long work.
   * @throws Error after `timeout` ms, 15,000 unless said otherwise.
   */
  async whole({ timeout = OPENING } = {}): Promise<Whole> {
    // Asked often, anything that made the page lay itself out would keep it from the idle moments it waits for.
    await until(async () => (await this.pending()) === 0, { timeout, what: 'every chapter to stand' });
    return this.shown();
  }

  /** How many chapters do not stand yet, and the book while some are not even in it; null when no reader is open. */
  pending(): Promise<number | null> {
    return this.#ask({ what: 'pending' });
  }

  /** The reader and its words as far as they stand now. @throws Error when it is closed. */
  async shown(): Promise<Whole> {
    const standing = await this.look();
    if (!standing) throw new Error('No reader is open');
    const words = new Map((await this.words()).map((each) => [each.number, each]));
    const chapters = standing.chapters.map((chapter) => {
      const its = words.get(chapter.number);
      if (!its) throw new Error(`Chapter ${chapter.number} has no .prose`);
      return { ...chapter, ...its };
    });
    return { ...standing, chapters };
  }

  /** The words of the chapters that stand so far. */
  words(): Promise<ChapterWords[]> {
    return this.#ask({ what: 'words' });
  }

  /** Waits until fonts have come and the text keeps still, as `waitForStill`; the line can be read then. */
  async still(): Promise<void> {
    const question: Question & { what: 'shape' } = { what: 'shape' };
    await waitForStill(
      this.tab,
      inReader as (asked: Question) => string | null,
      question,
      'the reader to keep still',
    );
  }

  /** The first line of the story not above the reading line, a fifth down; null when no text stands there or below. */
  line(): Promise<Line | null> {
    return this.#ask({ what: 'line' });
  }

  /** Turns the mouse wheel over the text by `pixels` (down is positive) and waits until the text keeps still. */
  async wheel(pixels: number): Promise<void> {
    await turnWheel(this.tab, ...(await this.#middle()), pixels);
    await this.still();
  }

  /** Turns the wheel until this share (0 to 1) of what can be scrolled is above; does nothing where nothing scrolls. */
  async scrollTo(share: number): Promise<void> {
    const now = await this.look();
    if (now && now.scrollable > 0) await this.wheel(Math.round(now.scrollable * share - now.scrolled));
  }

  /** Opens a panel by its button in the bar. */
  async openPanel(name: PanelName): Promise<void> {
    if (!(await find(this.tab, 'complementary', name))) await click(this.tab, 'button', name);
    await waitForRole(this.tab, 'complementary', name);
  }

  /** Closes a panel by its own button. */
  async closePanel(name: PanelName): Promise<void> {
    await click(this.tab, 'button', `Close ${name.toLowerCase()}`);
    await waitForGone(this.tab, 'complementary', name);
  }

  /** Chooses a theme by its name, such as 'Dusk', in the Appearance panel, and closes the panel. */
  async chooseTheme(name: string): Promise<void> {
    await this.openPanel('Appearance');
    const within = { role: 'group', name: 'Theme' };
    await click(this.tab, 'button', name, { within });
    await waitForState(this.tab, 'button', name, { pressed: true }, { within });
    await this.closePanel('Appearance');
    await this.still();
  }

  /** Name of the theme whose button is pressed. Opens the Appearance panel and closes it again. */
  async theme(): Promise<string> {
    await this.openPanel('Appearance');
    const within = { role: 'group', name: 'Theme' };
    let pressed = '';
    for (let index = 0; pressed === ''; index++) {
      const button = await find(this.tab, 'button', undefined, { within, index });
      if (!button) throw new Error('No theme is chosen in the Appearance panel');
      if (button.pressed) pressed = button.name;
    }
    await this.closePanel('Appearance');
    return pressed;
  }

  /** Scrolls, where it has to, so that these words can be selected; false when the story does not show them. */
  async bringIntoView(words: string): Promise<boolean> {
    return (await this.#ask({ what: 'stretch', wanted: words })) !== null;
  }

  /**
   * Brings words of the story into view, and says where they stand then.
   * @throws Error when the story does not hold them, or they do not fit on the screen.
   */
  async whereIs(words: string): Promise<Stretch> {
    if (!(await this.bringIntoView(words))) throw new Error(`The story shows no ${JSON.stringify(words)}`);
    const found = async () => {
      // Text that has just come near the screen takes on its real height.
      await this.still();
      const before = await this.look();
      const box = await this.#ask({ what: 'stretch', wanted: words });
      // Within a second of being brought somewhere, a script's scrolling is not the user's, and the reader takes it back.
      return (await this.look())?.scrolled === before?.scrolled ? { box } : null;
    };
    const { box } = await until(found, { what: `${JSON.stringify(words)} to stay in view` });
    const height = await this.tab.evaluate(() => innerHeight);
    if (!box || box.end.y > height) throw new Error(`${JSON.stringify(words)} does not fit on the screen`);
    return box;
  }

  /** What the browser says is selected. */
  selected(): Promise<string> {
    return this.#ask({ what: 'selected' });
  }

  /**
   * Selects words of the story as a person does: brings them into view, presses the mouse before the first letter,
   * drags, lets go after the last. They may run over elements and paragraphs; a break between paragraphs is a space.
   * @returns what the browser says is selected.
   * @throws Error when the story does not hold them, or they do not fit on the screen.
   */
  async select(words: string): Promise<string> {
    const box = await this.whereIs(words);
    await this.tab.mouse.move(box.start.x, box.start.y);
    await this.tab.mouse.down();
    // In steps: the toolbar must see the selection grow, as with a hand.
    await this.tab.mouse.move(box.end.x, box.end.y, { steps: 8 });
    await this.tab.mouse.up();
    return this.#ask({ what: 'selected' });
  }

  /** Selects words and marks them with a button of the selection's toolbar; resolves when they are painted. */
  async highlight(words: string, colour = 'yellow'): Promise<Painted[]> {
    const before = (await this.painted()).length;
    await this.select(words);
    await click(this.tab, 'button', `Highlight ${colour}`, {
      within: { role: 'toolbar', name: 'Selection' },
    });
    const more = async () => {
      const now = await this.painted();
      return now.length > before ? now : null;
    };
    return until(more, { what: 'the highlight to be painted' });
  }

  /** Every highlight painted on the page, with its words. */
  painted(): Promise<Painted[]> {
    return this.#ask({ what: 'painted' });
  }

  /** What is said at the foot of the reader, to be heard as well; '' when nothing is. */
  notices(): Promise<string> {
    return this.tab.evaluate(
      () =>
        document.querySelector('catchword-reader')?.shadowRoot?.querySelector('.notices[role=status]')
          ?.textContent ?? '',
    );
  }

  /** "Progress in work" as the bar says it, 0 to 100. */
  async progress(): Promise<number> {
    return Number((await waitForRole(this.tab, 'progressbar', 'Progress in work')).value);
  }

  /** Presses "Close reader" and waits until the reader is gone. */
  async close(): Promise<void> {
    await click(this.tab, 'button', 'Close reader');
    const gone = async () => (await this.look()) === null;
    await until(gone, { what: 'the reader to close' });
  }

  async #middle(): Promise<[number, number]> {
    const { width, height } = await this.tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return [width / 2, height / 2];
  }

  #ask<K extends keyof Answers>(question: Question & { what: K }): Promise<Answers[K]> {
    return this.tab.evaluate(inReader, question as Question) as Promise<Answers[K]>;
  }
}
