/** What the page script costs a page that is not read. ms */
export interface TimeOfPageScript {
  /** Script evaluated, page recognised, launcher there: all it ever does by itself. */
  all: number;
  /** The page laid out with the launcher. */
  layout: number;
  /** What a bare box in the same corner takes of layout. */
  bareLayout: number;
}

/**
 * The time that the built page script takes of this page's thread. The background's answer is there at once, and the way
 * of the message is none of it. Sent to the page as source, so it sees nothing of this file.
 */
export async function timeOfPageScript(script: string): Promise<TimeOfPageScript> {
  const answer = { ok: true, value: { place: null, autoOpen: false, keepOnPage: true } };
  const event = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => false };
  const runtime = {
    id: 'bench',
    onMessage: event,
    sendMessage: (_message: unknown, reply?: (answer: unknown) => void) => {
      reply?.(answer);
      return Promise.resolve(answer);
    },
  };
  const api = { runtime };
  // As it is in each engine: Firefox has both names, and Chromium the one that calls back.
  const isFirefox = 'mozInnerScreenX' in globalThis;
  Object.defineProperty(globalThis, 'chrome', { value: api, configurable: true });
  if (isFirefox) Object.defineProperty(globalThis, 'browser', { value: api, configurable: true });
  const layOut = () => {
    const since = performance.now();
    document.body.getBoundingClientRect();
    return performance.now() - since;
  };
  document.querySelector('catchword-launcher')?.remove();
  layOut();
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));

  const began = performance.now();
  await new Function(`${script}\nreturn page;`)();
  // Nobody says when the answer has been taken in: far more turns than that takes, which cost nothing.
  for (let turn = 0; turn < 100; turn++) await null;
  const all = performance.now() - began;
  const layout = layOut();

  const launcher = document.querySelector('catchword-launcher');
  if (launcher?.shadowRoot?.querySelector('button')?.textContent !== 'Read in Catchword') {
    throw new Error('The page script showed no launcher');
  }
  launcher.remove();
  layOut();
  const bare = document.createElement('div');
  bare.textContent = 'Read in Catchword';
  bare.style.cssText = 'position: fixed; right: 16px; bottom: 16px; padding: 8px';
  document.documentElement.append(bare);
  const bareLayout = layOut();
  bare.remove();
  return { all, layout, bareLayout };
}
