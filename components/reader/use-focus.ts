import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ReaderSession } from './session';

/**
 * Moves the focus to an element when it appears, and back when it goes. At once and not after the next frame: a key
 * pressed in between would go to the page beneath.
 */
export function useFocus(session: ReaderSession, target: RefObject<HTMLElement | null>, shown = true): void {
  useLayoutEffect(() => {
    if (!shown) return;
    const before = session.root.activeElement as HTMLElement | null;
    target.current?.focus({ preventScroll: true });
    return () => before?.focus({ preventScroll: true });
  }, [session, target, shown]);
}
