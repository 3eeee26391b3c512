import { type Signal, signal } from '@preact/signals';
import { lineTop, scrollToOffset, textAtReadingLine } from '../../reading/dom/viewport';
import { describePlace, type Place, resolvePlace } from '../../reading/place';
import type { Chapters, ChapterView } from './chapters';

/** A point in the text: a chapter and a UTF-16 offset in its normalised text. */
export interface Spot {
  chapter: ChapterView;
  offset: number;
}

/** Pause in the movement after which the place is saved. ms */
const SETTLED_AFTER = 250;

/**
 * Knows where in the text the reader is, brings her there and keeps her there while the page changes shape.
 * The place is the first text at a line a fifth down the screen; it is saved when she stops moving and when
 * she leaves, and never while she is being brought somewhere.
 */
export class PlaceKeeper {
  /** The text at the reading line; `null` before the first chapter stands. */
  readonly here: Signal<Spot | null> = signal(null);
  /** The last text seen: the end of a chapter that is wholly on the screen, or else the reading line. */
  readonly reached: Signal<Spot | null> = signal(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bringBack: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** Until then, or until she does something, what scrolls is the browser laying out. ms, `performance.now()` */
  #heldUntil = 0;
  /** When she last touched or scrolled. ms, `performance.now()` */
  #movedAt = Number.NEGATIVE_INFINITY;
  #unsaved = false;
  /** Whether the scroller stands at its very top. */
  #top = true;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly chapters: Chapters,
    private readonly save: (place: Place, reached: Place, chapter: ChapterView) => void,
    lifetime: AbortSignal,
  ) {
    const listening = { signal: lifetime, passive: true };
    scroller.addEventListener('scroll', () => this.#scrolled(), listening);
    for (const input of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      scroller.addEventListener(input, () => this.#letGo(), listening);
    }
    window.addEventListener('resize', () => this.stay(), listening);
    window.addEventListener('pagehide', () => this.saveNow(), listening);
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.saveNow();
      },
      listening,
    );
    lifetime.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#bringBack);
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Brings a spot to the reading line, at once. */
  goTo(spot: Spot): void {
    this.#heldUntil = performance.now() + HELD_FOR;
    this.#bring(spot);
  }

  #bring(spot: Spot): void {
    const text = spot.chapter.text.value;
    if (!text) return;
    scrollToOffset({ scroller: this.scroller, index: text.index, offset: spot.offset });
    this.#top = false;
    this.here.value = spot;
    this.reached.value = this.#lastSeen(spot);
  }

  /** Brings a stored place back. `null` when its chapter is not here; else whether it was a guess. */
  restore(place: Place): { guess: boolean } | null {
    const chapter = this.chapters.find(place.chapterId, place.chapterNumber);
    const text = chapter?.text.value;
    if (!chapter || !text) return null;
    const { offset, how } = resolvePlace(place, text.index);
    this.goTo({ chapter, offset });
    return { guess: how === 'guess' };
  }

  /** Keeps the same words at the reading line after something changed the shape of the text. */
  stay(): void {
    const here = this.here.value;
    if (!here) return;
    // Above the first line stand the title and the author's notes; whoever is there stays there.
    if (this.#top) this.goToTop(here.chapter);
    else this.goTo(here);
  }

  /** Brings a spot to the reading line and takes it as the reader's own: she chose to go there. */
  visit(spot: Spot): void {
    this.goTo(spot);
    this.settle();
  }

  /**
   * Brings what stands beside the story to the reading line, by way of the text before it: text far from the screen is
   * not laid out, and only text can be brought there for sure. It has no place of its own, so this counts as moving.
   */
  showBeside(element: Element): void {
    const before = this.chapters.views.findLast(
      ({ text }) => text.value && follows(element, text.value.element),
    );
    const chapter = before ?? this.chapters.views[0];
    if (chapter) this.goTo({ chapter, offset: before?.text.value?.index.text.length ?? 0 });
    this.#letGo();
    const top = element.getBoundingClientRect().top - lineTop(this.scroller);
    this.scroller.scrollBy({ top, behavior: 'instant' });
  }

  /** Shows a chapter from its heading on. */
  goToTop(chapter: ChapterView): void {
    this.#heldUntil = performance.now() + HELD_FOR;
    this.scroller.scrollTop = 0;
    this.#top = true;
    this.here.value = { chapter, offset: 0 };
    this.reached.value = this.#lastSeen(this.here.value);
  }

  /** Takes the place as the reader's own and saves it: she opened the work here, or jumped here on purpose. */
  settle(): void {
    this.here.value ??= this.#look();
    this.reached.value ??= this.here.value && this.#lastSeen(this.here.value);
    this.#unsaved = true;
    this.saveNow();
  }

  /** Saves the place as it is at this moment, when it has moved since it was last saved. */
  saveNow(): void {
    clearTimeout(this.#timer);
    if (!this.#unsaved) return;
    const here = this.here.value;
    if (!here) return;
    this.#unsaved = false;
    const at = Date.now();
    this.save(placeOf(here, at), placeOf(this.reached.value ?? here, at), here.chapter);
  }

  /**
   * Text came in above: what scrolls next is the browser making room for it. Not while she is moving herself; the
   * browser's own anchoring then has to do.
   */
  steady(): void {
    if (performance.now() - this.#movedAt < HELD_FOR) return;
    this.#heldUntil = performance.now() + HELD_FOR;
    this.#bringBackSoon();
  }

  #bringBackSoon(): void {
    clearTimeout(this.#bringBack);
    this.#bringBack = setTimeout(() => {
      const here = this.here.value;
      if (performance.now() < this.#heldUntil && here && !this.#top) this.#bring(here);
    }, QUIET_FOR);
  }

  #letGo(): void {
    this.#heldUntil = 0;
    this.#movedAt = performance.now();
  }

  #scrolled(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (performance.now() < this.#heldUntil) {
        // Fonts came or paragraphs took on their real height: the words go back to the line.
        this.#bringBackSoon();
        return;
      }
      this.#movedAt = performance.now();
      const here = this.#look();
      if (!here) return;
      this.#top = this.scroller.scrollTop <= 0;
      this.here.value = here;
      this.reached.value = this.#lastSeen(here);
      this.#unsaved = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.saveNow(), SETTLED_AFTER);
    });
  }

  #look(): Spot | null {
    const standing = this.chapters.views.flatMap((chapter) =>
      chapter.text.value ? [{ chapter, ...chapter.text.value }] : [],
    );
    const found = textAtReadingLine({ scroller: this.scroller, chapters: standing });
    const chapter = found && standing[found.chapter]?.chapter;
    return chapter ? { chapter, offset: found.offset } : null;
  }

  #lastSeen(here: Spot): Spot {
    const text = here.chapter.text.value;
    if (!text) return here;
    const foot = this.scroller.getBoundingClientRect().bottom;
    // A pixel of tolerance: boxes end at fractions of one.
    const whole = text.element.getBoundingClientRect().bottom <= foot + 1;
    return whole ? { chapter: here.chapter, offset: text.index.text.length } : here;
  }
}

/** Measuring forces layout, which is dear while a long work comes in: once after it, and not once a chapter. ms */
const QUIET_FOR = 80;

/** How long layout may go on after the reader was brought somewhere; her first touch ends it sooner. ms */
const HELD_FOR = 1_000;

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function placeOf({ chapter, offset }: Spot, at: number): Place {
  const index = chapter.text.value?.index;
  if (!index) throw new Error('a place needs the text of its chapter');
  const { id, number } = chapter.source;
  return describePlace({ chapterId: id, chapterNumber: number, chapter: index, offset, at });
}
