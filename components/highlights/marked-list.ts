import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { titleOf } from '../../reading/exchange/marked-work';
import type { Highlight } from '../../reading/highlight';
import { ANY, filterOf, searchedText, tagsIn, type Wanted } from '../../reading/highlight-filter';
import type { HighlightPage } from '../../storage/database/highlight-pages';
import type { WorkRecord } from '../../storage/records';
import { nextFrame } from '../shared/next-frame';

/** A highlight with what its line in the list needs. */
export interface Entry {
  highlight: Highlight;
  /** What is searched of it. */
  text: string;
}

/** In which order they stand. */
export type Order = 'latest' | 'work';

/** How many stand on the page once all are read, and how many more come with each press of "Show more". */
export const AT_ONCE = 100;

/** How many are read before all others: more than the tallest screen shows. Each is a step of its own for the browser. */
export const FIRST_LOOK = 24;

/** The highlights of all works, as far as they are read. */
export class MarkedList {
  /** The latest first, until all are read; then all of them. `null` before any. */
  readonly entries: Signal<Entry[] | null> = signal(null);
  /** Whether all are read. */
  readonly whole: Signal<boolean> = signal(false);
  readonly failure: Signal<string | null> = signal(null);
  readonly wanted: Signal<Wanted> = signal(ANY);
  readonly order: Signal<Order> = signal('latest');
  readonly limit: Signal<number> = signal(AT_ONCE);
  readonly tags: ReadonlySignal<string[]>;
  /** What fits, in order. */
  readonly fitting: ReadonlySignal<Entry[]>;
  readonly #works = new Map<string, WorkRecord>();
  readonly #ordered: ReadonlySignal<Entry[]>;

  constructor() {
    this.tags = computed(() => tagsIn((this.entries.value ?? []).map(({ highlight }) => highlight)));
    this.#ordered = computed(() => this.#inOrder(this.entries.value ?? [], this.order.value));
    this.fitting = computed(() => {
      const fits = filterOf(this.wanted.value);
      return this.#ordered.value.filter(({ highlight, text }) => fits(highlight, text));
    });
  }

  /** Reads the latest, which are shown at once, and then all. Never rejects. */
  async read(latest: Promise<HighlightPage>, all: AsyncIterable<HighlightPage>): Promise<void> {
    try {
      this.entries.value = this.#taken(await latest);
      // She sees these while the others are read. Preact draws before the next frame at the latest, which then is painted.
      await nextFrame();
      await nextFrame();
      const entries: Entry[] = [];
      for await (const page of all) entries.push(...this.#taken(page));
      this.entries.value = entries;
      this.whole.value = true;
    } catch (error) {
      this.failure.value = (error as Error).message;
    }
  }

  /** The work of a highlight; `null` where the library does not know it. */
  workOf({ work }: Highlight): WorkRecord | null {
    return this.#works.get(work) ?? null;
  }

  want(change: Partial<Wanted>): void {
    this.wanted.value = { ...this.wanted.peek(), ...change };
    this.limit.value = AT_ONCE;
  }

  put(highlight: Highlight): void {
    this.entries.value = [...this.#without(highlight.id), entryOf(highlight)];
  }

  drop(id: string): void {
    this.entries.value = this.#without(id);
  }

  #without(id: string): Entry[] {
    return (this.entries.peek() ?? []).filter(({ highlight }) => highlight.id !== id);
  }

  #taken({ highlights, works }: HighlightPage): Entry[] {
    for (const work of works) this.#works.set(work.key, work);
    return highlights.map(entryOf);
  }

  #inOrder(entries: readonly Entry[], order: Order): Entry[] {
    if (order === 'latest') return entries.toSorted((a, b) => b.highlight.modified - a.highlight.modified);
    const byName = new Intl.Collator();
    const names = new Map<string, string>();
    const nameOf = ({ work }: Highlight) => {
      const known = names.get(work) ?? titleOf({ key: work, title: this.#works.get(work)?.title ?? null });
      names.set(work, known);
      return known;
    };
    return entries.toSorted(
      ({ highlight: a }, { highlight: b }) =>
        (a.work === b.work ? 0 : byName.compare(nameOf(a), nameOf(b)) || (a.work < b.work ? -1 : 1)) ||
        a.chapterNumber - b.chapterNumber ||
        a.anchor.start - b.anchor.start,
    );
  }
}

function entryOf(highlight: Highlight): Entry {
  return { highlight, text: searchedText(highlight) };
}
