import { effect } from '@preact/signals';
import { render } from 'preact';
import { readPageText } from '../../archive/prose/page-text';
import type { WorkPage } from '../../archive/work-page';
import type { Place } from '../../reading/place';
import type { OpenedWork } from '../../storage/service/contract';
import { nextFrame } from '../shared/next-frame';
import type { ChapterView } from './chapters';
import { loadFaces } from './faces';
import { findOnPage, sayGuess } from './find-place';
import { sayWhenNotKept } from './keeping';
import { closeInnermost } from './keys';
import { offerPlace, takeOverLate } from './late-library';
import { createOverlay, dress, SKIPS_PAGE, stillThePage } from './overlay';
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
 * left behind then, and the page shows the paragraph that was being read. `known` is what the library was asked a moment
 * before, where she was seen to come: the first screen does not wait for a second answer then.
 */
export async function openReader(
  page: WorkPage,
  store: ReaderStore,
  lifetime: AbortController,
  known?: Promise<OpenedWork | null>,
): Promise<void> {
  const { host, root, dialog } = createOverlay(page.work.title);
  document.documentElement.append(host);
  const session = new ReaderSession(page, store, root, dialog, lifetime.signal);
  closeWith(session, lifetime, host, dialog);
  const stopDressing = effect(() => dress(dialog, session.settings.value));
  lifetime.signal.addEventListener('abort', stopDressing);
  const resized = { signal: lifetime.signal, passive: true };
  window.addEventListener('resize', () => dress(dialog, session.settings.peek()), resized);

  try {
    const opening = store.open();
    const [only, ...others] = session.chapters.views;
    // Whatever the library says, this is what will be read.
    if (only && others.length === 0) session.chapters.read(only);
    const answer = known ? known.then((opened) => opened ?? opening) : opening;
    const opened = await Promise.race([answer, after(PATIENCE)]);
    if (opened) session.load(opened);
    else void takeOverLate(session, opening);

    // Text that first stands in another face or without its skin would jump when its own arrives.
    const looks = Promise.all([loadFaces(page, session.settings.value), session.skin.worn]);
    await begin(session, dialog, opened, Promise.race([looks, after(LOOKS_PATIENCE)]));
  } catch (error) {
    console.error('Catchword could not show this work:', error);
    showPageText(session, dialog, 'failed');
    return;
  }
  if (lifetime.signal.aborted) return;
  stayWhenFontsCome(session);
  sayWhenNotKept(session);
}

/**
 * Shows the first screen: the chapter of her place, at the place; else what she had before her eyes on the page. It is
 * read while its looks arrive.
 */
async function begin(
  session: ReaderSession,
  dialog: HTMLDialogElement,
  opened: OpenedWork | null,
  looks: Promise<unknown>,
): Promise<void> {
  const { chapters, keeper, lifetime } = session;
  const kept = opened?.reading?.current ?? null;
  const here = kept && (await findOnPage(session, kept));
  if (lifetime.aborted) return;
  const place = here ? kept : placeSeenOnPage(chapters.views);
  const seen = here?.view ?? (place && chapters.find(place.chapterId, place.chapterNumber));
  const first = seen ?? chapters.views[0];
  if (!first) {
    showPageText(session, dialog, 'no chapters');
    return;
  }
  chapters.read(first);
  render(<Reader session={session} />, dialog);
  await looks;
  if (lifetime.aborted) return;
  show(dialog);
  bringTo(session, first, place, here?.guess ?? false);

  if (kept && !here) offerPlace(session, kept);
  if (opened && !kept) keeper.settle();
  else if (!here) {
    // Her place is on another page, or not known: only moving here, or staying, makes this the place.
    const timer = setTimeout(() => keeper.settle(), STAYED_AFTER);
    lifetime.addEventListener('abort', () => clearTimeout(timer));
  }
  void shutPageOff(dialog, lifetime).then(() => chapters.readRest(first, lifetime, () => keeper.steady()));
}

function showPageText(session: ReaderSession, dialog: HTMLDialogElement, why: PageTextReason): void {
  render(null, dialog);
  const text = readPageText(document, session.page.work.words);
  render(<PageText session={session} why={why} text={text} />, dialog);
  show(dialog);
  void shutPageOff(dialog, session.lifetime);
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
    render(null, dialog);
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

function show(dialog: HTMLDialogElement): void {
  if (!dialog.open) {
    stillThePage((dialog.getRootNode() as ShadowRoot).host);
    if (SKIPS_PAGE) dialog.showModal();
    else dialog.show();
  }
  dialog.focus({ preventScroll: true });
}

/**
 * Makes the overlay modal: the page beneath takes no focus and no keys, and is not found by searches. For that the browser
 * styles all of the page anew where that is not skipped, long for a million words: so it comes after the first screen is
 * seen.
 */
async function shutPageOff(dialog: HTMLDialogElement, lifetime: AbortSignal): Promise<void> {
  await nextFrame();
  if (SKIPS_PAGE || lifetime.aborted) return;
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
  dialog.removeAttribute('open');
  dialog.showModal();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
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

function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}
