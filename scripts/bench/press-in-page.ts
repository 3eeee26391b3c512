import { readerDialog } from './opening-in-page';

/**
 * Resolves after the next press in the open reader, once what was pressed has heard of it, to when it began, by the page's
 * own clock (ms). The reader takes no press that a script has made: the mouse of the driver makes it.
 */
export function nextPress(): Promise<number> {
  const root = readerDialog()?.getRootNode() as ShadowRoot | undefined;
  if (!root) throw new Error('No reader is open in which anything could be pressed');
  let began = 0;
  addEventListener('click', () => (began = performance.now()), { capture: true, once: true });
  return new Promise((resolve) => root.addEventListener('click', () => resolve(began), { once: true }));
}

/** Leaves what becomes of a press where `press` finds it. */
export function leave(outcome: Promise<unknown>): void {
  const left: { value?: unknown; error?: string } = {};
  Object.assign(globalThis, { catchwordPressed: left });
  outcome.then(
    (value) => (left.value = value),
    (error) => (left.error = String(error)),
  );
}
