import { READER_HOST } from '../reader/reader-host';

/** Often enough to be there with the first screen. ms */
const LOOK_EVERY = 100;

/** A reader that has not come by then does not come. ms */
const PATIENCE = 20_000;

/**
 * Has the reader that is opening on this page open the comment on its chapter, as soon as it stands. The reader hands
 * itself to whom it calls, and calls the composer by its key: so that is pressed for her, once it is heard.
 * @param isOver asked before: she may have been quicker.
 */
export async function callReader(isOver: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end && !isOver(); ) {
    const dialog = document.querySelector(READER_HOST)?.shadowRoot?.querySelector('dialog');
    if (dialog?.open && !dialog.inert && dialog.querySelector('.prose')) {
      const key = new KeyboardEvent('keydown', { key: 'w', bubbles: true, cancelable: true });
      // What the reader hears it keeps for itself.
      if (!dialog.dispatchEvent(key)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/**
 * Resolves when the reader has shut the page off, which is a moment after it is seen, or has closed: whatever was modal
 * before would lie beneath it then.
 */
export async function readerIsModal(root: ShadowRoot, lifetime: AbortSignal): Promise<void> {
  const dialog = root.querySelector('dialog');
  while (dialog && !lifetime.aborted && !dialog.matches(':modal')) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
