import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '../browsers/fixtures';

/** Everything once takes a minute; on a machine that does other things beside it, more. ms */
const LIMIT = 240_000;

test('the benchmark measures every kind of figure once', ({ engine }) => {
  test.setTimeout(LIMIT);
  const { status, stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    ['scripts/bench.ts', '--smoke', '--no-build', '--engine', engine],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const [header, ...lines] = stdout.trim().split('\n');
  expect(header).toMatch(/^engine +figure +median +spread +floor +ratio +target/);
  expect(lines.length).toBeGreaterThanOrEqual(7);
  for (const line of lines)
    expect(line).toMatch(new RegExp(`^${engine} +[a-z0-9-]+ +\\d+(\\.\\d+)? (ms|s|bytes|MB|%|frames) `));
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
