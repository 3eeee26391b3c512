import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Build, builtFolder } from '../../tests/browsers/built';
import type { Engine } from '../../tests/browsers/types';
import { PROJECT } from './project';
import { Refusal } from './refusal';

const ARGUMENTS: Record<Engine, readonly string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/**
 * Builds the extension for one engine without a word, and gives its folder.
 * @throws Error with all that the build said when it failed.
 */
export function build(engine: Engine, which: Build): string {
  const wxt = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  if (!existsSync(wxt)) throw new Refusal('The packages are not installed yet: run npm ci first.');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [wxt, ...ARGUMENTS[engine]], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CATCHWORD_TEST_BUILD: which === 'test' ? '1' : '0' },
  });
  if (status === 0) return builtFolder(engine, which);
  throw new Error(`The build failed:\n${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim());
}

/** The build that is there. @throws Refusal when there is none. */
export function existingBuild(engine: Engine, which: Build): string {
  const folder = builtFolder(engine, which);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Refusal(`There is no build in ${relative(PROJECT, folder)}: leave out --no-build.`);
}
