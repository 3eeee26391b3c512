import { countChapters, readChapters } from '../../archive/chapters';
import { recognisePage } from '../../archive/page';
import { readProse } from '../../archive/prose/prose';
import { readWorkHeader } from '../../archive/work';
import { readWorkPage } from '../../archive/work-page';

import { renderEverything } from './floor-in-page';

export { watchNextChapter } from './chapter-in-page';
export { paintEverything, renderEverything } from './floor-in-page';
export {
  highlightAdded,
  highlightEdited,
  highlightHit,
  highlightLost,
  highlightsInEdited,
  highlightsInEditedStretch,
  highlightsStretch,
  highlightsUnchanged,
} from './highlights-in-page';
export { findLastWords, launcherAt, standAtLine, watchOpening } from './opening-in-page';
export { scrollEverything, scrollReader } from './scroll-in-page';
export { restyleEverything, watchChange } from './settings-in-page';
export { watched, watchStretches } from './stretches-in-page';

/** Time of one thing, beside the floor measured on the same page in the same moment. ms */
export interface Timed {
  value: number;
  floor: number | null;
}

/** What the page script does on every work page before anybody reads: what the page is, of which work. */
export function recognise(): Timed {
  const value = timeOf(() => {
    recognisePage(document);
    readWorkHeader(document);
    if (countChapters(document) === 1) readChapters(document);
  });
  return { value, floor: null };
}

/** The work's header and the first chapter's prose, ready to be put into the overlay. */
export function firstChapter(): Timed {
  const value = timeOf(() => {
    const chapter = readWorkPage(document)?.chapters[0];
    if (!chapter) throw new Error('There is no chapter on this page');
    readProse(chapter.body);
  });
  return { value, floor: renderEverything() };
}

/** The longest of the stretches in which an entire work is read, a chapter a stretch. */
export function longestStretch(): Timed {
  const stretches: number[] = [];
  let chapters: ReturnType<typeof readChapters> = [];
  stretches.push(timeOf(() => (chapters = readWorkPage(document)?.chapters ?? [])));
  for (const chapter of chapters) stretches.push(timeOf(() => readProse(chapter.body)));
  return { value: Math.max(...stretches), floor: renderEverything() };
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
