/**
 * What the page script and the reader's own code, both in one page and hidden from its scripts, tell each other: that the
 * code is to come but not to open yet; then how to open it, without the way through the background.
 */
export interface ReaderWorld {
  catchwordReader?: 'not yet' | (() => void) | undefined;
}
