import { type Signal, signal } from '@preact/signals';
import type { Entry } from '../../storage/everything/kept';

/** Entries that come with each press of "Show more": as many as one looks through, and a page answers at once. */
export const AT_ONCE = 50;

/** The entries of one place, as far as they are shown: fifty more each time, however many there are. */
export class Pages {
  /** How many there are; `null` until they are counted. */
  readonly count: Signal<number | null> = signal(null);
  readonly entries: Signal<readonly Entry[]> = signal([]);
  readonly open = signal(false);
  /** Why they could not be read; `null` when they could. */
  readonly failure: Signal<string | null> = signal(null);
  /** Whether there is nothing after the last that is shown. */
  readonly ended = signal(false);
  #reading: Promise<void> | null = null;

  constructor(
    private readonly counting: () => Promise<number>,
    private readonly page: (after: IDBValidKey | null, limit: number) => Promise<Entry[]>,
  ) {}

  /** Counts; reads nothing. Never rejects. */
  async look(): Promise<void> {
    await this.#trying(async () => {
      this.count.value = await this.counting();
    });
  }

  async toggle(): Promise<void> {
    this.open.value = !this.open.value;
    if (this.open.value && this.entries.value.length === 0) await this.more();
  }

  /** Reads the next fifty. Pressed twice, it reads them once. Never rejects. */
  more(): Promise<void> {
    this.#reading ??= this.#trying(async () => {
      const shown = this.entries.value;
      const next = await this.page(shown.at(-1)?.key ?? null, AT_ONCE);
      this.entries.value = [...shown, ...next];
      this.ended.value = next.length < AT_ONCE;
      if (this.ended.value) this.count.value = this.entries.value.length;
    }).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #trying(reading: () => Promise<void>): Promise<void> {
    try {
      await reading();
      this.failure.value = null;
    } catch (error) {
      this.failure.value = error instanceof Error ? error.message : String(error);
    }
  }
}
