import type { ContentsEntry } from '../../archive/contents';
import { createPainter } from '../../reading/dom/paint';
import { LAYER_NAMES } from '../../reading/layers';
import type { Ground, HighlightToPaint } from '../../storage/service/news';
import { readerIsOpen, watchReader } from '../reader/reader-host';
import { isElsewhere } from '../shared/find-place';
import { type MarkedChapter, NearPaint } from '../shared/near-paint';
import { StandingHighlights } from '../shared/standing-highlights';
import type { PageChapter } from './chapters';
import { groundOf } from './ground';

/**
 * Her highlights on the archive's own page: paint, and nothing else. The page's elements stay as they are, and of a long
 * work only chapters that have some and are on the screen, or near it, are read. While the reader is open, they are its.
 */
export class PageHighlights {
  readonly #paint: NearPaint<PageChapter>;
  readonly #read = new Set<PageChapter>();
  readonly #standing: StandingHighlights<HighlightToPaint, PageChapter>;
  #shown = false;
  #isItsTurn = false;
  #readsRest = false;

  constructor(
    private readonly chapters: readonly PageChapter[],
    contents: readonly ContentsEntry[],
    private readonly lifetime: AbortSignal,
  ) {
    const atHand = chapters.map((key) => ({
      key,
      chapterId: key.chapterId,
      chapterNumber: key.chapterNumber,
      text: () => (this.#read.has(key) ? key.index : null),
    }));
    const hearers = {
      isElsewhere: (highlight: HighlightToPaint) => isElsewhere(highlight, contents),
      changed: (changed: ReadonlySet<PageChapter>) => this.#paint.changed(changed),
      wantsMore: () => void this.#readRest(),
    };
    this.#standing = new StandingHighlights(atHand, hearers, lifetime);
    this.#paint = new NearPaint((chapter) => this.#markedIn(chapter), lifetime);
  }

  /**
   * These are her highlights from now on.
   * @returns on what ground they stand, the first time; `null` after that, for they have their style then.
   */
  show(highlights: readonly HighlightToPaint[]): Ground | null {
    const [first] = this.chapters;
    const isFirst = !this.#shown && highlights.length > 0 && first !== undefined;
    if (isFirst) this.#start();
    this.#standing.look(highlights);
    this.#paint.changed(this.chapters);
    return isFirst ? groundOf(first.element) : null;
  }

  #start(): void {
    this.#shown = true;
    this.#takeTurns();
    watchReader(() => this.#takeTurns(), this.lifetime);
    for (const chapter of this.chapters) this.#paint.watch(chapter, chapter.element);
  }

  /** The names in the browser's registry are the reader's while it is open, and the page's otherwise. */
  #takeTurns(): void {
    if (this.#isItsTurn !== readerIsOpen()) return;
    this.#isItsTurn = !this.#isItsTurn;
    this.#paint.use(this.#isItsTurn ? createPainter('catchword-', LAYER_NAMES) : null);
  }

  /** Of a chapter near the screen, which is read now if it has some. */
  #markedIn(chapter: PageChapter): MarkedChapter | null {
    if (!this.#read.has(chapter) && this.#standing.hasOwn(chapter)) this.#readChapter(chapter);
    if (!this.#read.has(chapter)) return null;
    return { index: chapter.index, standing: this.#standing.standingIn(chapter) };
  }

  #readChapter(chapter: PageChapter): void {
    this.#read.add(chapter);
    this.#standing.textCame(chapter, chapter.index);
  }

  /** One chapter at a time, when the page has nothing else to do. */
  async #readRest(): Promise<void> {
    if (this.#readsRest) return;
    this.#readsRest = true;
    for (const chapter of this.chapters) {
      if (this.#read.has(chapter)) continue;
      await new Promise((resolve) => requestIdleCallback(resolve));
      if (this.lifetime.aborted) return;
      if (!this.#read.has(chapter)) this.#readChapter(chapter);
    }
  }
}
