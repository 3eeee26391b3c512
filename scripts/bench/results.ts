import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../start/project';
import type { Row } from './rows';

/** What is kept of a run of the benchmark. */
export interface Results {
  /** When it ended, ISO 8601. */
  at: string;
  machine: { cpu: string; cores: number; memoryGB: number; system: string };
  rows: readonly Row[];
}

const FILE = join(PROJECT, 'bench/results.json');

/** The results that were kept last. @throws Error when there are none. */
export function keptResults(): Results {
  if (!existsSync(FILE)) throw new Error('There are no results yet: npm run bench makes them');
  return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
}

/**
 * Keeps the rows of a run.
 * @param add keeps those of the run before that were not measured now, too: for a run in pieces, on one machine.
 */
export function keepResults(rows: readonly Row[], add: boolean): void {
  const before = add && existsSync(FILE) ? keptResults().rows : [];
  const all = [
    ...before.filter(({ engine, name }) => !rows.some((row) => row.engine === engine && row.name === name)),
    ...rows,
  ];
  const results: Results = { at: new Date().toISOString(), machine: machine(), rows: all };
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

function machine(): Results['machine'] {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]}`,
  };
}
