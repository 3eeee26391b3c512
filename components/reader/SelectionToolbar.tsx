import { Copy, NotebookPen } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { COLOURS, type Colour } from '../../reading/highlight';
import { floatBeside } from './float';
import type { ReaderSession } from './session';
import { useSelectionBox } from './use-selection-box';

/** What can be done with the words selected; stands beside them as long as they are. */
export function SelectionToolbar({ session }: { session: ReaderSession }) {
  const box = useSelectionBox(session);
  const mark = (colour: Colour) => {
    const made = session.highlighter.add(session.root, colour);
    document.getSelection()?.removeAllRanges();
    box.value = null;
    return made;
  };
  const addNote = () => {
    const [first] = mark(session.highlighter.colour.value);
    if (first) session.openHighlight.value = { id: first.id, writing: true };
  };

  useEffect(() => {
    const onKey = (event: Event) => {
      const { key, target } = event as KeyboardEvent;
      const colour = COLOURS[Number(key) - 1];
      if (colour && box.value && !(target instanceof HTMLTextAreaElement)) mark(colour);
    };
    session.root.addEventListener('keydown', onKey);
    return () => session.root.removeEventListener('keydown', onKey);
  });

  if (!box.value) return null;
  return (
    <div
      class="selection-toolbar"
      role="toolbar"
      aria-label="Selection"
      style={floatBeside(box.value)}
      // The words must stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLOURS.map((colour, i) => (
        <button
          key={colour}
          type="button"
          class={`swatch ${colour}`}
          aria-label={`Highlight ${colour}`}
          title={`Highlight ${colour} (${i + 1})`}
          onClick={() => mark(colour)}
        />
      ))}
      <button type="button" class="icon-button" aria-label="Add note" title="Add note" onClick={addNote}>
        <NotebookPen aria-hidden="true" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Copy"
        title="Copy"
        onClick={() => void copy(session)}
      >
        <Copy aria-hidden="true" />
      </button>
    </div>
  );
}

async function copy(session: ReaderSession): Promise<void> {
  const parts = session.highlighter.selected(session.root);
  const words = parts
    .map(({ chapter, start, end }) => chapter.text.value?.index.text.slice(start, end))
    .join('\n');
  try {
    await navigator.clipboard.writeText(words);
    session.notices.say({ text: 'Copied.' });
  } catch {
    session.notices.say({ text: 'The browser did not let Catchword copy. Use its own Copy instead.' });
  }
}
