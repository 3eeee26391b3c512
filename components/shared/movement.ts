/** What happens to text that scrolls. */
export interface MovementEvents {
  /** She has moved, and may be moving still. @returns whether that is worth keeping. */
  moved(): boolean;
  /** She has come to rest after a movement that was worth keeping, or leaves: the moment to save. */
  rested(): void;
  /** Something moved the text while it was held: it has come to rest elsewhere. */
  shifted(): void;
}

/** Pause in the movement after which the place is saved: soon, for of a browser that is quit not all is heard. ms */
const SETTLED_AFTER = 150;

/** Measuring forces layout, which is dear while a long work comes in: once after it, and not once a chapter. ms */
const QUIET_FOR = 80;

/** How long layout may go on after the reader was brought somewhere; her first touch ends it sooner. ms */
const HELD_FOR = 1_000;

/**
 * Tells her own movement from what the browser does: while she is being brought somewhere, and for as long as layout
 * goes on after it, what scrolls is not she. Her next touch ends that.
 */
export class Movement {
  #settling: ReturnType<typeof setTimeout> | undefined;
  #shifting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** ms, `performance.now()` */
  #heldUntil = 0;
  /** When she last touched or scrolled. ms, `performance.now()` */
  #movedAt = Number.NEGATIVE_INFINITY;
  #unsaved = false;
  /**
   * Firefox loses some of what a closing tab sends at `pagehide`, and nothing of what it sends when it is asked whether it
   * may close. Listened for only while something is unsaved: a page that always does is not kept in memory.
   */
  readonly #leave = () => this.rest();

  /** @param target is what scrolls, and hears what she does: an element, or the window for the page itself. */
  constructor(
    target: EventTarget,
    private readonly events: MovementEvents,
    lifetime: AbortSignal,
  ) {
    const listening = { signal: lifetime, passive: true };
    target.addEventListener('scroll', () => this.#scrolled(), listening);
    for (const input of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      // Scripts of the page can make these, too.
      target.addEventListener(input, ({ isTrusted }) => isTrusted && this.letGo(), listening);
    }
    window.addEventListener('pagehide', () => this.rest(), listening);
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.rest();
      },
      listening,
    );
    lifetime.addEventListener('abort', () => {
      clearTimeout(this.#settling);
      clearTimeout(this.#shifting);
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      removeEventListener('beforeunload', this.#leave);
    });
  }

  /** Whether what scrolls now is not she. */
  get held(): boolean {
    return performance.now() < this.#heldUntil;
  }

  /** She is being brought somewhere now. */
  hold(): void {
    this.#heldUntil = performance.now() + HELD_FOR;
  }

  /** What scrolls from now on is she. */
  letGo(): void {
    this.#heldUntil = 0;
    this.#movedAt = performance.now();
  }

  /** Text is kept in its place while something else changes: what scrolls next is not she, unless she is moving. */
  steady(): void {
    if (performance.now() - this.#movedAt >= HELD_FOR) this.hold();
  }

  /**
   * Text took on its real size. Where she had just scrolled to, other words may stand at the line now, without anything
   * that scrolled. Not while she is being brought somewhere: that lays text out itself.
   */
  reshaped(): void {
    if (!this.held && performance.now() - this.#movedAt < HELD_FOR) this.#scrolled();
  }

  /** Where she is now is worth keeping, although she has not moved. */
  settle(): void {
    this.#unsaved = true;
    this.rest();
  }

  /** Takes what she did last for done: it is saved now, if it has to be. */
  rest(): void {
    // A page that is left has no frame any more in which the last movement would be seen.
    if (this.#frame !== 0 && !this.held) this.#look();
    clearTimeout(this.#settling);
    if (!this.#unsaved) return;
    this.#unsaved = false;
    removeEventListener('beforeunload', this.#leave);
    this.events.rested();
  }

  #scrolled(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  }

  #look(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.held) {
      // Fonts came or paragraphs took on their real height: the words go back to the line.
      this.#shiftSoon();
      return;
    }
    this.#movedAt = performance.now();
    if (!this.events.moved()) return;
    this.#unsaved = true;
    addEventListener('beforeunload', this.#leave);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.rest(), SETTLED_AFTER);
  }

  #shiftSoon(): void {
    clearTimeout(this.#shifting);
    this.#shifting = setTimeout(() => {
      if (this.held) this.events.shifted();
    }, QUIET_FOR);
  }
}
