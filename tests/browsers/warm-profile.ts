import { existsSync, mkdirSync, mkdtempSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { browserPath } from './executable';
import { warmUpFirefox } from './firefox';
import { removeFolder } from './remove-folder';

/** Kept between runs: it takes 5 s to make. */
const FOLDER = resolve('node_modules/.cache/catchword-tests');

/**
 * Folder of a profile that Firefox has been started on once, without any extension: copies of it start in 2 s instead
 * of 4, for Firefox has filled its start-up cache. Made once for each Firefox that is installed, whoever comes first.
 */
export async function warmProfile(): Promise<string> {
  const installed = statSync(browserPath('firefox'));
  const warm = join(FOLDER, `firefox-${installed.ino}-${Math.floor(installed.mtimeMs)}`);
  if (existsSync(warm)) return warm;
  mkdirSync(dirname(warm), { recursive: true });
  const making = mkdtempSync(`${warm}-`);
  await warmUpFirefox(making);
  try {
    renameSync(making, warm);
  } catch (error) {
    // Another worker was faster; its profile is as good.
    removeFolder(making);
    if (!existsSync(warm)) throw error;
  }
  return warm;
}
