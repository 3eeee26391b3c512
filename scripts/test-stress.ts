import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadCores } from './test-run/load';
import { browserTests, type ReportedTest } from './test-run/reports';

const USAGE = `npm run test:stress -- [--times 20] [--only NAME] [--engine chromium|firefox] [--cores N]

Runs each browser test so many times in a row while other processes keep N cores busy (all of them unless told).
NAME is a part of a file's path (tests/e2e/near.spec.ts) or of a title; without it all tests are run.
The extension has to be built (npm run build:test). What fails tells its story in reports/failures.`;

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

/** How often each test failed, for those that did, and a line for all. */
function told(tests: readonly ReportedTest[]): string {
  const runs = new Map<string, { all: number; failed: number }>();
  for (const { where, name, passed } of tests) {
    const key = `${where} · ${name}`;
    const { all, failed } = runs.get(key) ?? { all: 0, failed: 0 };
    runs.set(key, { all: all + 1, failed: failed + (passed ? 0 : 1) });
  }
  const failed = tests.filter((test) => !test.passed).length;
  return [
    ...[...runs]
      .filter(([, count]) => count.failed > 0)
      .map(([name, count]) => `${count.failed} of ${count.all} failed: ${name}`),
    `${runs.size} tests, ${tests.length} runs: ${tests.length - failed} passed, ${failed} failed`,
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
