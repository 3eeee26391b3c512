import { rmSync } from 'node:fs';
import { installingTook } from './test-run/installing';
import { inTurn, type Outcome, type Part, runPart } from './test-run/part';
import { browserTests, unitTests } from './test-run/reports';
import { summary } from './test-run/summary';

/**
 * `npm test`: everything there is to test. Builds run beside types, lint and unit tests, one process each, for the
 * machine has two cores; the browser tests, which take most of the time, have both to themselves. They are not begun
 * when something before them has failed.
 */
const BUILDS: Part[] = [
  { name: 'builds', command: 'npm run --silent build && npm run --silent build:test' },
  { name: 'add-on lint', command: 'npm run --silent test:addon' },
];
const CHECKS: Part[] = [
  { name: 'types', command: 'npx tsc --noEmit' },
  { name: 'lint', command: 'npx biome ci .' },
  {
    name: 'unit tests',
    command: 'npx vitest run --reporter=dot --reporter=json --outputFile.json=reports/unit.json',
  },
];

const begin = performance.now();
rmSync('reports', { recursive: true, force: true });
const outcomes: Outcome[] = [];
const installing = installingTook();
if (installing !== null) outcomes.push({ name: 'install', passed: true, took: installing });

outcomes.push(
  await runPart({ name: 'prepare', command: 'npx wxt prepare && npx tsx scripts/ensure-browsers.ts' }),
);
if (outcomes.every(({ passed }) => passed)) {
  outcomes.push(...(await Promise.all([inTurn(CHECKS), inTurn(BUILDS)])).flat());
}
if (outcomes.every(({ passed }) => passed)) {
  outcomes.push(await runPart({ name: 'browser tests', command: 'npx playwright test' }, { aloud: true }));
}

const whole = performance.now() - begin + (installing ?? 0);
console.log(`\n${summary(outcomes, { unit: unitTests(), browsers: browserTests() }, whole)}`);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
