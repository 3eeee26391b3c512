import { browser } from 'wxt/browser';
import { highlightStyle } from '../../components/page/highlight-style';
import type { WholeLibrary } from '../../storage/database/library';
import type { Ground, HighlightsNews } from '../../storage/service/news';
import { PAGE_PLACE_SCRIPT } from './place-on-page';

/**
 * Has the archive's own page of a work paint her highlights, where she has some and wants to see them there; a page that
 * has painted some before is told what is left. In a private window as well: like the reader, it shows what is known
 * and notes nothing. Never rejects: a page without them is the page.
 */
export async function paintHighlightsIn(
  library: WholeLibrary,
  tabId: number | undefined,
  work: string,
): Promise<void> {
  if (tabId === undefined) return;
  try {
    const { highlightsOnPage } = await library.settings();
    const highlights = highlightsOnPage ? await library.highlightsToPaint(work) : [];
    const target = { tabId };
    if (highlights.length > 0)
      await browser.scripting.executeScript({ target, files: [PAGE_PLACE_SCRIPT as never] });
    const news: HighlightsNews = { catchword: 'highlights', highlights };
    const ground: Ground | null | undefined = await browser.tabs.sendMessage(tabId, news);
    // Told once, by a page that has no style for them yet. In a sheet of the browser's the page can neither see nor change it.
    if (ground) await browser.scripting.insertCSS({ target, css: highlightStyle(ground) });
  } catch (error) {
    // She may have gone on meanwhile.
    console.debug('Catchword painted no highlights:', error);
  }
}
