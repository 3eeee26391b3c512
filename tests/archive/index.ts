// The sample archive: the archive's own markup, its URLs and its refusals, from data and prose written for this project.

import * as main from './samples/main-works';
import * as odd from './samples/odd-works';
import type { Work } from './types';

export { downloadPath } from './links';
export { type LongWork, longWork } from './long-work';
export { officialFandoms } from './prose/cast';
export { redirectByScript } from './responses';
export { SampleArchive } from './sample-archive';
export { reader } from './samples/accounts';
export type * from './types';
export { countWords, wordsOf } from './words';

/** Every sample work by name: five to read, and one for each odd shape. */
export const samples = { ...main, ...odd };

/** All of them, the ones to read first. */
export const allWorks: readonly Work[] = Object.values(samples).sort((one, other) => one.id - other.id);
