/** The reader's own code, once it is in the page. */
export interface ReaderInPage {
  /** Builds the reader beside the page, for she is about to press; it is taken apart again when she does not. */
  ready(): void;
  /** Opens it. */
  open(): void;
  /** Opens the comment on the chapter at the reading line, as the reader's key does; `false` while there is no such chapter yet. */
  writeComment(): boolean;
}

/**
 * What the page script and the reader's own code, both in one page and hidden from its scripts, tell each other: that the
 * code is to come but not to open yet; then how to reach it, without the way through the background.
 */
export interface ReaderWorld {
  catchwordReader?: 'not yet' | ReaderInPage | undefined;
}
