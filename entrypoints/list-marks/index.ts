import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { eachListedRow, type ListedRow, worksOf } from '../../archive/listing/listed-works';
import { isMarksNews, type ListOpened, type Mark } from '../../storage/service/news';
import { inIdleSlices } from './idle-slices';
import { isMarked, paintMarks } from './paint';

/**
 * The browser's own, in both engines: the polyfill that other scripts carry would be most of this one, and of the time
 * that it takes of a list.
 */
declare const chrome: {
  runtime: {
    onMessage: Record<'addListener' | 'removeListener', (listener: (message: unknown) => void) => void>;
    sendMessage(message: ListOpened): Promise<unknown>;
  };
};

/** What an earlier run in this page left. */
declare global {
  var catchwordListMarks: AbortController | undefined;
}

/**
 * Reads a page that lists works, and hands it to the background, which put this into the page; then waits for what is
 * to be marked. It may run again in the same page, when she comes back to it: the last run takes over.
 */
export default defineUnlistedScript(async () => {
  globalThis.catchwordListMarks?.abort();
  const run = new AbortController();
  globalThis.catchwordListMarks = run;
  const { signal } = run;

  const rows: ListedRow[] = [];
  let painting = new AbortController();
  const paint = (marks: readonly Mark[]) => {
    painting.abort();
    painting = new AbortController();
    void inIdleSlices(paintMarks(rows, marks), AbortSignal.any([signal, painting.signal]));
  };
  const listener = (message: unknown) => {
    if (isMarksNews(message)) paint(message.marks);
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listener));
  // Back from the browser's cache of pages: she may have read on elsewhere, or want no marks any more.
  addEventListener('pageshow', ({ persisted }) => persisted && void again(), { signal });

  async function again(): Promise<void> {
    try {
      await chrome.runtime.sendMessage({ catchword: 'list opened' });
    } catch {
      // The extension was updated or removed under this page: nobody knows better than what stands there.
      return;
    }
    if (!signal.aborted) paint([]);
  }

  await inIdleSlices(gathering(rows), signal);
  // The run that took over tells all of it.
  if (signal.aborted) return null;
  const page = worksOf(rows, location.hostname, Math.round(performance.timeOrigin));
  return { ...page, marked: isMarked(document) };
});

/** Reads the page's rows into `rows`, one at a step. */
function* gathering(rows: ListedRow[]): Generator<undefined, undefined> {
  for (const row of eachListedRow(document)) {
    if (row) rows.push(row);
    yield;
  }
}
