import { effect } from '@preact/signals';
import { render } from 'preact';
import { readPageText } from '../../archive/prose/page-text';
import type { WorkPage } from '../../archive/work-page';
import type { Place } from '../../reading/place';
import type { Font } from '../../reading/settings';
import type { OpenedWork } from '../../storage/service/contract';
import { loadTypeface } from '../shared/typefaces';
import type { ChapterView } from './chapters';
import { closeInnermost } from './keys';
import { offerPlace, takeOverLate } from './late-library';
import { createOverlay, dress, stillThePage } from './overlay';
import { PageText, type PageTextReason } from './PageText';
import { placeSeenOnPage, returnToPage } from './page-beneath';
import { Reader } from './Reader';
import { ReaderSession } from './session';
import type { ReaderStore } from './store';

/** The library's answer is waited for so that the first screen is the right one; not for ever. ms */
const PATIENCE = 1_500;

/**
 * Bundled fonts come from the disk within some 50 ms, and the longest skin is read in some 400 ms; what is slower may
 * arrive later. ms
 */
const LOOKS_PATIENCE = 400;

/** Whoever has a page open this long without moving is reading it. ms */
const STAYED_AFTER = 10_000;

/**
 * Opens the reader over a work page. Esc or its button close it, or aborting `lifetime`; nothing of it is
 * left behind then, and the page shows the paragraph that was being read.
 * @param fileUrl gives the address of a file of the extension.
 */
export async function openReader(
  page: WorkPage,
  store: ReaderStore,
  lifetime: AbortController,
  fileUrl: (path: string) => string,
): Promise<void> {
  const { host, root, dialog } = createOverlay(page.work.title);
  document.documentElement.append(host);
  const session = new ReaderSession(page, store, root, dialog, lifetime.signal);
  closeWith(session, lifetime, host, dialog);
  const stopDressing = effect(() => dress(dialog, session.settings.value));
  lifetime.signal.addEventListener('abort', stopDressing);

  const opening = store.open();
  const opened = await Promise.race([opening, after(PATIENCE)]);
  if (opened) session.load(opened);
  else void takeOverLate(session, opening);

  const typeface = (font: Font) => loadTypeface(font, fileUrl, sampleOf(page));
  // Text that first stands in another face or without its skin would jump when its own arrives.
  const looks = Promise.all([typeface(session.settings.value.font), session.skin.worn]);
  await Promise.race([looks, after(LOOKS_PATIENCE)]);
  if (lifetime.signal.aborted) return;

  try {
    begin(session, dialog, opened);
  } catch (error) {
    console.error('Catchword could not show this work:', error);
    showPageText(session, dialog, 'failed');
    return;
  }
  stayWhenFontsCome(session, typeface);
}

/** Shows the first screen: the chapter of her place, at the place; else what she had before her eyes on the page. */
function begin(session: ReaderSession, dialog: HTMLDialogElement, opened: OpenedWork | null): void {
  const { chapters, keeper, lifetime } = session;
  const kept = opened?.reading?.current ?? null;
  const here = kept && chapters.find(kept.chapterId, kept.chapterNumber);
  const place = here ? kept : placeSeenOnPage(chapters.views);
  const seen = place && chapters.find(place.chapterId, place.chapterNumber);
  const first = seen ?? chapters.views[0];
  if (!first) {
    showPageText(session, dialog, 'no chapters');
    return;
  }
  chapters.read(first);
  render(<Reader session={session} />, dialog);
  show(dialog);
  bringTo(session, first, place);

  if (kept && !here) offerPlace(session, kept);
  if (opened && !kept) keeper.settle();
  else if (!here) {
    // Her place is on another page, or not known: only moving here, or staying, makes this the place.
    const timer = setTimeout(() => keeper.settle(), STAYED_AFTER);
    lifetime.addEventListener('abort', () => clearTimeout(timer));
  }
  void chapters.readRest(first, lifetime, () => keeper.steady());
}

function showPageText(session: ReaderSession, dialog: HTMLDialogElement, why: PageTextReason): void {
  render(null, dialog);
  const text = readPageText(document, session.page.work.words);
  render(<PageText session={session} why={why} text={text} />, dialog);
  show(dialog);
}

/** All the ways out lead through one door. */
function closeWith(
  session: ReaderSession,
  lifetime: AbortController,
  host: HTMLElement,
  dialog: HTMLDialogElement,
): void {
  session.close = (at) => {
    if (lifetime.signal.aborted) return;
    session.keeper.saveNow();
    const spot = session.keeper.here.value;
    lifetime.abort();
    returnToPage(spot, at);
  };
  lifetime.signal.addEventListener('abort', () => {
    render(null, dialog);
    // Gives the focus back to what had it on the page.
    dialog.close();
    host.remove();
  });
  dialog.addEventListener('cancel', (event) => {
    // The phone's back gesture asks for the same as Esc.
    event.preventDefault();
    closeInnermost(session);
  });
  dialog.addEventListener('close', () => session.close());
}

function show(dialog: HTMLDialogElement): void {
  if (!dialog.open) {
    stillThePage((dialog.getRootNode() as ShadowRoot).host);
    dialog.showModal();
  }
  dialog.focus({ preventScroll: true });
}

function bringTo(session: ReaderSession, first: ChapterView, place: Place | null): void {
  const restored = place && session.keeper.restore(place);
  if (!restored) session.keeper.goToTop(first);
  else if (restored.guess) {
    session.notices.say({ text: 'The author changed this passage; this is about where you were.' });
  }
}

/** Loads each face that is chosen, and keeps her words in place when it, or any other, arrives. */
function stayWhenFontsCome(session: ReaderSession, typeface: (font: Font) => Promise<void>): void {
  const stop = effect(() => void typeface(session.settings.value.font));
  session.lifetime.addEventListener('abort', stop);
  document.fonts.addEventListener('loadingdone', () => session.keeper.stay(), { signal: session.lifetime });
}

/** Enough of the text to know which writing systems it needs. */
function sampleOf(page: WorkPage): string {
  return page.chapters[0]?.body.textContent?.slice(0, 2_000) ?? '';
}

function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}
