import { effect } from '@preact/signals';
import { render } from 'preact';
import { readPageText } from '../../archive/prose/page-text';
import { createPainter } from '../../reading/dom/paint';
import { LAYER_NAMES } from '../../reading/layers';
import type { Place } from '../../reading/place';
import type { OpenedWork } from '../../storage/service/contract';
import { after } from '../shared/after';
import { nextFrame } from '../shared/next-frame';
import type { Beginning, BuiltReader } from './build';
import type { ChapterView } from './chapters';
import { loadFaces } from './faces';
import { sayGuess } from './find-place';
import { sayWhenNotKept } from './keeping';
import { closeInnermost } from './keys';
import { offerPlace, takeOverLate } from './late-library';
import { PageText, type PageTextReason } from './PageText';
import { returnToPage } from './page-beneath';
import { putOnPage } from './reader-host';
import type { ReaderSession } from './session';
import { showOverPage, shutPageOff, stillPage } from './shut-page';

/**
 * Bundled fonts come from the disk within some 50 ms, and the longest skin is read in some 400 ms; what is slower may
 * arrive later. ms
 */
const LOOKS_PATIENCE = 400;

/** Whoever has a page open this long without moving is reading it. ms */
const STAYED_AFTER = 10_000;

/**
 * Opens the reader over its work page. Esc or its button close it, or aborting `lifetime`; nothing of it is
 * left behind then, and the page shows the paragraph that was being read.
 * @param opening notes that the work is opened, and answers with what the library keeps of it.
 */
export async function openReader(
  reader: BuiltReader,
  opening: Promise<OpenedWork | null>,
  lifetime: AbortController,
): Promise<void> {
  const { host, dialog, session } = reader;
  putOnPage(host, 'opens');
  closeWith(session, lifetime, host, dialog);
  session.highlighter.paint(createPainter('catchword-', LAYER_NAMES));
  try {
    const beginning = await reader.beginning;
    if (lifetime.signal.aborted) return;
    if (beginning) await begin(session, dialog, beginning, opening);
    else showPageText(session, dialog, 'no chapters');
  } catch (error) {
    console.error('Catchword could not show this work:', error);
    showPageText(session, dialog, 'failed');
    return;
  }
  if (lifetime.signal.aborted) return;
  stayWhenFontsCome(session);
  sayWhenNotKept(session);
}

/** Shows the first screen, and brings in the rest. */
async function begin(
  session: ReaderSession,
  dialog: HTMLDialogElement,
  { opened, first, place, isKept, guess, looks }: Beginning,
  opening: Promise<OpenedWork | null>,
): Promise<void> {
  const { chapters, keeper, lifetime } = session;
  if (!opened) void takeOverLate(session, opening);
  // Text that first stands in another face or without its skin would jump when its own arrives.
  await Promise.race([looks, after(LOOKS_PATIENCE)]);
  if (lifetime.aborted) return;
  showOverPage(dialog, lifetime);
  bringTo(session, first, place, guess);

  const kept = opened?.reading?.current ?? null;
  if (kept && !isKept) offerPlace(session, kept);
  await nextFrame();
  if (lifetime.aborted) return;
  if (opened && !kept) keeper.settle();
  else if (!isKept) {
    // Her place is on another page, or not known: only moving here, or staying, makes this the place.
    const timer = setTimeout(() => keeper.settle(), STAYED_AFTER);
    lifetime.addEventListener('abort', () => clearTimeout(timer));
  }
  await stillPage(dialog, lifetime);
  await shutPageOff(dialog, session.page.chapters, lifetime);
  if (lifetime.aborted) return;
  void placeRest(session, first);
  void chapters.readRest(first, lifetime, keeper.through);
}

/** Brings in the headings of the chapters that are far away, some a frame. */
async function placeRest(
  { chapters, keeper, wardrobe, lifetime }: ReaderSession,
  first: ChapterView,
): Promise<void> {
  let more = true;
  const place = async () => {
    more = chapters.placeMore(first);
    // Preact renders in a microtask, queued before this one.
    await null;
    wardrobe.wearNew();
  };
  while (more) {
    await nextFrame();
    if (lifetime.aborted) return;
    await keeper.through(place);
  }
}

function showPageText(session: ReaderSession, dialog: HTMLDialogElement, why: PageTextReason): void {
  render(null, dialog);
  const text = readPageText(document, session.page.work.words);
  render(<PageText session={session} why={why} text={text} />, dialog);
  session.wardrobe.wear();
  showOverPage(dialog, session.lifetime);
  void nextFrame()
    .then(() => stillPage(dialog, session.lifetime))
    .then(() => shutPageOff(dialog, session.page.chapters, session.lifetime));
}

/** All the ways out lead through one door. */
function closeWith(
  session: ReaderSession,
  lifetime: AbortController,
  host: HTMLElement,
  dialog: HTMLDialogElement,
): void {
  const focused = document.activeElement;
  session.close = (at) => {
    if (lifetime.signal.aborted) return;
    session.keeper.saveNow();
    const spot = session.keeper.here.value;
    lifetime.abort();
    returnToPage(spot, at);
  };
  lifetime.signal.addEventListener('abort', () => {
    dialog.close();
    host.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  dialog.addEventListener('cancel', (event) => {
    // The phone's back gesture asks for the same as Esc.
    event.preventDefault();
    closeInnermost(session);
  });
  dialog.addEventListener('close', () => session.close());
}

function bringTo(session: ReaderSession, first: ChapterView, place: Place | null, guess: boolean): void {
  const restored = place && session.keeper.restore(place, first);
  if (!restored) session.keeper.goToTop(first);
  else if (guess || restored.guess) sayGuess(session.notices, place);
}

/** Loads each face that is chosen, and keeps her words in place when it, or any other, arrives. */
function stayWhenFontsCome(session: ReaderSession): void {
  const stop = effect(() => void loadFaces(session.page, session.settings.value));
  session.lifetime.addEventListener('abort', stop);
  document.fonts.addEventListener('loadingdone', () => session.keeper.stay(), { signal: session.lifetime });
}
