import type { ReaderWorld } from '../../storage/service/reader-world';

/** Often enough to be there with the first screen. ms */
const LOOK_EVERY = 100;

/** A reader that has not come by then does not come. ms */
const PATIENCE = 20_000;

/**
 * Has the reader that is opening on this page open the comment on its chapter, as soon as its text is there. The reader
 * hands itself to the composer then.
 * @param isOver asked before: she may have been quicker.
 */
export async function callReader(isOver: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end && !isOver(); ) {
    const { catchwordReader: reader } = globalThis as ReaderWorld;
    if (typeof reader === 'object' && reader.writeComment()) return;
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
