import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createComposer } from '../../components/comment/composer';
import type { ComposerWorld } from '../../components/comment/contract';
import { connectDrafts } from './connect-drafts';

/** Of this extension's scripts in one page, and hidden from the page's own. */
const world = globalThis as ComposerWorld;

/** The composer of comments: put into a page by the background when the reader there asks for it. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    world.catchwordComposer ??= createComposer(connectDrafts(browser.extension.inIncognitoContext));
  },
});
