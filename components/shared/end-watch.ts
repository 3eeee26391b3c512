/** Back behind this share of the work, its end lies ahead anew; a look back at the last pages is no new reading. */
const NEW_READING_BEFORE = 0.5;

/**
 * Notices when she comes to the end of a complete work, once for each reading. The page has to: of saves that arrive in
 * any order none could tell that it was the first there.
 */
export class EndWatch {
  #ended = false;

  /** `complete` as the page says; `null` when it does not. */
  constructor(private readonly complete: boolean | null) {}

  /** Takes over how much of the work the library knows to be behind her, 0 to 1; `null` without a place in it. */
  load(progress: number | null): void {
    this.#ended = (progress ?? 0) >= 1;
  }

  /** Notes how much of the work is behind her. @returns whether she came to the end of a complete work with it. */
  moved(progress: number): boolean {
    const finishes = progress >= 1 && !this.#ended && this.complete === true;
    this.#ended = progress >= 1 || (this.#ended && progress >= NEW_READING_BEFORE);
    return finishes;
  }
}
