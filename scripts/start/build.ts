import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Engine } from '../../tests/browsers/types';
import { PROJECT } from './project';
import { Refusal } from './refusal';

const FOLDERS: Record<Engine, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

const ARGUMENTS: Record<Engine, readonly string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

/** Folder of the built extension. */
export function builtFolder(engine: Engine): string {
  return join(PROJECT, '.output', FOLDERS[engine]);
}

/**
 * Builds the extension for one engine without a word, and gives its folder.
 * @throws Error with all that the build said when it failed.
 */
export function build(engine: Engine): string {
  const wxt = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  if (!existsSync(wxt)) throw new Refusal('The packages are not installed yet: run npm ci first.');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [wxt, ...ARGUMENTS[engine]], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  if (status === 0) return builtFolder(engine);
  throw new Error(`The build failed:\n${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`.trim());
}

/** The build that is there. @throws Refusal when there is none. */
export function existingBuild(engine: Engine): string {
  const folder = builtFolder(engine);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Refusal(`There is no build in ${relative(PROJECT, folder)}: leave out --no-build.`);
}
