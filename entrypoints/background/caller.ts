import { type Browser, browser } from 'wxt/browser';
import { OFFICIAL_HOSTS } from '../../archive/hosts';
import { readAddress, workKey } from '../../archive/urls';
import type { Caller } from '../../storage/service/server';
import type { DocumentName, DocumentWorks } from './document-works';

/**
 * Who sent a message, or `null` for a sender that has nothing to ask here.
 * @param since when the sender's document began, ms, where the message tells: Firefox has no name for a document.
 */
export async function callerOf(
  sender: Browser.runtime.MessageSender,
  since: number | undefined,
  works: DocumentWorks,
): Promise<Caller | null> {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return { own: true, work: null, private: false };
  const url = new URL(sender.url);
  const official = url.protocol === 'https:' && OFFICIAL_HOSTS.includes(url.hostname);
  if (!official && !(await browser.permissions.contains({ origins: [`${url.origin}/*`] }))) return null;
  const { site, workId } = readAddress(sender.url);
  return {
    own: false,
    work: workId === null ? null : workKey(site, workId),
    // Firefox names no tab for what a page sends as it closes, and that is her last place. Catchword's own script knows
    // a private window by itself and sends nothing from there that is to be kept.
    private: sender.tab?.incognito ?? false,
    mayAsk: (asked) => works.mayAsk(documentOf(sender, since), asked),
  };
}

function documentOf(sender: Browser.runtime.MessageSender, since: number | undefined): DocumentName {
  const id = sender.documentId ?? `${sender.frameId ?? 0}/${since}`;
  return { tab: sender.tab?.id ?? null, id };
}
