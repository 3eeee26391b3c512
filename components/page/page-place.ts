import { continueUrl, HERE_FRAGMENT } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import { scrollToOffset } from '../../reading/dom/viewport';
import type { Place } from '../../reading/place';
import type { WorkStore } from '../../storage/service/open-work';
import { readerIsOpen, watchReader } from '../reader/reader-host';
import { entryOf, findAmong, guessText } from '../shared/find-place';
import { Movement } from '../shared/movement';
import type { PageChapter } from './chapters';
import { KeptWork } from './kept-work';
import type { QuietLine } from './quiet-line';
import { type StorySpot, storyAtLine } from './reading-line';

/** What of a work page keeping a place needs. */
export type ReadPage = Pick<WorkPage, 'work' | 'contents'> & { readonly chapters: readonly PageChapter[] };

/** A leap this long after her last touch is the page's doing. ms */
const TOUCHED_WITHIN = 1_500;

/** Who has read here so long wants to be here, and not where she left off before. ms */
const STAYED_AFTER = 20_000;

/**
 * Keeps the place on the archive's own page, by the rules of the reader, and brings her to it when she asks. Outside the
 * story nothing moves it, and while the reader is open it is the reader's to keep.
 */
export class PagePlace {
  readonly #chapters: readonly PageChapter[];
  readonly #kept: KeptWork;
  readonly #movement: Movement;
  readonly #scroller = document.scrollingElement ?? document.documentElement;
  #here: StorySpot | null = null;
  #saved: StorySpot | null = null;
  /** What is brought to the reading line while layout goes on. */
  #target: { chapter: PageChapter; offset: number } | null = null;
  /** Where the page was scrolled when it was last looked at, px, and when she touched it. ms, `performance.now()` */
  #top = 0;
  #touchedAt = 0;
  #stayed: ReturnType<typeof setTimeout> | undefined;

  /** @param onStayed is called once she reads here: whatever offers to bring her elsewhere may go. */
  constructor(
    private readonly page: ReadPage,
    store: WorkStore,
    private readonly line: QuietLine,
    private readonly onStayed: () => void,
    private readonly lifetime: AbortSignal,
  ) {
    this.#chapters = page.chapters;
    this.#kept = new KeptWork(page.work, this.#chapters, store, lifetime);
    const events = {
      moved: () => this.#moved(),
      rested: () => this.#save(),
      shifted: () => this.#bring(),
    };
    this.#top = this.#scroller.scrollTop;
    this.#movement = new Movement(window, events, lifetime);
    this.#watchWhatIsNotShe();
    this.#restForReader();
    lifetime.addEventListener('abort', () => clearTimeout(this.#stayed));
  }

  /** She moved from `top` (px from the page's top; -1 from elsewhere) before this was here: where she is by now counts. */
  movedFrom(top: number): void {
    this.#touchedAt = performance.now();
    if (this.#scroller.scrollTop !== top && this.#moved()) this.#movement.settle();
  }

  /**
   * Brings her to where she left off: on this page, or by way of the page of that chapter.
   * @param offersWayBack is false where she has only just come to this page.
   */
  async goToPlace(offersWayBack: boolean): Promise<void> {
    const from = this.#scroller.scrollTop;
    const opened = await this.#kept.open();
    const place = this.#kept.before;
    // When the library does not answer, the line says so.
    if (!place || this.lifetime.aborted) {
      if (opened) this.line.show({ text: 'Catchword knows no place in this work.' });
      return;
    }
    const { contents } = this.page;
    const found = await findAmong(place, contents, this.#chapters, this.lifetime);
    if (this.lifetime.aborted) return;
    if (!found) {
      location.assign(this.#addressOf(place));
      return;
    }
    this.#movement.hold();
    this.#target = { chapter: found.chapter, offset: found.offset };
    this.#bring();
    this.#putCaret();
    // Where she has been on this page since is no place any more.
    if (this.#kept.hasSaved && this.#moved()) this.#movement.settle();
    const text = (found.how === 'guess' ? guessText(place) : null) ?? 'This is where you left off.';
    const back = { label: 'Back to where you were', run: () => this.#goBack(from) };
    this.line.show(offersWayBack ? { text, action: back } : { text });
  }

  #addressOf(place: Place): string {
    const { contents, work } = this.page;
    const href = entryOf(contents, place)?.href;
    return href ? href + HERE_FRAGMENT : continueUrl(work.site, work.id, place.chapterId, HERE_FRAGMENT);
  }

  #goBack(top: number): void {
    this.#endOffer();
    this.#movement.letGo();
    this.#touchedAt = performance.now();
    this.#scroller.scrollTo({ top, behavior: 'instant' });
  }

  #endOffer(): void {
    if (this.#target) this.line.show(null);
    this.#target = null;
  }

  #bring(): void {
    if (!this.#target || readerIsOpen()) return;
    const { chapter, offset } = this.#target;
    scrollToOffset({ scroller: this.#scroller, index: chapter.index, offset });
  }

  /** Who goes by keys, or listens, goes on from there; the page's own elements stay as they are. */
  #putCaret(): void {
    if (!this.#target) return;
    const { node, offset } = this.#target.chapter.index.pointAt(this.#target.offset);
    document.getSelection()?.collapse(node, offset);
  }

  #moved(): boolean {
    if (this.#kept.off || readerIsOpen() || this.#hasLeapt()) return false;
    const here = storyAtLine(this.#scroller, this.#chapters);
    if (here === null) return false;
    this.#here = here;
    // Pictures that came in above have moved everything but the words at the line.
    return !isSame(here, this.#saved);
  }

  /** Whether the page has gone over more than a screen, and she has not touched it: a script of its own, say. */
  #hasLeapt(): boolean {
    const { scrollTop, clientHeight } = this.#scroller;
    const leap = Math.abs(scrollTop - this.#top);
    this.#top = scrollTop;
    return leap > clientHeight && performance.now() - this.#touchedAt > TOUCHED_WITHIN;
  }

  #save(): void {
    const here = this.#here;
    if (!here || this.#kept.off) return;
    this.#saved = here;
    this.#kept.save(here);
    if (!this.#movement.held && this.#hasMovedOn()) this.#endOffer();
    this.#stayed ??= setTimeout(this.onStayed, STAYED_AFTER);
  }

  /** Whether what she was brought to is off the screen. */
  #hasMovedOn(): boolean {
    if (!this.#target) return false;
    const { chapter, offset } = this.#target;
    const { top, bottom } = chapter.index.rangeFor(offset, offset + 1).getBoundingClientRect();
    return bottom < 0 || top > this.#scroller.clientHeight;
  }

  #watchWhatIsNotShe(): void {
    const listening = { signal: this.lifetime, passive: true, capture: true };
    // What she presses may lead away, or open the reader: it shall find her place where she is.
    for (const input of ['pointerdown', 'keydown']) {
      window.addEventListener(input, () => this.#movement.rest(), listening);
    }
    // What a script of the page has made is no touch.
    const onTouch = ({ isTrusted }: Event) => {
      if (isTrusted) this.#touchedAt = performance.now();
    };
    for (const touch of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      window.addEventListener(touch, onTouch, listening);
    }
    // A link to the comments, or back from there, brings her somewhere.
    window.addEventListener('hashchange', () => this.#movement.hold(), listening);
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a[href*="#"]')) this.#movement.hold();
    };
    window.addEventListener('click', onClick, listening);
    // So does a phone that was turned. One whose address bar goes away as she scrolls keeps its width.
    let width = innerWidth;
    const onResize = () => {
      if (width !== innerWidth) this.#movement.hold();
      width = innerWidth;
    };
    window.addEventListener('resize', onResize, listening);
    const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && this.#cameBack();
    window.addEventListener('pageshow', onPageShow, listening);
  }

  /** She was away, in the reader or on another page, and has read on there: where this page stands is no place of hers. */
  #cameBack(): void {
    this.#movement.hold();
    this.#endOffer();
    this.#kept.forget();
    this.#here = null;
    this.#saved = storyAtLine(this.#scroller, this.#chapters);
  }

  #restForReader(): void {
    const changed = () => {
      // It has brought the page to its paragraph by now.
      if (!readerIsOpen()) this.#cameBack();
      else this.#kept.forget();
    };
    watchReader(changed, this.lifetime);
  }
}

function isSame(one: StorySpot, other: StorySpot | null): boolean {
  return one.chapter === other?.chapter && one.offset === other.offset && one.reached === other.reached;
}
