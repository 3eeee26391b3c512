import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../../tests/browsers/built';
import type { Measure } from './measure';
import { timeOfPageScript } from './page-script-in-page';
import type { Stage } from './stage';

/** The least that a script can do which offers a button: it looks for nothing, asks for nothing and listens to nothing. */
const BARE_SCRIPT = `
const host = document.createElement('catchword-launcher');
const button = document.createElement('button');
button.textContent = 'Read in Catchword';
button.style.cssText = 'position: fixed; right: 16px; bottom: 16px; padding: 8px';
host.attachShadow({ mode: 'open' }).append(button);
document.documentElement.append(host);
var page;`;

/** Shows a page, and runs the script there once more, as on any page: it has been neither parsed nor run in that world. */
async function timed(stage: Stage, chapters: number, view: 'chapter' | 'entire') {
  const script = readFileSync(join(builtFolder(stage.engine, 'test'), 'content-scripts/page.js'), 'utf8');
  const run = async (source: string) => {
    await stage.show(chapters, view, 'new');
    return stage.tab.evaluate(timeOfPageScript, source);
  };
  // Each in a page of its own: what the first does there for the first time, the second would not.
  const bare = await run(BARE_SCRIPT);
  const { all, layout, bareLayout } = await run(script);
  return { value: all, floor: bare.all, parts: { layout: { value: layout, floor: bareLayout } } };
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
    what: 'page script on a chapter of 5,000 words that is not read, on the main thread; floor: one that offers a button and no more',
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
