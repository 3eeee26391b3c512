import { childOf } from '../../archive/children';

/** The overlay's element, a child of `<html>`: inside the archive's own containers it would be hidden with them. */
export const READER_HOST = 'catchword-reader';

/** A host that a running reader made, unlike one that was saved with a page. */
export interface LivingHost extends HTMLElement {
  catchwordLives?: true;
}

/** Whether a reader is open, or opening, on this page. */
export function readerIsOpen(): boolean {
  return (childOf(document.documentElement, READER_HOST) as LivingHost | null)?.catchwordLives === true;
}
