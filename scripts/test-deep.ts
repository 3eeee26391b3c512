import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const USAGE = `npm run test:deep -- [--times 20] [--seed N] [--only NAME] [--no-browsers]

Runs the property tests with other values than the test run, and so many times as many. NAME is a part of a file's
path. What fails is found again with the seed that is printed. For the browsers the extension has
to be built (npm run build:test).`;

/** The browser tests that try random values, or many moments. */
const BROWSER_PROPERTIES = [
  'tests/author-html',
  'tests/skin',
  'tests/reading/survive',
  'tests/faults/killed',
];

function options() {
  try {
    const { values } = parseArgs({
      options: {
        times: { type: 'string', default: '20' },
        seed: { type: 'string', default: String(randomInt(2 ** 31)) },
        only: { type: 'string' },
        browsers: { type: 'boolean', default: true },
      },
      allowNegative: true,
    });
    const [times, seed] = [Number(values.times), Number(values.seed)];
    if (!(times >= 1 && Number.isInteger(seed))) throw new Error('not a number');
    return { ...values, times, seed };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { times, seed, only, browsers } = options();
const again = `npm run test:deep -- --times ${times} --seed ${seed}${only ? ` --only ${only}` : ''}`;
console.log(`Property tests ${times} times as deep, from seed ${seed}. The same again: ${again}`);
const env = { ...process.env, CATCHWORD_TIMES: String(times), CATCHWORD_SEED: String(seed) };
const run = (...command: string[]) => spawnSync('npx', command, { stdio: 'inherit', env }).status === 0;

/** Files that try random values say so by what they import. */
const { stdout } = spawnSync('git', ['grep', '-l', 'tests/fast-check', '--', '*.test.ts', '*.test.tsx'], {
  encoding: 'utf8',
});
const chosen = (file: string) => only === undefined || file.includes(only);
const units = stdout.split('\n').filter((file) => file && chosen(file));
const specs = browsers ? BROWSER_PROPERTIES.filter(chosen) : [];
const passed = [
  units.length === 0 || run('vitest', 'run', ...units),
  specs.length === 0 || run('playwright', 'test', ...specs, '--reporter=list'),
].every(Boolean);
console.log(
  `\n${passed ? 'Nothing found' : 'Found something'} with seed ${seed}, ${times} times as deep. ${passed ? '' : again}`,
);
process.exitCode = passed ? 0 : 1;
