import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ChapterSource } from '../../archive/chapters';
import { type Prose, readProse, traceOf } from '../../archive/prose/prose';
import type { TextIndex } from '../../reading/dom/text-index';
import type { ChapterFacts } from '../../storage/records';
import { shortRest } from '../shared/short-rest';

/**
 * A chapter in the reader: its source on the page, its prose once read, and once it stands in the overlay its text, with
 * the element round it whose box stands even while the browser skips the chapter.
 */
export interface ChapterView {
  source: ChapterSource;
  prose: Signal<Prose | null>;
  text: Signal<{ element: HTMLElement; index: TextIndex } | null>;
}

/** A chapter whose text stands. */
export interface StandingChapter {
  chapter: ChapterView;
  element: HTMLElement;
  index: TextIndex;
}

/** What the library is told of a chapter. */
export function factsOf(chapter: ChapterView): ChapterFacts {
  const { id, number, title } = chapter.source;
  const text = chapter.text.value?.index;
  return { id, number, title, words: text?.words ?? null, textHash: text?.hash ?? null };
}

/** So many chapters before and after her place are in the book from the first frame: their headings alone fill a screen. */
const AT_FIRST = 6;

/** So many on either side come into the book in each frame after that. */
const AT_A_TIME = 12;

/** The chapters of the page, read one by one so that a long work never holds up the first screen. */
export class Chapters {
  readonly views: ChapterView[];
  /**
   * Those that are in the book, with their headings: first those where she begins, and soon all. The headings of hundreds
   * of chapters take longer to style than a screen of text.
   */
  readonly placed: Signal<readonly ChapterView[]> = signal([]);
  #reach = 0;
  /** Chapters whose text could not be kept whole, even by falling back to the page's own. */
  readonly doubtful: ReadonlySignal<ChapterView[]>;

  /** @param skinned whether the work has a skin of its own. */
  constructor(
    sources: readonly ChapterSource[],
    private readonly skinned: boolean,
  ) {
    this.views = sources.map((source) => ({ source, prose: signal(null), text: signal(null) }));
    this.doubtful = computed(() => this.views.filter((view) => view.prose.value?.complete === false));
  }

  /** Finds the view of a chapter by its id, or by its number where either side has no id. */
  find(id: string | null, number: number): ChapterView | null {
    const byId = id === null ? undefined : this.views.find(({ source }) => source.id === id);
    const idUnknown = ({ source }: ChapterView) => id === null || source.id === null;
    return byId ?? this.views.find((view) => idUnknown(view) && view.source.number === number) ?? null;
  }

  /** The chapters whose text stands, in their order. */
  standing(): StandingChapter[] {
    return this.views.flatMap((chapter) => (chapter.text.value ? [{ chapter, ...chapter.text.value }] : []));
  }

  /** Puts the chapters round `first` into the book, and some more on either side each time; whether there are others left. */
  placeMore(first: ChapterView): boolean {
    const at = this.views.indexOf(first);
    this.#reach += this.#reach === 0 ? AT_FIRST : AT_A_TIME;
    this.placed.value = this.views.slice(Math.max(0, at - this.#reach), at + this.#reach);
    return this.placed.value.length < this.views.length;
  }

  /** Reads one chapter now. Reading twice is reading once. */
  read(view: ChapterView): void {
    if (view.prose.peek()) return;
    const prose = readProse(view.source.body, this.skinned);
    // For whoever looks into an odd page; the reader herself is told only of what is missing in the end.
    for (const sentence of traceOf(prose))
      console.debug(`Catchword, chapter ${view.source.number}: ${sentence}`);
    view.prose.value = prose;
  }

  /** Reads one chapter and waits until its text stands in the overlay. */
  stand(view: ChapterView): Promise<void> {
    this.read(view);
    return new Promise((resolve) => {
      const stop = view.text.subscribe((text) => {
        if (!text) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  /**
   * Reads the chapters that are left, one at a time with a rest between: those after `first`,
   * which come next for the reader, and then those before it, nearest first.
   * @param unseen lets text come in above `first`, and what is seen stay where it is.
   */
  async readRest(
    first: ChapterView,
    signal: AbortSignal,
    unseen: (change: () => unknown) => Promise<void>,
  ): Promise<void> {
    const start = this.views.indexOf(first);
    const order = [...this.views.slice(start + 1), ...this.views.slice(0, start).reverse()];
    for (const view of order) {
      // Idle callbacks would be politer, and stay away for seconds while something scrolls or plays.
      await shortRest();
      if (signal.aborted) return;
      const stand = () => this.stand(view);
      await (this.views.indexOf(view) < start ? unseen(stand) : stand());
    }
  }
}
