import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReaderSession } from './session';

/** A selection still being made is left alone; it counts as made after a rest. ms */
const MADE_AFTER = 120;

/** Where the last part of what is selected in the story stands on the screen; `null` while nothing is. */
export function useSelectionBox(session: ReaderSession): Signal<DOMRect | null> {
  const box = useSignal<DOMRect | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let held = false;
    const look = () => {
      if (!held) box.value = selectedBox(session);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, MADE_AFTER);
    };
    const hold = (event: Event) => {
      held = (event as PointerEvent).pointerType === 'mouse';
    };
    const letGo = () => {
      held = false;
      soon();
    };
    const { root, lifetime: signal } = session;
    document.addEventListener('selectionchange', soon, { signal });
    root.addEventListener('scroll', soon, { signal, capture: true, passive: true });
    root.addEventListener('pointerdown', hold, { signal });
    window.addEventListener('pointerup', letGo, { signal, capture: true });
    return () => clearTimeout(timer);
  }, [session, box]);
  return box;
}

function selectedBox(session: ReaderSession): DOMRect | null {
  const last = session.highlighter.selected(session.root).at(-1);
  const index = last?.chapter.text.value?.index;
  return index ? index.rangeFor(last.start, last.end).getBoundingClientRect() : null;
}
