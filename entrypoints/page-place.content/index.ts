import { defineContentScript } from 'wxt/utils/define-content-script';
import { readChapters } from '../../archive/chapters';
import { readContents } from '../../archive/contents';
import { isOwnWork } from '../../archive/own-work';
import { workKey } from '../../archive/urls';
import { readWorkHeader } from '../../archive/work';
import { PageChapter } from '../../components/page/chapters';
import { PageHighlights } from '../../components/page/page-highlights';
import { PagePlace, type ReadPage } from '../../components/page/page-place';
import { QuietLine } from '../../components/page/quiet-line';
import { rootOf } from '../../components/shared/shadow-host';
import { unsavedText } from '../../components/shared/unsaved-text';
import { listenToBackground } from '../../storage/service/listen';
import { isHighlightsNews, isPlaceOnPage, isSettingsNews } from '../../storage/service/news';
import { connectWork } from '../../storage/service/open-work';

/** Of this extension's scripts in one page, and hidden from the page's own. */
const world = globalThis as { catchwordKeepsPlace?: true };

/**
 * What Catchword does on the archive's own page where there is something to do: put into it by the background, which then
 * says what: what the page script asked for once she moves there, or the highlights that are to be painted.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    if (world.catchwordKeepsPlace) return;
    const work = readWorkHeader(document);
    if (!work) return;
    world.catchwordKeepsPlace = true;
    const chapters = readChapters(document);
    const contents = readContents(document, chapters);
    const shown = chapters.map((source, position) => new PageChapter(source, position));
    // It goes with the page.
    const { signal } = new AbortController();
    const highlights = new PageHighlights(shown, contents, signal);
    let place: PagePlace | null = null;
    listenToBackground((message, answer) => {
      if (isHighlightsNews(message)) answer(highlights.show(message.highlights));
      if (isSettingsNews(message) && !message.settings.highlightsOnPage) highlights.show([]);
      if (!isPlaceOnPage(message)) return;
      place ??= keepPlace({ work, chapters: shown, contents }, signal);
      if (message.go) void place.goToPlace(message.go !== 'arrived');
      else place.movedFrom(message.top);
    });
  },
});

/** Begins to keep her place. Not before she has moved or asks for it: there may be highlights to paint and nothing else. */
function keepPlace(page: ReadPage, signal: AbortSignal): PagePlace {
  const line = new QuietLine(signal);
  const store = connectWork(
    workKey(page.work.site, page.work.id),
    { ...page, own: isOwnWork(document) },
    { unsaved: (news) => line.warn(news && unsavedText(news)) },
    signal,
  );
  return new PagePlace(page, store, line, endOffer, signal);
}

/** Takes the page script's offer away. */
function endOffer(): void {
  rootOf(document.querySelector('catchword-launcher'))?.querySelector('.place')?.remove();
}
