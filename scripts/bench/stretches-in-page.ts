/** Asks all the time whether the page answers. */
export interface Watch {
  /** The longest time so far in which it could not have. ms */
  longest(): number;
  /** Asks no more; gives the longest. ms */
  stop(): number;
}

/** From here on the longest stretch is kept; the page itself is laid out before. */
export async function startWatch(): Promise<Watch> {
  document.body.getBoundingClientRect();
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return {
    // What lasts while it is asked is counted, too.
    longest: () => Math.max(longest, performance.now() - last),
    stop() {
      port1.close();
      return longest;
    },
  };
}

/** Starts a watch that `watched` can be asked of later. */
export async function watchStretches(): Promise<void> {
  Object.assign(globalThis, { catchwordWatch: await startWatch() });
}

/** The longest stretch that `watchStretches` has seen so far. ms */
export function watched(): number {
  return (globalThis as unknown as { catchwordWatch: Watch }).catchwordWatch.longest();
}
