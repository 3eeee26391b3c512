import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadCores } from './test-run/load';
import { browserTests, type ReportedTest } from './test-run/reports';

const USAGE = `npm run test:stress -- [--times 20] [--only NAME] [--engine chromium|firefox] [--cores N]

Runs each browser test so many times in a row while other processes keep N cores busy (all of them unless told).
NAME is a part of a file's path (tests/e2e/near.spec.ts) or of a title; without it all tests are run.
The extension has to be built (npm run build). What fails tells its story in reports/failures.`;

/** Where this run's report goes: not over that of \`npm test\`. */
const REPORT = 'reports/stress.json';

function options() {
  try {
    const { values } = parseArgs({
      options: {
        times: { type: 'string', default: '20' },
        only: { type: 'string' },
        engine: { type: 'string' },
        cores: { type: 'string', default: String(availableParallelism()) },
      },
    });
    const [times, cores] = [Number(values.times), Number(values.cores)];
    if (!(Number.isInteger(times) && times > 0 && Number.isInteger(cores) && cores >= 0))
      throw new Error('not a number');
    return { times, cores, only: values.only, engine: values.engine };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** Arguments that make Playwright run what is meant. */
function selection(only: string | undefined): string[] {
  if (only === undefined) return [];
  return /[/\\]|\.spec\b/.test(only) ? [only] : ['-g', only.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
}

function told(tests: readonly ReportedTest[]): string {
  const byTest = Map.groupBy(tests, ({ where, name }) => `${where} · ${name}`);
  const failing = [...byTest].filter(([, runs]) => runs.some(({ passed }) => !passed));
  return [
    ...failing.map(
      ([name, runs]) => `${runs.filter(({ passed }) => !passed).length} of ${runs.length} failed: ${name}`,
    ),
    `${byTest.size} tests, ${tests.length} runs: ${tests.length - tests.filter(({ passed }) => !passed).length} passed, ${tests.filter(({ passed }) => !passed).length} failed`,
  ].join('\n');
}

const { times, cores, only, engine } = options();
const unload = loadCores(cores);
console.log(`${times} times each, beside ${cores} busy processes`);
const { status } = spawnSync(
  'npx',
  [
    'playwright',
    'test',
    ...selection(only),
    ...(engine ? ['--project', engine] : []),
    `--repeat-each=${times}`,
    '--reporter=dot,json',
    '--output=test-results/stress',
  ],
  { stdio: 'inherit', env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT } },
);
unload();
console.log(`\n${told(browserTests(REPORT))}`);
process.exitCode = status ?? 1;
