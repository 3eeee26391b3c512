import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder for what `npm start` leaves behind: screenshots and the profiles of its browsers. Git ignores it. */
export const DEMO = resolve(PROJECT, 'demo');
