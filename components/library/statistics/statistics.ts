import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  beside,
  type Day,
  type Period,
  periodOf,
  type Scale,
  yearsOf,
} from '../../../reading/statistics/calendar';
import type { ReadingLog } from '../../../reading/statistics/log';
import { type Summary, summaryOf } from '../../../reading/statistics/summary';
import type { ReadLog } from '../../../storage/database/reading-log';
import type { KnownWork, StatisticsSession } from './session';

/** How the log stands; `null` while the section is closed. */
export type LogState =
  | { is: 'reading'; done: number; of: number }
  | { is: 'read'; read: ReadLog }
  | { is: 'failed'; why: string }
  | null;

/** Whoever reads in another tab adds a sitting now and then, an import many at once. ms */
const SETTLED = 1_000;

/**
 * The log of sittings as the page looks at it: read when the section is opened, let go when it is closed, and read
 * anew, with what was shown still there, when something has come or gone meanwhile.
 */
export class Statistics {
  readonly state: Signal<LogState> = signal(null);
  /** What is looked at; `null` until the log is read. */
  readonly period: ReadonlySignal<Period | null>;
  readonly summary: ReadonlySignal<Summary | null>;
  /** Works that were looked up; `null` for one that the library does not know. */
  readonly works: Signal<ReadonlyMap<string, KnownWork | null>> = signal(new Map());
  readonly scale: Signal<Scale> = signal('week');
  /** A day of the period; `null` for the day that it is. */
  readonly #day: Signal<Day | null> = signal(null);
  readonly #log: ReadonlySignal<ReadingLog | null>;
  #abort = new AbortController();

  /** `weekBegins`: 1 for Monday to 7 for Sunday. */
  constructor(
    private readonly session: StatisticsSession,
    private readonly weekBegins: number,
  ) {
    this.#log = computed(() => (this.state.value?.is === 'read' ? this.state.value.read.log : null));
    this.period = computed(() => {
      const log = this.#log.value;
      if (log === null) return null;
      const { value: scale } = this.scale;
      if (scale === 'all') return yearsOf(log.known ?? { from: log.today, to: log.today });
      return periodOf(scale, this.#day.value ?? log.today, this.weekBegins);
    });
    this.summary = computed(() => {
      const [log, period] = [this.#log.value, this.period.value];
      return log === null || period === null ? null : summaryOf(log, period);
    });
  }

  /** Reads the log. Resolves when it is there, or is not to be had. Never rejects. */
  async open(): Promise<void> {
    if (this.state.value !== null) return;
    this.#abort = new AbortController();
    const { signal: open } = this.#abort;
    this.state.value = { is: 'reading', done: 0, of: 0 };
    await this.#read(open, (done, of) => {
      this.state.value = { is: 'reading', done, of };
    });
    if (!open.aborted) this.#watch(open);
  }

  /** Lets go of everything; what is being read is not read on. */
  close(): void {
    this.#abort.abort();
    this.state.value = null;
    this.works.value = new Map();
  }

  /**
   * Looks at a week, a month, a year or all: at the one that it is when that was shown, or else the one of her last
   * reading in what was shown. Who comes back from all is where she was before.
   */
  show(scale: Scale): void {
    const [log, period] = [this.#log.value, this.period.value];
    this.scale.value = scale;
    if (log === null || period === null || period.scale === 'all') return;
    const now = period.from <= log.today && log.today <= period.to;
    let last = Number.NEGATIVE_INFINITY;
    for (const day of log.days.keys()) if (day >= period.from && day <= period.to) last = Math.max(last, day);
    this.#day.value = now ? null : Math.max(period.from, Number.isFinite(last) ? last : period.to);
  }

  /** Looks at the period of one scale that a day lies in. */
  showAt(scale: Exclude<Scale, 'all'>, day: Day): void {
    this.#day.value = day;
    this.scale.value = scale;
  }

  /** Whether there can be anything before the period, or after it. */
  has(which: 'before' | 'after'): boolean {
    const [log, period] = [this.#log.value, this.period.value];
    if (log === null || period === null || period.scale === 'all') return false;
    const { from, to } = log.known ?? { from: log.today, to: log.today };
    return which === 'before' ? period.from > from : period.to < Math.max(to, log.today);
  }

  step(which: 'before' | 'after'): void {
    const period = this.period.value;
    if (period !== null && this.has(which)) this.#day.value = beside(period, which, this.weekBegins).from;
  }

  /** Looks these works up, for {@link works}. Resolves when they are there. */
  async know(keys: readonly string[]): Promise<void> {
    const { signal: open } = this.#abort;
    const unknown = keys.filter((key) => !this.works.value.has(key));
    if (unknown.length === 0) return;
    const known = await this.session.works(unknown);
    if (!open.aborted) this.works.value = new Map([...this.works.value, ...known]);
  }

  async #read(open: AbortSignal, progress: (done: number, of: number) => void): Promise<void> {
    try {
      const read = await this.session.read(open, (done, of) => {
        if (!open.aborted) progress(done, of);
      });
      if (!open.aborted) this.state.value = { is: 'read', read };
    } catch (error) {
      if (open.aborted) return;
      this.state.value = { is: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  #watch(open: AbortSignal): void {
    let [reading, again] = [false, false];
    const readAgain = async () => {
      again = true;
      if (reading) return;
      reading = true;
      while (again && !open.aborted) {
        await new Promise((resolve) => setTimeout(resolve, SETTLED));
        again = false;
        await this.#read(open, () => {});
      }
      reading = false;
    };
    this.session.watch(() => void readAgain(), open);
  }
}
