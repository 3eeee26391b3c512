import { browser } from 'wxt/browser';
import { readChapters } from '../../archive/chapters';
import { readContents } from '../../archive/contents';
import { describeDrift } from '../../archive/drift';
import { recognisePage } from '../../archive/page';
import { continueUrl, OPEN_FRAGMENT, workKey } from '../../archive/urls';
import { readWorkHeader } from '../../archive/work';
import { ask } from '../../storage/service/client';
import type { Greeting } from '../../storage/service/contract';
import { isPageQuestion, type OpenRequest, type PageAnswer } from '../../storage/service/news';
import { send } from '../../storage/service/runtime';
import { type Launcher, showLauncher } from './launcher';

/** Offers the reader on a work page, and says what the page is to those parts of the extension that ask. */
export async function greetWorkPage(): Promise<void> {
  const page = recognisePage(document);
  if (page.kind !== 'work') return;
  const work = readWorkHeader(document);
  if (!work || page.view === 'unknown') {
    answerQuestions({ work: work && workKey(work.site, work.id), drift: describeDrift(document) });
    // The link that led here asked for the reader: it shows the page's own text, and says why.
    if (work && takeOpenFragment()) await openReader();
    return;
  }
  const key = workKey(work.site, work.id);
  const chapters = readChapters(document);
  if (chapters.length === 0) return;
  answerQuestions({
    work: key,
    title: work.title,
    chapter: chapters.length === 1 ? (chapters[0]?.title ?? null) : null,
  });

  const launcher = showLauncher(() => void open());
  let greeting = greet(key);
  const name = async () => launcher.name((await greeting).place !== null);
  const greetAgain = () => {
    greeting = greet(key);
    void name();
  };

  // The reader has closed: there is a place now.
  new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => [...removedNodes].some(isReader))) greetAgain();
  }).observe(document.documentElement, { childList: true });
  // Back from the browser's cache of pages: she may have read on elsewhere.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) greetAgain();
  });

  void name();
  if (takeOpenFragment() || (await greeting).autoOpen) await openReader(launcher);

  /**
   * A link to a work leads to its first chapter: from there "continue" goes to the chapter of her place.
   * From any other page it opens what is there, for that page is what she chose.
   */
  async function open(): Promise<void> {
    const place = (await Promise.race([greeting, after(PATIENCE)]))?.place;
    const onFirst = chapters.length === 1 && chapters[0]?.number === 1;
    const chapterId = place && onFirst ? chapterIdOf(place) : null;
    if (work && place && chapterId !== null && place.chapterNumber > 1) {
      location.assign(continueUrl(work.site, work.id, chapterId));
    } else {
      await openReader(launcher);
    }
  }
}

/** A place from a download has its chapter's number alone; the archive's list of chapters tells the id. */
function chapterIdOf({ chapterId, chapterNumber }: NonNullable<Greeting['place']>): string | null {
  if (chapterId !== null) return chapterId;
  return readContents(document, []).find(({ number }) => number === chapterNumber)?.id ?? null;
}

/** Who presses the launcher before the library has answered is not kept waiting. ms */
const PATIENCE = 500;

/** Whether the address asked for the reader. The fragment goes: a copied address shall be the archive's own. */
function takeOpenFragment(): boolean {
  if (location.hash !== OPEN_FRAGMENT) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  return true;
}

/** Opens the reader; a second time when the background died under the first. */
async function openReader(launcher?: Launcher): Promise<void> {
  const request: OpenRequest = { catchword: 'open', tab: null };
  const send = () => browser.runtime.sendMessage(request);
  try {
    await send().catch(send);
  } catch {
    // The extension was updated or removed under this page, and its old scripts can't reach it any more.
    launcher?.say('Reload the page to read in Catchword');
  }
}

/** Tells the popup and the background, when they ask, what this page is. */
function answerQuestions(here: PageAnswer): void {
  browser.runtime.onMessage.addListener(((message: unknown) =>
    isPageQuestion(message) ? Promise.resolve(here) : undefined) as Parameters<
    typeof browser.runtime.onMessage.addListener
  >[0]);
}

function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}

/** Without an answer the reader is offered as on a first visit; the overlay itself says what is wrong. */
async function greet(work: string): Promise<Greeting> {
  try {
    return await ask(send, 'greetWork', { work });
  } catch {
    return { place: null, autoOpen: false };
  }
}

function isReader(node: Node): boolean {
  return node.nodeName === 'CATCHWORD-READER';
}
