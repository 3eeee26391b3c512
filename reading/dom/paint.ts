/** What was hit, for painted text: see {@link characterAt}. */
export { characterAt as highlightAt } from './caret';

/** One stretch to paint, under one of the painter's names. */
export interface PaintedRange {
  readonly name: string;
  readonly range: AbstractRange;
}

/** Paints stretches of text without touching the DOM, by the CSS Custom Highlight API. */
export interface Painter {
  /** False where the browser lacks the API: then nothing is painted and the rest does nothing. */
  readonly supported: boolean;
  /**
   * Paints what belongs to `key` (a chapter, say) and takes away what it had before.
   * @throws RangeError for a name that was not given to {@link createPainter}.
   */
  paint(key: string, items: readonly PaintedRange[]): void;
  /** Takes away what belongs to `key`. */
  clear(key: string): void;
  /** Takes everything away and gives the names back. */
  dispose(): void;
}

/**
 * A painter with one `Highlight` per name, registered as prefix and name for `::highlight(catchword-yellow)`; the rules
 * must stand in the style sheet of the tree the text is in. Few highlights with many ranges repaint far cheaper than many
 * highlights. Highlights of others in the registry are left alone.
 */
export function createPainter(prefix: string, names: readonly string[]): Painter {
  const supported = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
  const highlights = new Map<string, Highlight>();
  const painted = new Map<string, readonly PaintedRange[]>();
  if (supported) {
    for (const name of names) {
      const highlight = new Highlight();
      highlights.set(name, highlight);
      CSS.highlights.set(prefix + name, highlight);
    }
  }

  function clear(key: string): void {
    for (const { name, range } of painted.get(key) ?? []) highlights.get(name)?.delete(range);
    painted.delete(key);
  }

  return {
    supported,
    clear,
    paint(key, items) {
      const unknown = items.find(({ name }) => !names.includes(name));
      if (unknown) throw new RangeError(`nothing is painted as ${unknown.name}`);
      clear(key);
      for (const { name, range } of items) highlights.get(name)?.add(range);
      painted.set(key, [...items]);
    },
    dispose() {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        // Another reader of ours may have taken the name since.
        if (CSS.highlights.get(prefix + name) === highlight) CSS.highlights.delete(prefix + name);
      }
      highlights.clear();
      painted.clear();
    },
  };
}
