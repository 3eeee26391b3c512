import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOwnWork } from '../../archive/own-work';
import { readWorkPage, type WorkPage } from '../../archive/work-page';
import { readAheadOf } from '../../components/reader/chapters';
import { loadFaces } from '../../components/reader/faces';
import { openReader } from '../../components/reader/mount';
import { readerIsOpen } from '../../components/reader/reader-host';
import type { OpenedWork } from '../../storage/service/contract';
import { lookAtWork } from '../../storage/service/open-work';
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

/** A page whose reader may be opened soon, and what the library keeps of its work. */
interface Ahead {
  page: ReadablePage;
  known: Promise<OpenedWork | null>;
}

let ahead: Ahead | null = null;

function readAhead(): void {
  const page = readablePage();
  if (!page) return;
  // Asked first: the background looks it up while the chapter is read here.
  const known = lookAtWork(page);
  ahead = { page, known };
  readAheadOf(page);
  void known.then((opened) => opened && loadFaces(page, opened.settings));
  setTimeout(() => (ahead = null), FRESH_FOR);
}

function open(): void {
  if (readerIsOpen()) return;
  const { page, known } = ahead ?? { page: readablePage(), known: undefined };
  ahead = null;
  if (!page) return;
  const lifetime = new AbortController();
  const store = connectStore(page, lifetime.signal);
  openReader(page, store, lifetime, known).catch((error) => {
    // The page beneath is whole; better it than a reader that is not.
    lifetime.abort();
    console.error('Catchword could not show this work:', error);
  });
}

type ReadablePage = WorkPage & { own: boolean };

function readablePage(): ReadablePage | null {
  const page = readWorkPage(document);
  return page && { ...page, own: isOwnWork(document) };
}
