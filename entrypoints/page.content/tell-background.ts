import { browser } from 'wxt/browser';
import type { ListOpened, OpenRequest, PlaceOnPage } from '../../storage/service/news';

/**
 * Tells the background something; a second time when it died under the first. Rejects when the extension was updated or
 * removed under this page: its old scripts can't reach it any more, and her next page is greeted by the new one.
 */
export function tellBackground(message: OpenRequest | PlaceOnPage | ListOpened): Promise<unknown> {
  const send = () => browser.runtime.sendMessage(message);
  return send().catch(send);
}
