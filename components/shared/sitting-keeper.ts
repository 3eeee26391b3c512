import { countWords } from '../../reading/chapter-text';
import { type Sitting, SittingWatch } from '../../reading/sitting';

/** A point in the text of one of the chapters of a page. */
export interface PageSpot {
  /** The chapter's position on the page, from 0. */
  position: number;
  /** Its normalised text. */
  text: string;
  /** UTF-16 */
  offset: number;
}

/** Makes sittings of what happens while a work is open: it sees when she moves, leaves and comes back. */
export class SittingKeeper {
  readonly #watch: SittingWatch;
  #before: PageSpot | null = null;

  constructor(tell: (sitting: Sitting) => void, lifetime: AbortSignal) {
    this.#watch = new SittingWatch(tell);
    const listening = { signal: lifetime, passive: true };
    const left = () => this.#watch.left(Date.now());
    window.addEventListener('pagehide', left, listening);
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? left() : this.#watch.moved(Date.now())),
      listening,
    );
    lifetime.addEventListener('abort', left);
  }

  /** She has come to rest with the text up to a spot behind her, or on the screen. */
  reached(spot: PageSpot): void {
    const before = this.#before;
    this.#before = spot;
    this.#watch.moved(Date.now(), before ? wordsBetween(before, spot) : 0);
  }

  /** She reads somewhere else from here on; what she passes until she is back was not read here. */
  left(): void {
    this.#before = null;
    this.#watch.left(Date.now());
  }
}

/** Words from one spot to a later one in the same chapter or the next; 0 for any other way. */
function wordsBetween(from: PageSpot, to: PageSpot): number {
  if (from.position === to.position) return countWords(to.text.slice(from.offset, to.offset));
  if (to.position !== from.position + 1) return 0;
  return countWords(from.text.slice(from.offset)) + countWords(to.text.slice(0, to.offset));
}
