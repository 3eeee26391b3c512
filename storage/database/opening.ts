import type Dexie from 'dexie';

/**
 * Lets a database that could not be opened be opened by whoever asks for something next. Dexie by itself would refuse
 * everything from then on until the page or the background is gone, though the disk may have room again a moment later.
 * For a handler of the failure of `open`.
 */
export function openAnewWhenAsked(database: Dexie): void {
  // Not before those who waited for this opening have heard of its failure, or they would wait for ever anew.
  setTimeout(() => {
    // Somebody may have opened it meanwhile.
    if (database.hasFailed() && !database.isOpen()) database.close({ disableAutoOpen: false });
  });
}
