import { type Signal, signal } from '@preact/signals';
import type { Entry } from '../../storage/everything/kept';
import { AT_ONCE } from './pages';

/** An entry that has the words that were looked for. */
export interface Hit {
  entry: Entry;
  /** Path of the field that has them. */
  where: string;
}

/** What came of one slice of a search. */
export interface Looked {
  hits: Hit[];
  looked: number;
  of: number;
}

/** Looks for words, slice by slice; ends when the signal is aborted, by rejecting with its reason. */
export type Look = (words: string, signal: AbortSignal) => AsyncIterator<Looked>;

/** How a search stands. */
export interface SearchState {
  words: string;
  /** `resting`: so many were found that it waits to be asked for more. */
  is: 'running' | 'resting' | 'stopped' | 'done' | 'failed';
  looked: number;
  of: number;
  hits: readonly Hit[];
  failure: string | null;
}

/** A search over everything: what it finds comes while it runs, it can be stopped, and it rests after each fifty. */
export class Search {
  /** `null` while nothing was looked for. */
  readonly state: Signal<SearchState | null> = signal(null);
  #steps: AsyncIterator<Looked> | null = null;
  #abort = new AbortController();
  /** The search whose steps are being asked for. */
  #asking: AbortSignal | null = null;

  constructor(private readonly look: Look) {}

  /** Begins anew; without words it only ends the one before. Resolves when it rests or ends. Never rejects. */
  async start(written: string): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    const words = written.trim();
    if (words === '') {
      this.state.value = null;
      return;
    }
    this.#steps = this.look(words, this.#abort.signal);
    this.state.value = { words, is: 'running', looked: 0, of: 0, hits: [], failure: null };
    await this.#run(this.#abort.signal);
  }

  /** Goes on after a rest, or after it was stopped by mistake. */
  async goOn(): Promise<void> {
    const { value } = this.state;
    if (!value || (value.is !== 'resting' && value.is !== 'stopped')) return;
    this.#change({ is: 'running' });
    // Stopped a moment ago, it has not noticed yet.
    if (this.#asking !== this.#abort.signal) await this.#run(this.#abort.signal);
  }

  /** What was found stays. */
  stop(): void {
    if (this.state.value?.is === 'running') this.#change({ is: 'stopped' });
  }

  async #run(signal: AbortSignal): Promise<void> {
    const steps = this.#steps;
    const before = this.state.value?.hits.length ?? 0;
    this.#asking = signal;
    try {
      while (!signal.aborted && this.state.value?.is === 'running') {
        const step = await steps?.next();
        // Another search has begun meanwhile.
        if (signal.aborted) return;
        if (!step || step.done) return this.#change({ is: 'done' });
        const { hits, looked, of } = step.value;
        const all = [...(this.state.value?.hits ?? []), ...hits];
        this.#change({ hits: all, looked, of });
        if (all.length - before >= AT_ONCE && this.state.value?.is === 'running')
          this.#change({ is: 'resting' });
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#change({ is: 'failed', failure: error instanceof Error ? error.message : String(error) });
    } finally {
      if (this.#asking === signal) this.#asking = null;
    }
  }

  #change(change: Partial<SearchState>): void {
    const { value } = this.state;
    if (value) this.state.value = { ...value, ...change };
  }
}
