import { openOver } from './opening';
import type { Stage } from './stage';

/** Chapters of the reader that stands on a stage, for each that has one; anything else that is shown ends it. */
const standing = new WeakMap<Stage, number>();

/**
 * Lets a reader stand over an entire work of so many chapters, all of them in it. One that stands already is left: what is
 * measured on it leaves it as it was.
 */
export async function standReader(stage: Stage, chapters: number): Promise<void> {
  if (standing.get(stage) === chapters && (await stage.tab.evaluate(() => 'catchwordStands' in globalThis))) {
    return;
  }
  await stage.show(chapters, 'entire', 'new');
  await openOver(stage);
  await stage.tab.evaluate(() => {
    Object.assign(globalThis, { catchwordStands: true });
  });
  standing.set(stage, chapters);
}
