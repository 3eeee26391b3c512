import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HIGHLIGHT_MEASURES } from './bench/highlight-measures';
import { LIBRARY_MEASURES } from './bench/library-measures';
import { withResults } from './bench/markdown';
import { PAGE_MEASURES } from './bench/measures';
import { MEMORY_MEASURES } from './bench/memory-measures';
import { OPENING_MEASURES } from './bench/opening-measures';
import { PAGE_SCRIPT_MEASURES } from './bench/page-script-measures';
import { READING_MEASURES } from './bench/reading-measures';
import { keepResults, keptResults } from './bench/results';
import { type Row, rowsOf } from './bench/rows';
import { SIZE_MEASURES } from './bench/size-measures';
import { setStage } from './bench/stage';
import { cellsOf, HEADER, lineOf } from './bench/table';
import { ensureBrowsers } from './ensure-browsers';
import { build } from './start/build';
import { PROJECT } from './start/project';

/*
 * npm run bench: what Catchword costs, in both engines, on the built extension. Figures are medians of several runs
 * with the middle half beside them, and ratios to a floor measured in the same run, so that a slow machine cancels
 * out. It promises nothing about seconds and fails only when something could not be measured.
 */

const MEASURES = [
  ...SIZE_MEASURES,
  ...PAGE_SCRIPT_MEASURES,
  ...PAGE_MEASURES,
  ...HIGHLIGHT_MEASURES,
  ...OPENING_MEASURES,
  ...READING_MEASURES,
  ...MEMORY_MEASURES,
  ...LIBRARY_MEASURES,
];

/** Fewer runs than this have no spread worth telling. */
const RUNS = 7;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string' },
      engine: { type: 'string' },
      smoke: { type: 'boolean' },
      'no-build': { type: 'boolean' },
      add: { type: 'boolean' },
      publish: { type: 'boolean' },
    },
  });
  if (values.publish) {
    const page = join(PROJECT, 'docs/PERFORMANCE.md');
    writeFileSync(page, withResults(readFileSync(page, 'utf8'), keptResults()));
    return;
  }
  const smoke = values.smoke ?? false;
  const runs = smoke ? 1 : Number(values.runs ?? RUNS);
  const engines = (['chromium', 'firefox'] as const).filter((each) => (values.engine ?? each) === each);
  const measures = MEASURES.filter(
    ({ name, smoke: inSmoke = true }) =>
      (inSmoke || !smoke) && (values.only?.some((only) => `${name}-`.startsWith(`${only}-`)) ?? true),
  );
  if (!(runs >= 1) || engines.length === 0 || measures.length === 0) {
    throw new Error(
      `npm run bench -- [--only NAME]… [--runs N] [--engine chromium|firefox] [--smoke] [--no-build] [--add] | --publish\n` +
        `Names: ${MEASURES.map(({ name }) => name).join(', ')}`,
    );
  }

  ensureBrowsers(engines);
  const rows: Row[] = [];
  const failed: string[] = [];
  console.log(lineOf(HEADER));
  for (const engine of engines) {
    if (!values['no-build']) build(engine, 'test');
    const folder = mkdtempSync(join(tmpdir(), 'catchword-bench-'));
    const stage = await setStage(engine, folder);
    try {
      for (const measure of measures) {
        try {
          const taken = await rowsOf(measure, stage, runs, smoke);
          rows.push(...taken);
          for (const row of taken) console.log(lineOf(cellsOf(row, smoke)));
        } catch (error) {
          // What others have to tell is worth having: half an hour of measuring is not thrown away for one of them.
          failed.push(`${engine} ${measure.name}`);
          console.error(`${engine} ${measure.name} could not be measured:`, error);
        }
      }
    } finally {
      await stage.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
  if (failed.length > 0) process.exitCode = 1;
  if (smoke) return;
  keepResults(rows, values.add ?? false);
}

await main();
