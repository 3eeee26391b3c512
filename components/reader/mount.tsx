import { effect } from '@preact/signals';
import { render } from 'preact';
import { readPageText } from '../../archive/prose/prose';
import { continueUrl } from '../../archive/urls';
import type { WorkPage } from '../../archive/work-page';
import type { Place } from '../../reading/place';
import type { Font } from '../../reading/settings';
import type { OpenedWork } from '../../storage/service/contract';
import baseStyle from '../shared/base.css?inline';
import { themeRules } from '../shared/themes';
import { loadTypeface, TYPEFACES } from '../shared/typefaces';
import { closeInnermost } from './keys';
import { PageText } from './PageText';
import { returnToPage } from './page-beneath';
import { Reader } from './Reader';
import readerStyle from './reader.css?inline';
import { ReaderSession } from './session';
import type { ReaderStore } from './store';

/** The overlay's element, a child of `<html>`: inside the archive's own containers it would be hidden with them. */
export const READER_HOST = 'catchword-reader';

/** The library's answer is waited for so that the first screen is the right one; not for ever. ms */
const PATIENCE = 1_500;

/** Bundled fonts come from the disk within some 50 ms; a slow one may arrive later. ms */
const FONT_PATIENCE = 400;

/** Whoever has a page open this long without moving is reading it. ms */
const STAYED_AFTER = 10_000;

/**
 * Opens the reader over a work page. Esc, its button, or the returned function close it; nothing of it is
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
  const session = new ReaderSession(page, store, root, dialog, lifetime.signal);

  session.close = (at) => {
    if (lifetime.signal.aborted) return;
    session.keeper.saveNow();
    const spot = session.keeper.here.value;
    lifetime.abort();
    render(null, dialog);
    host.remove();
    returnToPage(spot, at);
  };
  dialog.addEventListener('cancel', (event) => {
    // The phone's back gesture asks for the same as Esc.
    event.preventDefault();
    closeInnermost(session);
  });
  dialog.addEventListener('close', () => session.close());

  const stopDressing = effect(() => dress(dialog, session));
  lifetime.signal.addEventListener('abort', stopDressing);

  const opening = store.open();
  const opened = await Promise.race([opening, after(PATIENCE)]);
  if (lifetime.signal.aborted) return;
  if (opened) session.load(opened);
  else void takeOverLate(session, opening);

  const typeface = (font: Font) => loadTypeface(font, fileUrl, sampleOf(page));
  // Text that first stands in another face would jump when its own arrives.
  await Promise.race([typeface(session.settings.value.font), after(FONT_PATIENCE)]);
  if (lifetime.signal.aborted) return;
  document.documentElement.append(host);
  const place = opened?.reading?.current ?? null;
  const placed = place && session.chapters.find(place.chapterId, place.chapterNumber);
  const first = placed ?? session.chapters.views[0];
  if (first) session.chapters.read(first);
  render(
    first ? <Reader session={session} /> : <PageText session={session} content={readPageText(document)} />,
    dialog,
  );
  dialog.showModal();
  dialog.focus({ preventScroll: true });
  if (!first) return;

  const restored = place && session.keeper.restore(place);
  if (!restored) session.keeper.goToTop(first);
  if (restored?.guess) {
    session.notices.say({ text: 'The author changed this passage; this is about where you were.' });
  }
  if (opened && !place) session.keeper.settle();
  else if (!placed) {
    // Her place is on another page, or not known: only moving here, or staying, makes this the place.
    if (place) offerOtherPlace(session, place);
    const timer = setTimeout(() => session.keeper.settle(), STAYED_AFTER);
    lifetime.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  stayWhenFontsCome(session, typeface);
  void session.chapters.readRest(first, lifetime.signal);
}

function createOverlay(title: string) {
  const host = document.createElement(READER_HOST);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${themeRules()}\n${baseStyle}\n${readerStyle}`;
  const dialog = document.createElement('dialog');
  dialog.className = 'reader surface';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', `Catchword: ${title}`);
  dialog.tabIndex = -1;
  root.append(style, dialog);
  // The archive's scripts listen on the document; what is typed and clicked in the reader is not theirs.
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'input', 'change']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root, dialog };
}

/** Puts the settings on the overlay as custom properties: a change of theme or type touches no text. */
function dress(dialog: HTMLElement, session: ReaderSession): void {
  const { theme, font, size, lineHeight, width } = session.settings.value;
  dialog.dataset.theme = theme;
  dialog.style.setProperty('--font', TYPEFACES[font].family);
  dialog.style.setProperty('--size', `${size}px`);
  dialog.style.setProperty('--line-height', String(lineHeight));
  dialog.style.setProperty('--width', String(width));
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

/** The work is shown without what is kept of it, says so, and takes it over when the library answers after all. */
async function takeOverLate(session: ReaderSession, opening: Promise<OpenedWork | null>): Promise<void> {
  const text =
    "Catchword's library does not answer. Your place and highlights are safe there, and not shown yet.";
  session.notices.say({ text }, { stay: true });
  const opened = (await opening) ?? (await openedOnceReachable(session));
  if (session.lifetime.aborted || !opened) return;
  session.load(opened);
  session.notices.dismiss();
  if (opened.reading) offerOtherPlace(session, opened.reading.current);
}

/** Asks again whenever everything that waited has been saved, which shows that the library is back. */
async function openedOnceReachable({ store, lifetime }: ReaderSession): Promise<OpenedWork | null> {
  while (!lifetime.aborted) {
    await new Promise<void>((resolve) => {
      const stop = store.unsaved.subscribe((unsaved) => {
        if (unsaved !== null) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    const opened = await store.open();
    if (opened) return opened;
  }
  return null;
}

function offerOtherPlace(session: ReaderSession, place: Place): void {
  const { id, number } = { id: place.chapterId, number: place.chapterNumber };
  const view = session.chapters.find(id, number);
  const { site, id: work } = session.page.work;
  const go = () => {
    if (view) void session.chapters.stand(view).then(() => session.keeper.restore(place));
    else location.assign(continueUrl(site, work, id));
  };
  session.notices.say(
    { text: `You were in chapter ${number}.`, action: { label: 'Go there', run: go } },
    { stay: true },
  );
}

function after(delay: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay));
}
