import { Copy, NotebookPen, Quote, Tag, Underline } from 'lucide-preact';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS, type Colour, colourName, type Highlight } from '../../reading/highlight';
import { copySelected } from './copying';
import { floatBeside } from './float';
import { mark, moveTo, type Part, selectedParts, touched } from './making';
import { quoteInComment } from './quoting';
import type { ReaderSession } from './session';
import { useSelectionBox } from './use-selection-box';

interface Action {
  name: string;
  keys: string[];
  colour?: Colour;
  icon?: ComponentType<{ 'aria-hidden'?: 'true' }>;
  run: () => void;
}

/** What can be done with the words selected, each by a button and a key; stands beside them as long as they are. */
export function SelectionToolbar({ session }: { session: ReaderSession }) {
  const box = useSelectionBox(session);
  const bar = useRef<HTMLDivElement>(null);
  const { root, scroller } = session;
  const selected = () => selectedParts(session.chapters, root);

  const close = () => {
    // Nothing that goes may take the focus along.
    if (bar.current?.contains(root.activeElement)) scroller.focus({ preventScroll: true });
    document.getSelection()?.removeAllRanges();
    box.value = null;
  };

  useEffect(() => {
    // Before the reader's own keys: with words selected these are about the words.
    const onKey = (event: Event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      const isTyping = (target as Element).matches('input, textarea, select');
      const parts = ctrlKey || metaKey || altKey || isTyping ? [] : selected();
      if (parts.length === 0) return;
      const first = bar.current?.querySelector('button');
      if (key === 'Escape') close();
      else if (key === 'Tab' && first && !(target as Element).closest('button')) first.focus();
      else {
        const action = actionsFor(session, parts, close).find((each) => each.keys.includes(key));
        if (!action) return;
        action.run();
      }
      event.preventDefault();
      event.stopPropagation();
    };
    root.addEventListener('keydown', onKey, true);
    return () => root.removeEventListener('keydown', onKey, true);
  });

  useLayoutEffect(() => {
    if (bar.current && box.value) floatBeside(bar.current, box.value);
  });

  if (!box.value) return null;
  return (
    <div
      ref={bar}
      class="selection-toolbar"
      role="toolbar"
      aria-label="Selection"
      // The words must stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveAlong}
    >
      {actionsFor(session, selected(), close).map(({ name, keys, colour, icon: Glyph, run }, i) => (
        <button
          key={name}
          type="button"
          class={colour ? `swatch ${colour}` : Glyph ? 'icon-button' : 'quiet-button'}
          tabIndex={i === 0 ? 0 : -1}
          aria-label={name}
          title={`${name} (${keys.join(', ')})`}
          onClick={run}
        >
          {Glyph ? <Glyph aria-hidden="true" /> : colour ? null : name}
        </button>
      ))}
    </div>
  );
}

function actionsFor(session: ReaderSession, parts: readonly Part[], close: () => void): Action[] {
  const { highlighter, attaching } = session;
  const latest = highlighter.colour.value;
  const make = (colour: Colour, style?: 'underline') => {
    const [first] = mark(highlighter, parts, colour, style);
    // She thought better of it.
    attaching.value = null;
    close();
    return first;
  };
  const write = (writing: 'note' | 'tags') => {
    const made = make(latest);
    if (made) session.openCard(made, writing);
  };
  const quote = () => {
    void quoteInComment(session, parts);
    close();
  };
  const put = (highlight: Highlight, part: Part) => {
    moveTo(highlighter, highlight, part);
    attaching.value = null;
    close();
  };

  const actions: Action[] = [
    ...COLOURS.map((colour, i) => ({
      name: `Highlight ${colourName(colour, session.settings.value.colourNames)}`,
      keys: [String(i + 1), ...(colour === latest ? ['m'] : [])],
      colour,
      run: () => void make(colour),
    })),
    { name: 'Underline', keys: ['u'], icon: Underline, run: () => void make(latest, 'underline') },
    { name: 'Add note', keys: ['w'], icon: NotebookPen, run: () => write('note') },
    { name: 'Add tags', keys: ['t'], icon: Tag, run: () => write('tags') },
    { name: 'Quote in comment', keys: ['q'], icon: Quote, run: quote },
    { name: 'Copy', keys: ['y'], icon: Copy, run: () => void copySelected(session, parts) },
  ];
  const [part] = parts;
  const moved = highlighter.find(attaching.value ?? undefined);
  const near = touched(highlighter, parts);
  if (moved && part) actions.unshift({ name: 'Attach here', keys: ['e'], run: () => put(moved, part) });
  else if (near)
    actions.push({ name: 'Extend highlight', keys: ['e'], run: () => put(near.highlight, near.part) });
  return actions;
}

/** Arrow keys lead from button to button, as in every toolbar; Tab leads out. */
function moveAlong(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...bar.querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons.at((now + step) % buttons.length);
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}
