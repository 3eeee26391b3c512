import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readWorkPage } from '../../archive/work-page';
import { openReader } from '../../components/reader/mount';
import { readerIsOpen } from '../../components/reader/overlay';
import { connectStore } from './connect-store';

/** The reader's own code: put into a page by the background, only when somebody reads there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    if (readerIsOpen()) return;
    const page = readWorkPage(document);
    if (!page) return;
    const lifetime = new AbortController();
    const store = connectStore(page, lifetime.signal);
    openReader(page, store, lifetime, (path) => browser.runtime.getURL(path as never)).catch((error) => {
      // The page beneath is whole; better it than a reader that is not.
      lifetime.abort();
      console.error('Catchword could not show this work:', error);
    });
  },
});
