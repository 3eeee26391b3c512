import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtFolder } from '../tests/browsers/built';

const SOURCE = builtFolder('firefox', 'store');

/**
 * The one warning let through: assignments to innerHTML. Preact, DOMPurify and Readability hold them in their own
 * code, so every bundle with them warns. Our own sources are kept free of it by the linter of the sources.
 */
const INHERENT = 'UNSAFE_VAR_ASSIGNMENT';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Lint {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** @throws Error when web-ext gave no result, for example because nothing is built. */
function lint(): Lint {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve('web-ext')), 'bin', 'web-ext.js');
  const args = [command, 'lint', '-s', SOURCE, '--no-config-discovery', '-o', 'json'];
  // web-ext exits 1 for errors it found, too, so only its output tells a finding from a failure.
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const json = stdout?.slice(stdout.indexOf('{')) ?? '';
  if (!json.startsWith('{')) {
    throw new Error(`web-ext lint gave no result: ${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  }
  return JSON.parse(json) as Lint;
}

function line({ code, message, file, line }: Finding): string {
  const where = file ? ` (${file}${line ? `:${line}` : ''})` : '';
  return `${code}${where}: ${message}`;
}

const { errors, warnings, notices } = lint();
const failures = [...errors, ...warnings.filter(({ code }) => code !== INHERENT)];
const inherent = errors.length + warnings.length - failures.length;

for (const failure of failures) console.error(line(failure));
console.log(
  `add-on lint: ${failures.length === 0 ? 'passed' : 'FAILED'}, ${errors.length} errors, ` +
    `${warnings.length} warnings (${inherent} ${INHERENT}, inherent in the bundled libraries), ` +
    `${notices.length} notices`,
);

mkdirSync('reports', { recursive: true });
const result = { passed: failures.length === 0 ? 1 : 0, failed: failures.length };
writeFileSync('reports/addon-lint.json', `${JSON.stringify(result)}\n`);
if (failures.length > 0) process.exitCode = 1;
