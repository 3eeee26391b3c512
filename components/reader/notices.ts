import { type Signal, signal } from '@preact/signals';

/** A line at the foot of the reader: what happened, and the one thing she may want to do about it. */
export interface Notice {
  text: string;
  action?: { label: string; run: () => void };
}

/** Long enough to read a sentence and reach "Undo" with a thumb. ms */
const SHOWN_FOR = 8_000;

/** The latest notice; an older one gives way to it. */
export class Notices {
  readonly current: Signal<Notice | null> = signal(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lifetime: AbortSignal) {
    lifetime.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Shows a notice for a while; with `stay` until she closes it or another comes. */
  say(notice: Notice, { stay = false } = {}): void {
    if (this.lifetime.aborted) return;
    clearTimeout(this.#timer);
    this.current.value = notice;
    if (!stay) this.#timer = setTimeout(() => this.dismiss(), SHOWN_FOR);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current.value = null;
  }
}
