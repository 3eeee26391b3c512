import { nextChapter, previousChapter } from './chapter-steps';
import { selectedParts, selectParagraph } from './making';
import { writeComment } from './quoting';
import type { Panel, ReaderSession } from './session';
import { goToHighlight } from './walk';

/** The reader's keys, as they are listed under "?". Scrolling keys are the browser's own. */
export const KEYS: readonly { key: string; does: string }[] = [
  { key: 'Esc', does: 'Close what is open, then the reader' },
  { key: 'n', does: 'Next chapter' },
  { key: 'p', does: 'Previous chapter' },
  { key: 'c', does: 'Contents' },
  { key: 'h', does: 'Highlights' },
  { key: 'a', does: 'Appearance' },
  { key: '. and ,', does: 'Next and previous highlight; Enter opens it' },
  {
    key: 's',
    does: 'Select the paragraph you are at, then the next; Shift and arrows change what is selected',
  },
  { key: '1 … 5', does: 'Highlight what is selected: yellow, green, blue, pink, purple' },
  { key: 'm', does: 'Highlight it in the colour used last' },
  { key: 'u', does: 'Underline it' },
  { key: 'w', does: 'Write a note to it' },
  { key: 't', does: 'Tag it' },
  { key: 'y', does: 'Copy it, with its source' },
  { key: 'e', does: 'Extend the highlight beside it' },
  { key: 'q', does: 'Quote it in a comment' },
  { key: 'w', does: 'With nothing selected: write a comment on this chapter' },
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
  else if (event.key === '.') goToHighlight(session, 1);
  else if (event.key === ',') goToHighlight(session, -1);
  else if (event.key === 's') selectNext(session);
  else if (event.key === 'w') void writeComment(session);
  else return;
  event.preventDefault();
}

/** Selects the paragraph at the reading line; where something is selected, the paragraph after that. */
function selectNext({ chapters, root, keeper }: ReaderSession): void {
  const selected = selectedParts(chapters, root).at(-1);
  const here = keeper.here.value;
  const standing = chapters.standing().find(({ chapter }) => chapter === here?.chapter);
  if (selected) {
    const start = selected.end + 1;
    selectParagraph({ ...selected, start });
    selected.index.pointAt(start).node.parentElement?.scrollIntoView({ block: 'nearest' });
  }
  if (!selected && here && standing) selectParagraph({ ...standing, start: here.offset, end: here.offset });
}

/** Closes the innermost of what is open: a card, a panel, the reader itself. */
export function closeInnermost(session: ReaderSession): void {
  if (session.openHighlight.value) session.openHighlight.value = null;
  else if (session.panel.value) session.panel.value = null;
  else session.close();
}
