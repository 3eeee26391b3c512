import { browser } from 'wxt/browser';
import { readAddress } from '../../archive/urls';
import type { ComposerWorld } from '../../components/comment/contract';
import type { ComposerWanted } from '../../storage/service/news';

/** Made by the build from `entrypoints/comment.content`; WXT's list of paths leaves content scripts out. */
const COMMENT_SCRIPT = '/content-scripts/comment.js';

/**
 * A page of the archive may take long on a bad day. Whoever comes to it still later may have gone on to something else
 * meanwhile, and shall not be met by a comment. ms
 */
const WANTED_FOR = 60_000;

/**
 * Comments to be written on at the end of a link, by tab. In memory alone: the browser stops no background within the
 * seconds that a page takes; where it does, the reader opens without the composer, and one key opens that.
 */
const wanted = new Map<number, ComposerWanted & { at: number }>();

/** Puts the composer of comments into a tab; the reader there opens it. Resolves when it is there. */
export async function putComposerIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId }, files: [COMMENT_SCRIPT as never] });
}

/** Remembers for a tab that its next page is the way to a comment. */
export function wantComposerIn(tabId: number | undefined, message: ComposerWanted): void {
  if (tabId !== undefined) wanted.set(tabId, { ...message, at: Date.now() });
}

/**
 * Opens the comment that a link has led to, over the reader of a tab that opens there. Whatever other page asks for its
 * reader first, the comment is not wanted any more.
 */
export async function openWantedComposer(
  tabId: number | undefined,
  address: string | undefined,
): Promise<void> {
  const want = tabId === undefined ? undefined : wanted.get(tabId);
  if (!want || tabId === undefined || !address) return;
  wanted.delete(tabId);
  if (Date.now() - want.at > WANTED_FOR || !isSamePage(want.href, address)) return;
  await putComposerIn(tabId);
  await browser.scripting.executeScript({
    target: { tabId },
    args: [want.draft],
    // Sent as source: it sees nothing of this file.
    func: (draft: string) => void (globalThis as ComposerWorld).catchwordComposer?.arrive(draft),
  });
}

function isSamePage(one: string, other: string): boolean {
  const [a, b] = [readAddress(one), readAddress(other)];
  return a.site === b.site && a.workId === b.workId && a.chapterId === b.chapterId;
}
