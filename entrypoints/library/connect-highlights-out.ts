import { liveQuery } from 'dexie';
import type { HighlightsOutSession } from '../../components/library/highlights-out/session';
import { firstOf } from '../../reading/exchange/marked-work';
import type { LibraryDatabase } from '../../storage/database/database';
import { listMarked, readMarked } from '../../storage/database/marked';
import { writeHighlights } from '../../storage/file/annotations/write-highlights';
import { saveFile } from './save-file';

/** As many as show what a template does. */
const SAMPLE = 3;

/** What the section "Your highlights" asks, over the real library. Nothing is asked before it is opened. */
export function connectHighlightsOut(database: LibraryDatabase): HighlightsOutSession {
  return {
    watch: (told, failed, signal) => {
      const watched = liveQuery(() => listMarked(database)).subscribe({ next: told, error: failed });
      signal.addEventListener('abort', () => watched.unsubscribe());
    },
    sample: async (work) => {
      const [marked] = await readMarked(database, work);
      return marked ? firstOf(marked, SAMPLE) : null;
    },
    save: async ({ work, ...what }) => {
      const options = { ...what, all: work === null, at: Date.now() };
      const { blob, name } = await writeHighlights(await readMarked(database, work), options);
      saveFile(blob, name);
    },
  };
}
