import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { textAtReadingLine } from '../../reading/dom/viewport';
import type { Highlight } from '../../reading/highlight';
import type { ChapterView } from './chapters';
import type { Highlighter } from './highlighter';

/** A highlight's marker in the margin, and where it stands: px from the top of the chapter's article. */
export interface Marker {
  readonly highlight: Highlight;
  readonly top: number;
}

/** What stands half a screen above and below is there before it is scrolled to. In heights of the screen. */
const FROM = -0.5;
const TO = 1.5;

/** Height of a marker with the room to the next, px: those of one line stand below each other. */
const STEP = 28;

/**
 * Where the markers of highlights stand. Only those near the screen are there, however many there are: two searches by
 * halving, and the boxes of a handful of lines, once a frame at most.
 */
export class Markers {
  readonly #shown = new Map<ChapterView, Signal<readonly Marker[]>>();
  readonly #book = new ResizeObserver(() => this.look());
  #watching = false;
  #due = 0;

  constructor(
    private readonly highlighter: Highlighter,
    private readonly scroller: HTMLElement,
    lifetime: AbortSignal,
  ) {
    for (const chapter of highlighter.chapters.views) this.#shown.set(chapter, signal([]));
    const stop = effect(() => {
      highlighter.standing.value;
      this.#soon();
    });
    scroller.addEventListener('scroll', () => this.#soon(), { passive: true, signal: lifetime });
    lifetime.addEventListener('abort', () => {
      stop();
      cancelAnimationFrame(this.#due);
      this.#book.disconnect();
    });
  }

  /** The markers of a chapter that are near the screen, from top to bottom. */
  in(chapter: ChapterView): ReadonlySignal<readonly Marker[]> | undefined {
    return this.#shown.get(chapter);
  }

  /** Looks now where they have to stand. */
  look(): void {
    const found = this.#nearScreen();
    for (const [chapter, shown] of this.#shown) {
      const now = found.get(chapter) ?? [];
      const before = shown.peek();
      const isSame = now.every(
        ({ highlight, top }, i) => before[i]?.highlight === highlight && before[i].top === top,
      );
      if (!isSame || now.length !== before.length) shown.value = now;
    }
  }

  #soon(): void {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(() => this.look());
  }

  #nearScreen(): Map<ChapterView, Marker[]> {
    const markers = new Map<ChapterView, Marker[]>();
    const { list, standing, chapters } = this.highlighter;
    if (standing.peek().size === 0) return markers;
    const texts = chapters.standing();
    const { scroller } = this;
    const [from, to] = [FROM, TO].map((line) => textAtReadingLine({ scroller, chapters: texts, line }));
    if (!from || !to) return markers;
    const positions = new Map(texts.map(({ chapter }, position) => [chapter, position]));
    for (const highlight of list.peek()) {
      const place = standing.peek().get(highlight.id);
      const position = place && positions.get(place.chapter);
      const text = position === undefined ? undefined : texts[position];
      if (!place || position === undefined || !text) continue;
      if (position < from.chapter || (position === from.chapter && place.start < from.offset)) continue;
      if (position > to.chapter || (position === to.chapter && place.start > to.offset)) continue;
      const article = text.element.closest('article');
      const [line] = text.index.rangeFor(place.start, place.start + 1).getClientRects();
      if (!article || !line) continue;
      this.#watch(article);
      const its = markers.get(place.chapter) ?? [];
      const top = Math.round(line.top - article.getBoundingClientRect().top);
      const last = its.at(-1)?.top ?? -STEP;
      markers.set(place.chapter, [...its, { highlight, top: Math.max(top, last + STEP) }]);
    }
    return markers;
  }

  /** Another face, size or width, pictures that come, and paragraphs that take on their size: the book grows or shrinks. */
  #watch(article: Element): void {
    if (!this.#watching && article.parentElement) this.#book.observe(article.parentElement);
    this.#watching = true;
  }
}
