import { firstElementBelow } from '../../reading/dom/viewport';
import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import { nextFrame } from '../shared/next-frame';
import { TYPEFACES } from '../shared/typefaces';

/** How far above and below the screen pieces are dressed at once: as far as she scrolls in a frame. In screens. */
const NEAR = 1;

/** So many chapters a frame are dressed while nobody sees them: some 4 ms of style in Firefox. */
const AT_A_TIME = 10;

/**
 * Puts the settings on the reader. What changes on the dialog is handed down to each element in it, 26,000 of a million
 * words, for which Firefox takes 60 to 110 ms, and as long for each change of a sheet. So each piece of the reader (what
 * lies around the book, its title page, its chapters, its end) wears the settings for itself, as custom properties: pieces
 * near the screen change at once, and the rest by and by.
 */
export class Wardrobe {
  #settings = DEFAULT_SETTINGS;
  #letters = 0;
  /** Pieces that still wear what was set before; the next to change is the last. */
  #rest: HTMLElement[] = [];

  /**
   * @param onShape is called when the text that is seen has changed its shape.
   * @param unseen changes what is not seen.
   */
  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly onShape: () => void,
    private readonly unseen: (change: () => unknown) => Promise<void>,
    private readonly lifetime: AbortSignal,
  ) {
    const listening = { passive: true, signal: lifetime };
    dialog.addEventListener('scroll', () => this.#dressNear(), listening);
    // A phone's screen is another size whenever the browser's own bar comes and goes; mostly lines stay as long.
    const resized = () => lettersInLine(this.#settings) === this.#letters || this.wear();
    window.addEventListener('resize', resized, listening);
  }

  /**
   * Dresses what can be seen, and soon the rest; a reader that is not shown, all at once. Without settings, dresses pieces
   * that are new in those of now.
   */
  wear(settings = this.#settings): void {
    this.#settings = settings;
    const { dialog } = this;
    dialog.dataset.ground = settings.theme;
    this.#letters = lettersInLine(settings);
    const book = this.#book();
    this.#dress(childrenOf(dialog).filter((child) => child !== book));
    const pieces = childrenOf(book);
    const [from, to] = this.#near(pieces);
    if (this.#dress(pieces.slice(from, to)) && dialog.open) this.onShape();
    // She reads on downwards.
    this.#rest = [...pieces.slice(0, from), ...pieces.slice(to).reverse()];
    void this.#dressRest(this.#rest);
  }

  /** Dresses chapters that have come into the book. */
  wearNew(): void {
    this.#dress(childrenOf(this.#book()).filter((piece) => !piece.hasAttribute('style')));
  }

  async #dressRest(rest: HTMLElement[]): Promise<void> {
    while (rest.length > 0) {
      await nextFrame();
      if (this.lifetime.aborted || this.#rest !== rest) return;
      void this.unseen(() => this.#dress(rest.splice(-AT_A_TIME)));
    }
  }

  /** She may scroll faster than they change. */
  #dressNear(): void {
    if (this.#rest.length === 0) return;
    const pieces = childrenOf(this.#book());
    this.#dress(pieces.slice(...this.#near(pieces)));
  }

  /** Returns whether any of them had another shape. */
  #dress(pieces: readonly HTMLElement[]): boolean {
    const { theme, font, size, lineHeight, width } = this.#settings;
    const { family } = TYPEFACES[font];
    const type = `--font:${family};--size:${size}px;--line-height:${lineHeight};--width:${width};--measure:${this.#letters}`;
    let shaped = false;
    for (const piece of pieces) {
      piece.dataset.theme = theme;
      if (piece.getAttribute('style') === type) continue;
      piece.setAttribute('style', type);
      shaped = true;
    }
    return shaped;
  }

  #book(): Element | null {
    return this.dialog.querySelector(':scope > .book');
  }

  /** The first of the pieces near the screen, and the first after them; all while nothing is on the screen. */
  #near(pieces: readonly HTMLElement[]): [from: number, to: number] {
    const { clientHeight, open } = this.dialog;
    if (!open) return [0, pieces.length];
    const last = firstElementBelow(pieces, (1 + NEAR) * clientHeight);
    return [firstElementBelow(pieces, -NEAR * clientHeight), last + 1];
  }
}

/** An average letter of prose, in em; some 0.85 of a nought. */
const LETTER = 0.47;
/** Beside the text on both sides, as in book.css. px */
const EDGES = 48;

/** About how many letters a line has: as many as she set, or as the screen has room for. */
function lettersInLine({ size, width }: Settings): number {
  return Math.max(1, Math.min(width, Math.round((window.innerWidth - EDGES) / (size * LETTER))));
}

function childrenOf(parent: Element | null): HTMLElement[] {
  return [...(parent?.children ?? [])] as HTMLElement[];
}
