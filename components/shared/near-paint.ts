import type { Painter } from '../../reading/dom/paint';
import type { TextIndex } from '../../reading/dom/text-index';
import type { Highlight } from '../../reading/highlight';
import { layersOf } from '../../reading/layers';
import { inSlices } from './slices';

/** What is nearer to the screen than ten times its height may be on it in a moment, also for who pages on quickly. */
const NEAR = '1000% 0px';

/** What stands marked in a chapter. */
export interface MarkedChapter {
  readonly index: TextIndex;
  readonly standing: readonly {
    readonly highlight: Pick<Highlight, 'colour' | 'style'>;
    readonly at: { readonly start: number; readonly end: number };
  }[];
}

/**
 * Keeps painted what is marked in chapters on the screen or near it, in slices, and nothing else: engines go through
 * all that is painted, wherever it stands, Chromium at each change of the page and Firefox at each change of the paint.
 */
export class NearPaint<K> {
  readonly #byElement = new Map<Element, K>();
  readonly #near = new Set<K>();
  readonly #due = new Set<K>();
  #observer: IntersectionObserver | null = null;
  #painter: Painter | null = null;
  #paints = false;

  constructor(
    /** Asked whenever a chapter near the screen is painted; `null` while there is nothing to paint in it. */
    private readonly markedIn: (chapter: K) => MarkedChapter | null,
    private readonly lifetime: AbortSignal,
  ) {
    lifetime.addEventListener('abort', () => {
      this.#observer?.disconnect();
      this.use(null);
    });
  }

  /** Paints with this one from now on; with `null` nothing is painted. The one before is disposed of. */
  use(painter: Painter | null): void {
    this.#painter?.dispose();
    this.#painter = painter;
    this.changed(this.#near);
  }

  /**
   * From the next frame on it is known whether the chapter in this element is near the screen; until then it is taken
   * for `isNear`.
   */
  watch(chapter: K, element: Element, isNear = false): void {
    if (isNear) this.#near.add(chapter);
    this.#byElement.set(element, chapter);
    this.#observer ??= new IntersectionObserver((entries) => this.#moved(entries), {
      // The margin counts round the box that scrolls.
      root: element.closest('dialog'),
      rootMargin: NEAR,
    });
    this.#observer.observe(element);
  }

  /** What is to be painted in these chapters has changed. The first slice is painted at once. */
  changed(chapters: Iterable<K>): void {
    for (const chapter of chapters) this.#due.add(chapter);
    if (this.#paints) return;
    this.#paints = true;
    void inSlices(this.#paint(), this.lifetime);
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    const moved = entries.map(({ target, isIntersecting }) => {
      const chapter = this.#byElement.get(target) as K;
      if (isIntersecting) this.#near.add(chapter);
      else this.#near.delete(chapter);
      return chapter;
    });
    this.changed(moved);
  }

  *#paint(): Generator<undefined, void> {
    for (const chapter of this.#due) {
      this.#due.delete(chapter);
      const its = this.#painter && this.#near.has(chapter) ? this.markedIn(chapter) : null;
      const marked = its?.standing.map(({ highlight: { colour, style }, at: { start, end } }) => ({
        start,
        end,
        colour,
        style,
      }));
      if (this.#painter) yield* this.#painter.paint(chapter, layersOf(marked ?? []), its?.index);
    }
    this.#paints = false;
  }
}
