import { countChapters, readChapters } from '../../archive/chapters';
import { readContents } from '../../archive/contents';
import { describeDrift } from '../../archive/drift';
import { isOwnWork } from '../../archive/own-work';
import type { WorkView } from '../../archive/page';
import { continueUrl, HERE_FRAGMENT, OPEN_FRAGMENT, workKey } from '../../archive/urls';
import { readWorkHeader } from '../../archive/work';
import { ask } from '../../storage/service/client';
import type { Greeting } from '../../storage/service/contract';
import { listenToBackground } from '../../storage/service/listen';
import { isPageQuestion, type PageAnswer } from '../../storage/service/news';
import type { ReaderWorld } from '../../storage/service/reader-world';
import { send } from '../../storage/service/runtime';
import { askForPlace, firstMovement } from './ask-for-place';
import { type Launcher, showLauncher } from './launcher';
import { tellBackground } from './tell-background';

/** Offers the reader on a work page, and says what the page is to those parts of the extension that ask. */
export async function greetWorkPage(view: WorkView): Promise<void> {
  const work = readWorkHeader(document);
  if (!work || view === 'unknown') {
    answerQuestions({ work: work && workKey(work.site, work.id), drift: describeDrift(document) });
    // The link that led here asked for the reader: it shows the page's own text, and says why.
    if (work && takeFragment(OPEN_FRAGMENT)) await openReader();
    return;
  }
  const key = workKey(work.site, work.id);
  const count = countChapters(document);
  if (count === 0) return;
  const own = isOwnWork(document);
  const lone = count === 1 ? (readChapters(document)[0] ?? null) : null;
  answerQuestions({
    work: key,
    title: work.title,
    chapter: lone?.title ?? null,
    fandoms: work.fandoms,
    own,
  });

  // She may move before the library has answered.
  const moved = firstMovement();
  const launcher = showLauncher(() => void open(), readyReader);
  let greeting = greet(key, own);
  const name = async () => launcher.name((await greeting).place !== null);
  const greetAgain = () => {
    greeting = greet(key, own);
    void name();
  };

  // The reader has closed: there is a place now, and the page is there.
  new MutationObserver((changes) => {
    if (!changes.some(({ removedNodes }) => [...removedNodes].some(isReader))) return;
    launcher.endOffer();
    greetAgain();
  }).observe(document.documentElement, { childList: true });
  // Back from the browser's cache of pages: she may have read on elsewhere.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) greetAgain();
  });

  void name();
  const opens = takeFragment(OPEN_FRAGMENT);
  const arrived = takeFragment(HERE_FRAGMENT);
  if (opens) await openReader(launcher);
  else if (arrived) askForPlace('arrived');
  const { place, autoOpen, keepOnPage } = await greeting;
  const isBrought = opens || arrived || autoOpen;
  if (autoOpen && !opens && !arrived) await openReader(launcher);
  if (!keepOnPage) return;
  void moved.then((top) => askForPlace(false, top));
  if (place && !isBrought && !isHere(place, lone?.number ?? 1)) launcher.offerPlace(() => askForPlace(true));

  /**
   * A link to a work leads to its first chapter: from there "continue" goes to the chapter of her place.
   * From any other page it opens what is there, for that page is what she chose.
   */
  async function open(): Promise<void> {
    const place = (await Promise.race([greeting, after(PATIENCE)]))?.place;
    const chapterId = place && lone?.number === 1 && lone.id !== null ? chapterIdOf(place) : null;
    if (work && chapterId !== null && chapterId !== lone?.id) {
      location.assign(continueUrl(work.site, work.id, chapterId));
    } else {
      await openReader(launcher);
    }
  }
}

/**
 * The chapter to go to, by the archive's own list: a place from a download has its chapter's number alone, and a
 * chapter may have been removed since. What has that number now is nearest then.
 */
function chapterIdOf({ chapterId, chapterNumber }: NonNullable<Greeting['place']>): string | null {
  const contents = readContents(document, []);
  if (chapterId !== null && contents.some(({ id }) => id === chapterId)) return chapterId;
  const numbered = contents.find(({ number }) => number === chapterNumber) ?? contents.at(-1);
  return numbered?.id ?? chapterId;
}

/** Whether a place is where this page begins: at the beginning of its chapter, or at the end of the one before. */
function isHere({ chapterNumber, fraction }: NonNullable<Greeting['place']>, first: number): boolean {
  return fraction === 0 ? chapterNumber === first : fraction === 1 && chapterNumber === first - 1;
}

/** Who presses the launcher before the library has answered is not kept waiting. ms */
const PATIENCE = 500;

/** Whether the address asked for something of Catchword. The fragment goes: a copied address shall be the archive's own. */
function takeFragment(fragment: string): boolean {
  if (location.hash !== fragment) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  return true;
}

const world = globalThis as ReaderWorld;
let ready: Promise<unknown> | undefined;

/** Has the reader's code brought into the page, and the reader built: she is about to press, and shall not wait then. */
function readyReader(): void {
  if (ready) {
    const reader = world.catchwordReader;
    if (typeof reader === 'object') reader.ready();
    return;
  }
  world.catchwordReader = 'not yet';
  // If that fails, so will her press, which tells her.
  ready = tellBackground({ catchword: 'open', tab: null }).catch(() => undefined);
}

/** Opens the reader, or says why it can't. */
async function openReader(launcher?: Launcher): Promise<void> {
  try {
    await ready;
    const reader = world.catchwordReader;
    if (typeof reader === 'object') reader.open();
    else await tellBackground({ catchword: 'open', tab: null });
  } catch {
    launcher?.say('Reload the page to read in Catchword');
  }
}

/** Tells the popup and the background, when they ask, what this page is. */
function answerQuestions(here: PageAnswer): void {
  listenToBackground((message, answer) => {
    if (isPageQuestion(message)) answer(here);
  });
}

function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}

/** Without an answer the reader is offered as on a first visit; the overlay itself says what is wrong. */
async function greet(work: string, own: boolean): Promise<Greeting> {
  try {
    return await ask(send, 'greetWork', { work, notKept: own ? 'own' : undefined });
  } catch {
    return { place: null, autoOpen: false, keepOnPage: false };
  }
}

function isReader(node: Node): boolean {
  return node.nodeName === 'CATCHWORD-READER';
}
