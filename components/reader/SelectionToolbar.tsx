import { useSignal } from '@preact/signals';
import { Copy, NotebookPen } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { COLOURS, type Colour } from '../../reading/highlight';
import { floatBeside } from './float';
import type { ReaderSession } from './session';

/** A selection still being made is left alone; it counts as made after a rest. ms (a finger's handles rest longer) */
const MADE_AFTER = 120;

/** What can be done with the words selected; stands beside them as long as they are. */
export function SelectionToolbar({ session }: { session: ReaderSession }) {
  const box = useSignal<DOMRect | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let held = false;
    const look = () => {
      box.value = held ? box.value : selectedBox(session);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, MADE_AFTER);
    };
    const listening = { signal: session.lifetime };
    document.addEventListener('selectionchange', soon, listening);
    session.root.addEventListener('scroll', soon, { ...listening, capture: true, passive: true });
    session.root.addEventListener(
      'pointerdown',
      (event) => {
        held = (event as PointerEvent).pointerType === 'mouse';
      },
      listening,
    );
    window.addEventListener(
      'pointerup',
      () => {
        held = false;
        soon();
      },
      { ...listening, capture: true },
    );
    session.root.addEventListener(
      'keydown',
      (event) => {
        const colour = COLOURS[Number((event as KeyboardEvent).key) - 1];
        if (colour && box.value) mark(session, colour);
      },
      listening,
    );
    return () => clearTimeout(timer);
  }, [session, box]);

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
          onClick={() => mark(session, colour)}
        />
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label="Add note"
        title="Add note"
        onClick={() => addNote(session)}
      >
        <NotebookPen aria-hidden="true" />
      </button>
      <button type="button" class="icon-button" aria-label="Copy" title="Copy" onClick={() => copy(session)}>
        <Copy aria-hidden="true" />
      </button>
    </div>
  );
}

function selectedBox(session: ReaderSession): DOMRect | null {
  const parts = session.highlighter.selected(session.root);
  const last = parts.at(-1);
  const index = last?.chapter.text.value?.index;
  return index ? index.rangeFor(last.start, last.end).getBoundingClientRect() : null;
}

function mark(session: ReaderSession, colour: Colour) {
  const made = session.highlighter.add(session.root, colour);
  document.getSelection()?.removeAllRanges();
  return made;
}

function addNote(session: ReaderSession): void {
  const [first] = mark(session, session.highlighter.colour.value);
  if (first) session.openHighlight.value = { id: first.id, writing: true };
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
