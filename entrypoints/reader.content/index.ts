import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readWorkPage } from '../../archive/work-page';
import { openReader, READER_HOST } from '../../components/reader/mount';
import { connectStore } from './connect-store';

/** The reader's own code: put into a page by the background, only when somebody reads there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    if (document.querySelector(READER_HOST)) return;
    const page = readWorkPage(document);
    if (!page) return;
    const lifetime = new AbortController();
    const store = connectStore(page, lifetime.signal);
    void openReader(page, store, lifetime, (path) => browser.runtime.getURL(path as never));
  },
});
