import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../tests/browsers/types';
import { LIBRARY_MEASURES } from './bench/library-measures';
import { type Measure, PAGE_MEASURES, type Sample } from './bench/measures';
import { type Stage, setStage } from './bench/stage';
import { type Summary, summarise } from './bench/statistics';
import { ensureBrowsers } from './ensure-browsers';
import { build } from './start/build';
import { PROJECT } from './start/project';

/*
 * npm run bench: what Catchword costs, in both engines, on the built extension. Figures are medians of several runs
 * with the middle half beside them, and ratios to a floor measured in the same run, so that a slow machine cancels
 * out. It promises nothing about seconds and fails only when something could not be measured.
 */

const MEASURES = [...PAGE_MEASURES, ...LIBRARY_MEASURES];

/** Fewer runs than this have no spread worth telling. */
const RUNS = 7;

interface Row {
  engine: Engine;
  name: string;
  what: string;
  unit: Measure['unit'];
  target: number | null;
  value: Summary;
  floor: Summary | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string' },
      engine: { type: 'string' },
      smoke: { type: 'boolean' },
      'no-build': { type: 'boolean' },
    },
  });
  const smoke = values.smoke ?? false;
  const runs = smoke ? 1 : Number(values.runs ?? RUNS);
  const engines = (['chromium', 'firefox'] as const).filter((each) => (values.engine ?? each) === each);
  const measures = MEASURES.filter(({ name }) => values.only?.includes(name) ?? true);
  if (!(runs >= 1) || engines.length === 0 || measures.length === 0) {
    throw new Error(
      `npm run bench -- [--only NAME]… [--runs N] [--engine chromium|firefox] [--smoke] [--no-build]\n` +
        `Names: ${MEASURES.map(({ name }) => name).join(', ')}`,
    );
  }

  ensureBrowsers(engines);
  const rows: Row[] = [];
  for (const engine of engines) {
    if (!values['no-build']) build(engine);
    const profile = mkdtempSync(join(tmpdir(), 'catchword-bench-'));
    const stage = await setStage(engine, profile);
    try {
      for (const measure of measures) {
        const row = await rowOf(measure, stage, runs, smoke);
        rows.push(row);
        console.log(lineOf(row));
      }
    } finally {
      await stage.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
  if (smoke) return;
  mkdirSync(join(PROJECT, 'bench'), { recursive: true });
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  writeFileSync(
    join(PROJECT, 'bench/results.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  );
}

async function rowOf(measure: Measure, stage: Stage, runs: number, smoke: boolean): Promise<Row> {
  const { name, what, unit, target } = measure;
  const samples: Sample[] = [];
  for (let run = 0; run < (measure.once ? 1 : runs); run++) samples.push(await measure.run(stage, smoke));
  const floors = samples.flatMap(({ floor }) => floor ?? []);
  return {
    engine: stage.engine,
    name,
    what,
    unit,
    target,
    value: summarise(samples.map(({ value }) => value)),
    floor: floors.length > 0 ? summarise(floors) : null,
  };
}

function lineOf({ engine, name, what, unit, target, value, floor }: Row): string {
  const round = (figure: number) => (unit === 'bytes' ? String(figure) : figure.toFixed(figure < 10 ? 1 : 0));
  const spread = value.runs > 1 ? ` (${round(value.lower)}–${round(value.upper)})` : '';
  const ratio = floor
    ? ` · floor ${round(floor.median)} ${unit}, ${(value.median / floor.median).toFixed(2)}×`
    : '';
  const promised = target === null ? '' : ` · promised ${target} ${value.median <= target ? '✓' : 'MISSED'}`;
  const head = `${engine.padEnd(9)} ${name.padEnd(17)}`;
  return `${head} ${round(value.median)} ${unit}${spread}${ratio}${promised} · ${what}`;
}

await main();
