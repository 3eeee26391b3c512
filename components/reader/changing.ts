import type { Colour, Highlight } from '../../reading/highlight';
import type { Highlighter } from './highlighter';

const NOT_DELETED =
  'This is a private window: the highlight is gone from this page, and not from your library.';

/** Changes how a highlight looks, and with it all that was made of the same selection. */
export function recolour(highlighter: Highlighter, highlight: Highlight, colour: Colour): void {
  highlighter.put(highlighter.withCompanions(highlight).map((each) => ({ ...each, colour })));
  highlighter.colour.value = colour;
}

/** Makes a highlight a line under its words, or the ground behind them, and with it all of the same selection. */
export function underline(highlighter: Highlighter, highlight: Highlight, wanted: boolean): void {
  const all = highlighter.withCompanions(highlight);
  highlighter.put(all.map(({ style, ...plain }) => (wanted ? { ...plain, style: 'underline' } : plain)));
}

/** Deletes a highlight, with all that was made of the same selection, and offers to take that back. */
export function remove(highlighter: Highlighter, highlight: Highlight): void {
  const all = highlighter.withCompanions(highlight);
  const kept = highlighter.put(all.map((each) => ({ ...each, deleted: Date.now() })));
  offerUndo(highlighter, kept ? 'Highlight deleted.' : NOT_DELETED, all);
}

/** Says what happened to highlights, and offers to have them as they were. */
export function offerUndo(highlighter: Highlighter, text: string, before: readonly Highlight[]): void {
  const { notices } = highlighter;
  const run = () => {
    notices.dismiss();
    highlighter.put(before);
  };
  notices.say({ text, action: { label: 'Undo', run } });
}
