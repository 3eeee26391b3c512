import type { TextIndex } from './text-index';

/** What was hit, for painted text: see {@link characterAt}. */
export { characterAt as highlightAt } from './caret';

/** One stretch to paint, under one of the painter's names. UTF-16 offsets in the text it stands in. */
export interface PaintedStretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Paints stretches of text without touching the DOM, by the CSS Custom Highlight API. */
export interface Painter {
  /** False where the browser lacks the API: then nothing is painted and the rest does nothing. */
  readonly supported: boolean;
  /**
   * Paints what belongs to `key` (a chapter, say) and takes away what it had before. It goes step by step, for whoever
   * calls to stop between two; what is painted already stays as it is, for engines take long to take one of many away.
   * @param text is always the same one for a key; it may be missing where there is nothing to paint.
   * @throws RangeError for a name that was not given to {@link createPainter}.
   */
  paint(key: unknown, items: readonly PaintedStretch[], text?: TextIndex): Generator<undefined, void>;
  /** Takes everything away and gives the names back. */
  dispose(): void;
}

/**
 * A painter with one `Highlight` per name, registered as prefix and name for `::highlight(catchword-yellow)`; the rules
 * must stand in the style sheet of the tree the text is in. Few highlights with many ranges repaint far cheaper than many
 * highlights. Ranges are static ones: a live one would be looked at whenever something of the page comes or goes, and the
 * text stays as it is. Highlights of others in the registry are left alone.
 */
export function createPainter(prefix: string, names: readonly string[]): Painter {
  const supported = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
  const highlights = new Map<string, Highlight>();
  const painted = new Map<unknown, Map<string, () => void>>();
  if (supported) {
    for (const name of names) {
      const highlight = new Highlight();
      highlights.set(name, highlight);
      CSS.highlights.set(prefix + name, highlight);
    }
  }

  return {
    supported,
    *paint(key, items, text) {
      const had = painted.get(key) ?? new Map();
      painted.set(key, had);
      const wanted = new Map(items.map((item) => [`${item.name} ${item.start} ${item.end}`, item]));
      for (const [id, takeAway] of had) {
        if (wanted.has(id)) continue;
        had.delete(id);
        takeAway();
        yield;
      }
      for (const [id, { name, start, end }] of wanted) {
        if (!names.includes(name)) throw new RangeError(`nothing is painted as ${name}`);
        const highlight = highlights.get(name);
        if (had.has(id) || !highlight || !text) continue;
        const range = text.staticRangeFor(start, end);
        highlight.add(range);
        had.set(id, () => highlight.delete(range));
        yield;
      }
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
