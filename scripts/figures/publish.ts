import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../start/project';
import { type Figures, figuresIn, withFigures } from './page';

/**
 * Measures what the command line asks for (`--seed`, `--trials`; those of the page in `docs/` unless it says), shows the
 * tables, and writes them into the page when they are its own figures made anew, or with `--write`.
 * @throws Error with the usage for a seed or trials that are no numbers.
 */
export function publish(script: string, page: string, tablesOf: (figures: Figures) => string): void {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, trials: { type: 'string' }, write: { type: 'boolean' } },
  });
  const path = join(PROJECT, 'docs', page);
  const text = readFileSync(path, 'utf8');
  const published = figuresIn(text);
  const figures: Figures = {
    seed: Number(values.seed ?? published.seed),
    trials: Number(values.trials ?? published.trials),
  };
  if (!(Number.isInteger(figures.seed) && figures.trials >= 1)) {
    throw new Error(`npm run ${script} -- [--seed N] [--trials N] [--write]`);
  }
  const tables = tablesOf(figures);
  console.log(`\n${tables}`);
  const same = figures.seed === published.seed && figures.trials === published.trials;
  if (values.write || same) writeFileSync(path, withFigures(text, figures, tables));
}
