import type { ChapterSource } from '../../archive/chapters';
import { nextFrame } from '../shared/next-frame';
import { shortRest } from '../shared/short-rest';
import { putOnPage, READER_HOST } from './reader-host';

/*
 * How the reader comes to stand over the page, and how the page beneath is shut off while it is open: that does not
 * scroll, takes no focus and no keys, and is not found by searches. All of that is a matter of style, which a browser
 * reckons anew for each element of the page, 26,000 of a million words: the two engines spare it in ways of their own.
 */

/**
 * Whether the page beneath is put out of the browser's work: it keeps its height and is neither styled nor laid out.
 * Chromium does that in 20 ms for a million words and takes it back in 70, Firefox in 200 and 1,100.
 */
const SKIPS_PAGE = !import.meta.env.FIREFOX;

/** What the host says of itself while the reader is seen. */
const IS_SHOWN = 'data-shown';

/** Keeps the page from scrolling, and its scroll bar from standing beside the reader's. */
const STILL = 'overflow:hidden !important';

/** Value by which an `inert` of ours is told from the page's own, and one that a reader left which died with its extension. */
const OURS = READER_HOST;

/** The reader's before the page is still: as wide as when the page's scroll bar is gone, so her lines stay as they are then. */
const PAGE_WIDTH = '100vw';

/** So many elements at a time are made inert: some 4 ms of style in Firefox. */
const AT_A_TIME = 1_000;

/**
 * Where the page is skipped: has the style for it there before the reader is, until `lifetime` ends; for a style that
 * comes, each element of the page is looked at, 14 ms for a million words. The page's own attributes stay as they are.
 */
export function skipPage(lifetime: AbortSignal): void {
  if (!SKIPS_PAGE) return;
  // Asked for before there is anything new on the page, which would be laid out for its height.
  const { scrollHeight } = document.documentElement;
  const html = `html:has(> ${READER_HOST}[${IS_SHOWN}])`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${html}{${STILL}}${html}>body{content-visibility:hidden !important;contain-intrinsic-height:${scrollHeight}px !important}`,
  );
  document.adoptedStyleSheets.push(sheet);
  lifetime.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

/** Lays the reader out over the page, unseen and out of reach, where nobody has pressed yet: the press has only to show it. */
export function layOutUnseen(dialog: HTMLDialogElement): void {
  const host = hostOf(dialog);
  if (host.isConnected) return;
  dialog.inert = true;
  dialog.style.width = PAGE_WIDTH;
  // Opened like this, it does not take the focus.
  dialog.setAttribute('open', '');
  putOnPage(host, 'waits');
}

/** Shows the reader over the page, which is shut off when the first screen is seen. */
export function showOverPage(dialog: HTMLDialogElement, lifetime: AbortSignal): void {
  const takeFocus = () => dialog.focus({ preventScroll: true });
  if (!dialog.open || dialog.inert) {
    dialog.style.width = PAGE_WIDTH;
    dialog.inert = false;
    dialog.show();
    const takeBack = ({ target }: FocusEvent) => document.body.contains(target as Node) && takeFocus();
    document.addEventListener('focusin', takeBack, { signal: lifetime });
  }
  takeFocus();
}

/**
 * Keeps the page still for as long as the reader stands, and resolves a frame later. Firefox lets extensions have no sheets
 * that are there before, and takes 15 to 20 ms for this one over a million words.
 */
export async function stillPage(dialog: HTMLDialogElement, lifetime: AbortSignal): Promise<void> {
  if (lifetime.aborted) return;
  const host = hostOf(dialog);
  dialog.style.width = '';
  if (SKIPS_PAGE) {
    host.toggleAttribute(IS_SHOWN, true);
    makeModal(dialog);
  } else {
    const style = document.createElement('style');
    style.textContent = `html{${STILL}}`;
    host.append(style);
  }
  await nextFrame();
}

/**
 * Where the page is not skipped: makes it inert, some of it a frame, and then the dialog modal. At once, Firefox would hold
 * up everything for 80 to 260 ms over a million words; when all of it is inert already, that changes nothing any more. It
 * resolves then, and whoever fills the reader waits for it: a modal dialog is built anew, 60 ms with 100 chapters in it. What
 * got the attribute loses it with `lifetime`.
 * @param chapters no part of what their bodies hold is marked, for they are still read.
 */
export async function shutPageOff(
  dialog: HTMLDialogElement,
  chapters: readonly ChapterSource[],
  lifetime: AbortSignal,
): Promise<void> {
  if (SKIPS_PAGE || lifetime.aborted) return;
  await makeInert(new Set(chapters.map(({ body }) => body)), lifetime);
  if (lifetime.aborted) return;
  makeModal(dialog);
}

function makeModal(dialog: HTMLDialogElement): void {
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
  dialog.removeAttribute('open');
  dialog.showModal();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

async function makeInert(bodies: ReadonlySet<Element>, lifetime: AbortSignal): Promise<void> {
  lifetime.addEventListener('abort', () => {
    for (const element of document.querySelectorAll(`[inert="${OURS}"]`)) element.removeAttribute('inert');
  });
  let fresh = 0;
  for (const { element, count } of partsOf(document.body, bodies)) {
    if (!element.hasAttribute('inert')) element.setAttribute('inert', OURS);
    fresh += count;
    if (fresh < AT_A_TIME) continue;
    fresh = 0;
    // Styled now: what several of these leave to one frame would be one long stretch.
    void getComputedStyle(element).color;
    await shortRest();
    if (lifetime.aborted) return;
  }
  await nextFrame();
}

/**
 * An element in parts, each with how many elements it has that are in no part before; the element itself is the last, and
 * counts for as much as a rest needs, for each of its children is looked at again then.
 * @param whole elements that are no more than one part, however much they hold.
 */
function* partsOf(
  element: Element,
  whole: ReadonlySet<Element>,
): Generator<{ element: Element; count: number }> {
  const count = element.getElementsByTagName('*').length;
  const isSplit = count > AT_A_TIME && !whole.has(element);
  if (isSplit) for (const child of [...element.children]) yield* partsOf(child, whole);
  yield { element, count: isSplit ? AT_A_TIME : count + 1 };
}

function hostOf(dialog: HTMLDialogElement): HTMLElement {
  return (dialog.getRootNode() as ShadowRoot).host as HTMLElement;
}
