import { fileURLToPath } from 'node:url';
import type { Engine } from './types';

/**
 * Two builds of the extension: as it is published, and for tests. Shadow roots are closed in the one and open in the
 * other; they differ in nothing else, which `tests/house/build.spec.ts` checks.
 */
export type Build = 'store' | 'test';

const FOLDERS: Record<Engine, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of a built extension. */
export function builtFolder(engine: Engine, build: Build): string {
  const folder = FOLDERS[engine] + (build === 'test' ? '-test' : '');
  return fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));
}
