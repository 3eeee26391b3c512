import { rmSync } from 'node:fs';

/** Removes a folder with all that is in it. A browser that has just ended may still write there: it is tried for 5.5 s. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
