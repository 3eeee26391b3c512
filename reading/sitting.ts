/** One stretch of reading. Times are ms since the epoch. */
export interface Sitting {
  start: number;
  end: number;
  /** Words read in it. */
  words: number;
}

/** Who does not move for so long has put the work down. A full screen of text is read in less. ms */
export const IDLE_AFTER = 120_000;

/**
 * None is longer than twelve minutes. A file may join what it likes, but what is longer than a day was not one stretch
 * of reading. ms
 */
export const LONGEST = 86_400_000;

/** A long sitting is told in pieces of this length, so that a browser that dies takes no more with it. ms */
const PIECE = 600_000;

/** Faster than this nobody reads every word: she is looking for something, and passes over the words. Per minute */
const FASTEST = 1_500;

/** What is shorter, with no word read, is a look at the page. ms */
const A_LOOK = 5_000;

/**
 * Makes sittings of what a reader does. It is told when she moves, and by how many words further on; it tells each
 * sitting once, when it is over.
 */
export class SittingWatch {
  #start: number | null = null;
  #last = 0;
  #words = 0;

  constructor(private readonly tell: (sitting: Sitting) => void) {}

  /**
   * She moved, at a time in ms, over `words` words: 0 when she went back or jumped. Words that lie behind her after a
   * long pause were read in it, before she put the work down.
   */
  moved(at: number, words = 0): void {
    if (this.#start === null) {
      this.#begin(at);
      return;
    }
    const pause = Math.max(0, at - this.#last);
    const counted = Math.min(pause, IDLE_AFTER);
    this.#words += readIn(counted, words);
    this.#last += counted;
    if (pause > IDLE_AFTER || at - this.#start >= PIECE) {
      this.#end();
      this.#begin(at);
    }
  }

  /** She left at a time in ms, or cannot see the page any more. */
  left(at: number): void {
    if (this.#start === null) return;
    this.#last += Math.min(Math.max(0, at - this.#last), IDLE_AFTER);
    this.#end();
  }

  #begin(at: number): void {
    this.#start = at;
    this.#last = at;
    this.#words = 0;
  }

  #end(): void {
    const start = this.#start;
    this.#start = null;
    if (start === null) return;
    if (this.#words === 0 && this.#last - start < A_LOOK) return;
    this.tell({ start, end: this.#last, words: this.#words });
  }
}

/** Of the words she passed in a time (ms), those that can have been read: all or none. */
function readIn(time: number, words: number): number {
  return words > 0 && words <= (time / 60_000) * FASTEST ? words : 0;
}
