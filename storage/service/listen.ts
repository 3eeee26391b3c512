import { browser } from 'wxt/browser';

/**
 * Hears what the background tells a page, or asks it. An answer is given by `answer`, before the listener returns: without
 * the polyfill, which is too much for a page that is not read, Chromium takes no promise for one.
 */
export function listenToBackground(
  listener: (message: unknown, answer: (value: unknown) => void) => void,
  lifetime?: AbortSignal,
): void {
  const hear = ((message: unknown, _sender: unknown, answer: (value: unknown) => void) => {
    listener(message, answer);
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(hear);
  lifetime?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
