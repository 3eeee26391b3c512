import { findBrowser } from '../../scripts/find-browser';
import type { Engine } from './types';

/** Path of the installed browser. @throws Error saying how to get it when there is none. */
export function browserPath(engine: Engine): string {
  const path = findBrowser(engine);
  if (!path)
    throw new Error(`No ${engine} was found; \`npx tsx scripts/ensure-browsers.ts\` says what to do`);
  return path;
}

/** Chromium refuses to start its sandbox as root; for everyone else the sandbox stays. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
