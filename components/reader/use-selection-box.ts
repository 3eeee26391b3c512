import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { selectedParts } from './making';
import type { ReaderSession } from './session';

/** A selection still being made is left alone; it counts as made after a rest. ms */
const MADE_AFTER = 120;

/** Keeps the session's selection box true, for as long as the reader is open. */
export function useSelectionBox(session: ReaderSession): Signal<DOMRect | null> {
  const box = session.selectionBox;
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
  const last = selectedParts(session.chapters, session.root).at(-1);
  return last ? last.index.rangeFor(last.start, last.end).getBoundingClientRect() : null;
}
