import { defineContentScript } from 'wxt/utils/define-content-script';
import { readOwnPage } from '../../archive/listing/own-page';

/**
 * Reads a page of the reader's own history or bookmarks, and hands it to whoever put this into the page: it is no
 * message, so nothing in a page can pretend to be it. The popup does that when it opens.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  // "3 days" counts from when the page was made, and it may have been left open since.
  main: () => readOwnPage(document, location.href, Math.round(performance.timeOrigin)),
});
