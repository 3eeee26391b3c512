import { nextChapter, previousChapter } from './chapter-steps';
import type { Panel, ReaderSession } from './session';

/** The reader's keys, as they are listed under "?". Scrolling keys are the browser's own. */
export const KEYS: readonly { key: string; does: string }[] = [
  { key: 'Esc', does: 'Close what is open, then the reader' },
  { key: 'n', does: 'Next chapter' },
  { key: 'p', does: 'Previous chapter' },
  { key: 'c', does: 'Contents' },
  { key: 'h', does: 'Highlights' },
  { key: 'a', does: 'Appearance' },
  { key: '1 … 5', does: 'Highlight what is selected: yellow, green, blue, pink, purple' },
  { key: 'Alt+R', does: 'Open a work in Catchword' },
  { key: '?', does: 'This list' },
];

const PANELS: Record<string, Panel> = { c: 'contents', h: 'highlights', a: 'appearance', '?': 'keys' };

/** Acts on a key pressed in the reader. Never while she types, and never with a modifier. */
export function onReaderKey(session: ReaderSession, event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    closeInnermost(session);
    return;
  }
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select')) return;
  const panel = PANELS[event.key];
  if (panel) session.panel.value = session.panel.value === panel ? null : panel;
  else if (event.key === 'n') nextChapter(session)?.go();
  else if (event.key === 'p') previousChapter(session)?.go();
  else return;
  event.preventDefault();
}

/** Closes the innermost of what is open: a card, a panel, the reader itself. */
export function closeInnermost(session: ReaderSession): void {
  if (session.openHighlight.value) session.openHighlight.value = null;
  else if (session.panel.value) session.panel.value = null;
  else session.close();
}
