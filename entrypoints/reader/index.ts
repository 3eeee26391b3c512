import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOwnWork } from '../../archive/own-work';
import { readWorkPage } from '../../archive/work-page';
import { type BuiltReader, buildReader } from '../../components/reader/build';
import { openReader } from '../../components/reader/mount';
import { writeComment } from '../../components/reader/quoting';
import { readerIsOpen } from '../../components/reader/reader-host';
import type { ReaderStore } from '../../components/reader/store';
import { lookAtWork } from '../../storage/service/open-work';
import type { ReaderWorld } from '../../storage/service/reader-world';
import { connectStore } from './connect-store';

/**
 * The reader's own code: put into a page by the background, only when somebody reads there. No content script of the
 * build's kind: what wraps those would be a kilobyte more, and tells the page's scripts that it is there.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as ReaderWorld;
  const before = world.catchwordReader;
  // The keys and the popup have the code put in again: it opens what the first has built, or is building. Two of them
  // would take each other's reader off the page.
  if (typeof before === 'object') return before.open();
  const isAwaited = before === 'not yet';
  world.catchwordReader = { ready, open, writeComment: writeCommentHere };
  // In a task of its own: the code has just been run for the first time, which is long enough for one.
  if (isAwaited) setTimeout(ready);
  else open();
});

/** Who has come near the button and not pressed for so long may find another page: the reader is built anew then. ms */
const FRESH_FOR = 2_000;

/** A reader and what it stands on. */
interface Ready {
  reader: BuiltReader;
  store: ReaderStore;
  lifetime: AbortController;
}

let waiting: Ready | null = null;

/** The reader that is open, or is opening. */
let opened: BuiltReader | null = null;

function ready(): void {
  if (waiting || readerIsOpen()) return;
  const page = readWorkPage(document);
  if (!page) return;
  const lifetime = new AbortController();
  const shown = { ...page, own: isOwnWork(document) };
  const store = connectStore(shown, lifetime.signal);
  const built = { reader: buildReader(page, store, lifetime.signal, lookAtWork(shown)), store, lifetime };
  waiting = built;
  const leave = () => {
    if (waiting !== built) return;
    waiting = null;
    lifetime.abort();
  };
  setTimeout(leave, FRESH_FOR);
  // What she has before her eyes is where the reader will begin.
  addEventListener('scroll', leave, { once: true, passive: true });
}

function open(): void {
  ready();
  if (!waiting) return;
  const { reader, store, lifetime } = waiting;
  waiting = null;
  opened = reader;
  lifetime.signal.addEventListener('abort', () => {
    if (opened === reader) opened = null;
  });
  openReader(reader, store.open(), lifetime).catch((error) => {
    // The page beneath is whole; better it than a reader that is not.
    lifetime.abort();
    console.error('Catchword could not show this work:', error);
  });
}

function writeCommentHere(): boolean {
  // Before the reader is seen, it is in no chapter.
  if (!opened?.session.chapterHere.peek()) return false;
  void writeComment(opened.session);
  return true;
}
