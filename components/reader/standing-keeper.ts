import { type Signal, signal } from '@preact/signals';
import { progressNow, type WorkLength } from '../../reading/growth';
import type { Place } from '../../reading/place';
import type { ReadingStatus } from '../../reading/standing';
import { type Standing, type StandingQuestion, standingOf } from '../../reading/standing';
import { EndWatch } from '../shared/end-watch';

type Reading = StandingQuestion['reading'];

/** How she stands with the work that is open. */
export class StandingKeeper {
  /** `null` before she has a place in the work. */
  readonly standing: Signal<Standing | null> = signal(null);
  #reading: Reading | null = null;
  readonly #end: EndWatch;

  /** Both as the page says: `complete` is `null` when it does not. */
  constructor(
    private readonly complete: boolean | null,
    private readonly length: WorkLength,
  ) {
    this.#end = new EndWatch(complete);
  }

  /** Takes over what the library keeps. */
  load(reading: Reading | null): void {
    // The end of what was posted then is no end any more when chapters were added.
    this.#end.load(reading && progressNow(reading.progress, reading.of, this.length));
    this.#now(reading);
  }

  /** Notes a place that is being saved. @returns whether she came to the end of a complete work with it. */
  moved(current: Place, progress: number): boolean {
    const before = this.#reading ?? { status: null, finished: [] };
    const finishes = this.#end.moved(progress);
    const finished = finishes ? [...before.finished, current.at] : before.finished;
    this.#now({ ...before, current, progress, of: this.length, finished });
    return finishes;
  }

  /** Notes what she said, `at` ms. */
  said(value: ReadingStatus, at: number): void {
    if (this.#reading) this.#now({ ...this.#reading, status: { value, at } });
  }

  #now(reading: Reading | null): void {
    this.#reading = reading;
    this.standing.value = reading && standingOf({ reading, complete: this.complete, length: this.length });
  }
}
