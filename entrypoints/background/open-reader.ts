import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuestion } from '../../storage/service/news';

/** Made by the build from `entrypoints/reader.content`; WXT's list of paths leaves content scripts out. */
const READER_SCRIPT = '/content-scripts/reader.js';

/** Opens the reader in a tab whose page shows a work; does nothing on any other page. */
export async function openReaderIn(tabId: number | null): Promise<void> {
  const tab = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tab === undefined || (await whatIsOpenIn(tab)) === null) return;
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [READER_SCRIPT as never] });
}

/** What the page script of a tab says of its page; `null` where there is none, or no work. */
export async function whatIsOpenIn(tab: number): Promise<PageAnswer> {
  const question: PageQuestion = { catchword: 'page?' };
  try {
    return (await browser.tabs.sendMessage(tab, question)) ?? null;
  } catch {
    return null; // No page script: not a page of the archive.
  }
}
