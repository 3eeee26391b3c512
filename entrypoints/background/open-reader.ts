import { browser } from 'wxt/browser';
import type { PageAnswer, PageQuestion } from '../../storage/service/news';

/** Made by the build from `entrypoints/reader`. */
const READER_SCRIPT = '/reader.js';

/** Opens the reader in a tab whose page shows a work; does nothing on any other page. */
export async function openReaderIn(tabId: number | null): Promise<void> {
  const tab = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tab === undefined || (await whatIsOpenIn(tab)) === null) return;
  await putReaderIn(tab);
}

/** Brings the reader's code into a tab whose page script has asked for it; it opens unless that script has it wait. */
export async function putReaderIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
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
