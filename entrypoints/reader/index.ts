import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readWorkPage, type WorkPage } from '../../archive/work-page';
import { readAheadOf } from '../../components/reader/chapters';
import { openReader } from '../../components/reader/mount';
import { readerIsOpen } from '../../components/reader/reader-host';
import type { ReaderWorld } from '../../storage/service/reader-world';
import { connectStore } from './connect-store';

/**
 * The reader's own code: put into a page by the background, only when somebody reads there. No content script of the
 * build's kind: what wraps those would be a kilobyte more, and tells the page's scripts that it is there.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as ReaderWorld;
  const isAwaited = world.catchwordReader === 'not yet';
  world.catchwordReader = open;
  if (isAwaited) readAhead();
  else open();
});

/** Who has come near the button and not pressed for so long may find another page: what was read of it is left. ms */
const FRESH_FOR = 2_000;

let ahead: WorkPage | null = null;

function readAhead(): void {
  ahead = readWorkPage(document);
  if (ahead) readAheadOf(ahead);
  setTimeout(() => (ahead = null), FRESH_FOR);
}

function open(): void {
  if (readerIsOpen()) return;
  const page = ahead ?? readWorkPage(document);
  ahead = null;
  if (!page) return;
  const lifetime = new AbortController();
  const store = connectStore(page, lifetime.signal);
  openReader(page, store, lifetime).catch((error) => {
    // The page beneath is whole; better it than a reader that is not.
    lifetime.abort();
    console.error('Catchword could not show this work:', error);
  });
}
