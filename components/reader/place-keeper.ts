import { type Signal, signal } from '@preact/signals';
import { endsOnScreen, lineTop, scrollToOffset, textAtReadingLine } from '../../reading/dom/viewport';
import { describePlace, type Place, resolvePlace } from '../../reading/place';
import { Movement } from '../shared/movement';
import type { Chapters, ChapterView } from './chapters';

/** A point in the text: a chapter and a UTF-16 offset in its normalised text. */
export interface Spot {
  chapter: ChapterView;
  offset: number;
}

/**
 * Knows where in the text the reader is, brings her there and keeps her there while the page changes shape.
 * The place is the first text at a line a fifth down the screen; it is saved when she stops moving and when
 * she leaves, and never while she is being brought somewhere.
 */
export class PlaceKeeper {
  /** The text at the reading line; `null` before the first chapter stands. */
  readonly here: Signal<Spot | null> = signal(null);
  /** The last text seen: the end of the last chapter that ends on the screen, or else the reading line. */
  readonly reached: Signal<Spot | null> = signal(null);
  readonly #movement: Movement;
  /** Whether the scroller stands at its very top. */
  #top = true;
  /** Where her words were put: scrollers stand at whole px, and what is rounded off must not add up. px */
  #still = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly chapters: Chapters,
    private readonly save: (place: Place, reached: Place, chapter: ChapterView) => void,
    lifetime: AbortSignal,
  ) {
    const events = {
      moved: () => this.#moved(),
      rested: () => this.#save(),
      shifted: () => this.#bringBack(),
    };
    this.#movement = new Movement(scroller, events, lifetime);
    window.addEventListener('resize', () => this.stay(), { signal: lifetime, passive: true });
    scroller.addEventListener('contentvisibilityautostatechange', () => this.#movement.reshaped(), {
      signal: lifetime,
      capture: true,
    });
  }

  /** Brings a spot to the reading line, at once. */
  goTo(spot: Spot): void {
    this.#movement.hold();
    this.#bring(spot);
  }

  #bring(spot: Spot): void {
    const text = spot.chapter.text.value;
    if (!text) return;
    scrollToOffset({ scroller: this.scroller, index: text.index, offset: spot.offset });
    this.#top = false;
    this.here.value = spot;
    this.#still = this.#lineTop();
    this.reached.value = this.#lastSeen(spot);
  }

  /** Brings a stored place back, in the chapter where it is now. Null before that stands; else whether it was a guess. */
  restore(place: Place, chapter: ChapterView): { guess: boolean } | null {
    const text = chapter.text.value;
    if (!text) return null;
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

  /** Lets something change what is not seen: all that is stays where it is, to the pixel, even while she moves. */
  readonly through = async (change: () => unknown): Promise<void> => {
    const before = this.#lineTop();
    const target = Math.abs(this.#still - before) < 1 ? this.#still : before;
    await change();
    this.#movement.steady();
    const moved = Math.round(this.#lineTop() - target);
    // Setting it at all would end a scroll that glides on.
    if (moved) this.scroller.scrollTop += moved;
    this.#still = target;
  };

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
    this.#movement.letGo();
    const top = element.getBoundingClientRect().top - lineTop(this.scroller);
    this.scroller.scrollBy({ top, behavior: 'instant' });
  }

  /** Shows a chapter from its heading on. */
  goToTop(chapter: ChapterView): void {
    this.#movement.hold();
    this.scroller.scrollTop = 0;
    this.#top = true;
    this.here.value = { chapter, offset: 0 };
    this.reached.value = this.#lastSeen(this.here.value);
  }

  /** Begins at the top of a chapter and saves that: nothing is read of it yet, though all of it may be on the screen. */
  begin(chapter: ChapterView): void {
    this.goToTop(chapter);
    this.reached.value = this.here.value;
    this.#movement.settle();
  }

  /** Takes the place as the reader's own and saves it: she opened the work here, or jumped here on purpose. */
  settle(): void {
    this.here.value ??= this.#look();
    this.reached.value ??= this.here.value && this.#lastSeen(this.here.value);
    this.#movement.settle();
  }

  /** Saves the place as it is at this moment, when it has moved since it was last saved. */
  saveNow(): void {
    this.#movement.rest();
  }

  #save(): void {
    const here = this.here.value;
    if (!here) return;
    const at = Date.now();
    this.save(placeOf(here, at), placeOf(this.reached.value ?? here, at), here.chapter);
  }

  #bringBack(): void {
    const here = this.here.value;
    if (here && !this.#top && Math.abs(this.#lineTop() - this.#still) >= 1) this.#bring(here);
  }

  /** Where the first letter of her place stands; 0 where it has no box. px */
  #lineTop(): number {
    const here = this.here.value;
    const index = here?.chapter.text.value?.index;
    if (!here || !index) return 0;
    return index.rangeFor(here.offset, here.offset + 1).getBoundingClientRect().top;
  }

  #moved(): boolean {
    const here = this.#look();
    if (!here) return false;
    this.#top = this.scroller.scrollTop <= 0;
    this.here.value = here;
    this.reached.value = this.#lastSeen(here);
    return true;
  }

  #look(): Spot | null {
    const standing = this.chapters.standing();
    const found = textAtReadingLine({ scroller: this.scroller, chapters: standing });
    const chapter = found && standing[found.chapter]?.chapter;
    return chapter ? { chapter, offset: found.offset } : null;
  }

  #lastSeen(here: Spot): Spot {
    const { views } = this.chapters;
    let seen = here;
    // The last chapters of a work may be so short that they never come up to the line.
    for (const chapter of views.slice(views.indexOf(here.chapter))) {
      const text = chapter.text.value;
      if (!text || !endsOnScreen(this.scroller, text.element)) break;
      seen = { chapter, offset: text.index.text.length };
    }
    return seen;
  }
}

function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function placeOf({ chapter, offset }: Spot, at: number): Place {
  const index = chapter.text.value?.index;
  if (!index) throw new Error('a place needs the text of its chapter');
  const { id, number } = chapter.source;
  return describePlace({ chapterId: id, chapterNumber: number, chapter: index, offset, at });
}
