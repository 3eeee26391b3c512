/** What is done and what there is to do, in one unit. */
export type Progress = (done: number, of: number) => void;

/** Between two of these a page answers the reader: shorter than the 50 ms from which a wait is felt. ms */
const SLICE = 25;

/** Lets the page breathe in long work: call `breathe` often; it waits when a slice is used up. */
export class Slices {
  #began = performance.now();

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** @throws the signal's reason when it was aborted. */
  async breathe(): Promise<void> {
    this.signal?.throwIfAborted();
    if (performance.now() - this.#began < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#began = performance.now();
  }
}
