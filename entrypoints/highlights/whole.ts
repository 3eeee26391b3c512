import { LibraryDatabase } from '../../storage/database/database';
import { eachMarked, latestMarked } from '../../storage/database/highlight-pages';
import { openLibrary } from '../../storage/database/library';

/** The whole library, and every highlight in it. */
export function openWhole() {
  const database = new LibraryDatabase();
  return {
    library: openLibrary(database),
    latest: (limit: number) => latestMarked(database, limit),
    each: () => eachMarked(database),
  };
}
