import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../start/build';
import type { Measure } from './measure';
import { timeOfPageScript } from './page-script-in-page';
import type { Stage } from './stage';

/** Shows a page, and runs the script there once more, as on any page: it has been neither parsed nor run in that world. */
async function timed(stage: Stage, chapters: number, view: 'chapter' | 'entire') {
  await stage.show(chapters, view, 'new');
  const script = readFileSync(join(builtFolder(stage.engine), 'content-scripts/page.js'), 'utf8');
  const { all, layout, bareLayout } = await stage.tab.evaluate(timeOfPageScript, script);
  return { value: all, floor: null, parts: { layout: { value: layout, floor: bareLayout } } };
}

const LAYOUT = {
  name: 'layout',
  what: 'that page laid out with the launcher; floor: with the same words as a bare box',
  unit: 'ms',
  target: null,
} as const;

/** What a page costs that nobody reads in Catchword. */
export const PAGE_SCRIPT_MEASURES: readonly Measure[] = [
  {
    name: 'page-script',
    what: 'page script on a chapter of 5,000 words that is not read: everything it does on the main thread',
    unit: 'ms',
    target: 2,
    parts: [LAYOUT],
    run: (stage) => timed(stage, 3, 'chapter'),
  },
  {
    name: 'page-script-entire',
    what: 'the same on an entire work of 1,000,000 words',
    unit: 'ms',
    target: 2,
    parts: [LAYOUT],
    run: (stage, smoke) => timed(stage, smoke ? 2 : 200, 'entire'),
  },
];
