import { childOf } from '../../archive/children';

/** The overlay's element, a child of `<html>`: inside the archive's own containers it would be hidden with them. */
export const READER_HOST = 'catchword-reader';

/** What the host says of itself while its reader is laid out, unseen, and waits for the press. */
const WAITS = 'data-waits';

/** A host that a running reader made, unlike one that was saved with a page. */
export interface LivingHost extends HTMLElement {
  catchwordLives?: true;
}

/** Whether a reader is open, or opening, on this page. */
export function readerIsOpen(): boolean {
  const host = hostOnPage();
  return host?.catchwordLives === true && !host.hasAttribute(WAITS);
}

/** Calls back whenever a reader has opened on this page, or closed. Ends with `lifetime`. */
export function watchReader(changed: () => void, lifetime: AbortSignal): void {
  let isOpen = readerIsOpen();
  const look = () => {
    const host = hostOnPage();
    if (host) observer.observe(host, { attributeFilter: [WAITS] });
    if (isOpen === readerIsOpen()) return;
    isOpen = !isOpen;
    changed();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true });
  look();
  lifetime.addEventListener('abort', () => observer.disconnect());
}

/** Puts a host on the page, whose reader waits for the press or is opening. */
export function putOnPage(host: HTMLElement, state: 'waits' | 'opens'): void {
  host.toggleAttribute(WAITS, state === 'waits');
  if (host.isConnected) return;
  hostOnPage()?.remove();
  document.documentElement.append(host);
}

/** Takes a host whose reader was never opened off the page. */
export function takeOffUnopened(host: HTMLElement): void {
  if (host.hasAttribute(WAITS)) host.remove();
}

function hostOnPage(): LivingHost | null {
  return childOf(document.documentElement, READER_HOST) as LivingHost | null;
}
