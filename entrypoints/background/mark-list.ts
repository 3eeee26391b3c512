import { type Browser, browser } from 'wxt/browser';
import { siteOf } from '../../archive/hosts';
import { whereIn } from '../../components/shared/where-in';
import type { WholeLibrary } from '../../storage/database/library';
import type { MarksNews } from '../../storage/service/news';
import { checkListedPage } from '../../storage/service/schemas-of-pages';

/** Made by the build from `entrypoints/list-marks`. */
const LIST_SCRIPT = '/list-marks.js';

/**
 * Marks the works that she knows on the list that a tab shows, and notes what the list says of them. The page gets no
 * more than the marks. Never rejects: a list without marks is a list.
 * @returns whether anything in the library changed.
 */
export async function markList(
  library: WholeLibrary,
  { id, url, incognito }: Browser.tabs.Tab,
): Promise<boolean> {
  // In a private window the marks would tell the page who she is elsewhere.
  if (id === undefined || !url || incognito) return false;
  try {
    if ((await library.isEmpty()) || !(await library.settings()).listMarks) return false;
    const [answered] = await browser.scripting.executeScript({
      target: { tabId: id },
      files: [LIST_SCRIPT as never],
    });
    if (answered?.result === null) return false;
    const page = checkListedPage(answered?.result, siteOf(new URL(url).hostname));
    const { read, changed } = await library.noteListed(page);
    const marks = read.map((each) => ({ work: each.work.id, words: whereIn(each) }));
    if (marks.length > 0 || page.marked) {
      const news: MarksNews = { catchword: 'marks', marks };
      // She may have gone on meanwhile.
      await browser.tabs.sendMessage(id, news).catch(() => undefined);
    }
    return changed;
  } catch (error) {
    console.warn('Catchword could not mark a list:', error);
    return false;
  }
}
