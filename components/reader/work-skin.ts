import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { safeSkin, skinPieces } from '../../archive/skin/safe-skin';
import type { SkinSource } from '../../archive/skin/source';
import type { Settings } from '../../reading/settings';
import { addSheet, type Sheet } from './sheet';

/** How long a skin may be read before the page gets a turn: under a frame, even when one piece takes long. ms */
const TURN = 8;

type Wish = 'off' | 'plain' | 'with images';

/** The work's own skin in the reader: put on and taken off as the settings say. */
export class WorkSkin {
  /** Whether the skin asks for images; known once it has been read. */
  readonly wantsImages: Signal<boolean> = signal(false);
  /** Resolves when the skin that was last asked for is on, or off. Short skins are on at once. */
  worn: Promise<void> = Promise.resolve();
  readonly #sheet: Sheet;
  readonly #read = new Map<Wish, string>();
  readonly #wish: ReadonlySignal<Wish>;

  /**
   * @param dialog gets `data-skin` while a skin is on.
   * @param onChange is called when the text has changed its shape.
   */
  constructor(
    readonly source: SkinSource | null,
    root: ShadowRoot,
    private readonly dialog: HTMLElement,
    settings: ReadonlySignal<Settings>,
    private readonly onChange: () => void,
    private readonly lifetime: AbortSignal,
  ) {
    this.#wish = computed(() => {
      const { workSkin, skinImages } = settings.value;
      if (!workSkin) return 'off';
      return skinImages ? 'with images' : 'plain';
    });
    this.#sheet = addSheet(root);
    const css = source?.css;
    if (!css) return;
    const stop = effect(() => {
      this.worn = this.#wear(css, this.#wish.value);
    });
    lifetime.addEventListener('abort', stop);
  }

  async #wear(css: string, wish: Wish): Promise<void> {
    if (wish !== 'off' && !this.#read.has(wish)) await this.#readAs(css, wish);
    // She may have thought otherwise while it was read.
    if (this.lifetime.aborted || this.#wish.peek() !== wish) return;
    this.#sheet(this.#read.get(wish) ?? '');
    this.dialog.toggleAttribute('data-skin', wish !== 'off');
    this.onChange();
  }

  async #readAs(css: string, wish: Wish): Promise<void> {
    const safe: string[] = [];
    let wantsImages = false;
    let turn = performance.now();
    for (const piece of skinPieces(css)) {
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setTimeout(resolve));
        if (this.lifetime.aborted) return;
        turn = performance.now();
      }
      const read = safeSkin(piece, wish === 'with images');
      safe.push(read.css);
      wantsImages ||= read.wantsImages;
    }
    this.#read.set(wish, safe.join('\n'));
    this.wantsImages.value = wantsImages;
  }
}
