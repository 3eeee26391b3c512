import type { Measure } from './measure';
import { openOver } from './opening';

const FEW = 2;

const memoryMeasure = (name: string, words: string, chapters: number): Measure => ({
  name,
  what: `memory of the tab, ${words} words in the reader; floor: the same page before it was opened`,
  unit: 'MB',
  target: { times: 1.6 },
  async run(stage, smoke) {
    await stage.show(smoke ? Math.min(FEW, chapters) : chapters, 'entire', 'new');
    const bare = await stage.browser.pageMemory();
    await openOver(stage);
    const read = await stage.browser.pageMemory();
    return { value: read / 1e6, floor: bare / 1e6 };
  },
});

/** What the tab takes while she reads. */
export const MEMORY_MEASURES: readonly Measure[] = [
  { ...memoryMeasure('memory-100k', '100,000', 20), smoke: false },
  memoryMeasure('memory-1m', '1,000,000', 200),
];
