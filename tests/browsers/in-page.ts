import type { WaitOptions } from './types';

/** Time between two questions to a page, ms: well under what a person notices, well over a round trip (2 to 5 ms). */
const INTERVAL = 50;

/**
 * Source of an expression that calls `fn` with `arg` in a page and gives JSON. Sending source ourselves makes
 * both drivers behave alike; `__name` is what esbuild-based runners wrap around functions they have compiled.
 */
export function sourceOf<A>(fn: (arg: A) => unknown, arg: A): string {
  // JSON may hold U+2028 and "</script>", both harmless in an expression handed to the debugger.
  const argument = arg === undefined ? 'undefined' : JSON.stringify(arg);
  return `(async () => { const __name = (f) => f; return JSON.stringify({ value: await (${fn})(${argument}) }); })()`;
}

/** What `sourceOf`'s expression resolved to. @throws Error when the page gave something else. */
export function fromPage<T>(json: unknown): T {
  if (typeof json !== 'string') throw new Error(`The page gave no JSON but ${String(json)}`);
  return (JSON.parse(json) as { value: T }).value;
}

/** Asks until the answer is truthy. @throws Error naming what was waited for and the last answer or error. */
export async function until<T>(ask: () => Promise<T>, options: WaitOptions = {}): Promise<NonNullable<T>> {
  const { timeout = 20_000, what = 'the condition' } = options;
  const end = Date.now() + timeout;
  let last: string;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = `last answer: ${JSON.stringify(answer)}`;
    } catch (error) {
      // A page that is just being replaced cannot answer; any other error is told when time is up.
      last = `last error: ${error instanceof Error ? error.message : String(error)}`;
    }
    await pause(INTERVAL);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms for ${what} in vain; ${last}`);
}

/** Resolves after `ms` ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
