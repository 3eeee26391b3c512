import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '../browsers/fixtures';

test('the benchmark measures every figure once', ({ engine }) => {
  const { status, stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    ['scripts/bench.ts', '--smoke', '--no-build', '--engine', engine],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(7);
  for (const line of lines)
    expect(line).toMatch(new RegExp(`^${engine} +[a-z-]+ +\\d+(\\.\\d+)? (ms|s|bytes)`));
});

test('the benchmark refuses a name it does not know, and tells the names', () => {
  const { status, stderr } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    ['scripts/bench.ts', '--only', 'nothing'],
    { encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('first-chapter');
});
