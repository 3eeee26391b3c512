import { click } from '../../tests/browsers/find';
import { until } from '../../tests/browsers/in-page';
import type { Stage } from './stage';

/** What `leave` has left. Sent to the page as source. */
const left = () =>
  (globalThis as unknown as { catchwordPressed: { value?: unknown; error?: string } }).catchwordPressed;

/** The longest that a press may be in the doing. ms */
const PATIENCE = 60_000;

/** Presses a button of the reader with the mouse, and gives what the page has left of it by `leave`. */
export async function press<Outcome>(stage: Stage, name: string): Promise<Outcome> {
  await click(stage.tab, 'button', name);
  const done = async () => {
    const { value, error } = await stage.tab.evaluate(left);
    if (error) throw new Error(error);
    return value as Outcome | undefined;
  };
  const outcome = await until(async () => (await done()) ?? null, {
    timeout: PATIENCE,
    what: `“${name}” to have been pressed`,
  });
  return outcome as Outcome;
}
