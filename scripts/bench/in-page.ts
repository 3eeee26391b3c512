import { countChapters, readChapters } from '../../archive/chapters';
import { recognisePage } from '../../archive/page';
import { readProse } from '../../archive/prose/prose';
import { readWorkHeader } from '../../archive/work';
import { readWorkPage } from '../../archive/work-page';

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

/** The floor: the text of the page cloned and laid out once, which no reader that renders everything can beat. */
function renderEverything(): number {
  return timeOf(() => {
    const overlay = document.createElement('div');
    overlay.style.cssText =
      'position: fixed; inset: 0; overflow: auto; font: 19px/1.6 serif; background: #fff';
    for (const body of document.querySelectorAll(
      '#chapters > .userstuff, #chapters > .chapter > .userstuff',
    )) {
      overlay.append(body.cloneNode(true));
    }
    document.body.append(overlay);
    overlay.getBoundingClientRect();
    void overlay.scrollHeight;
    overlay.remove();
  });
}

/** From here on the longest time in which the page could not have answered is kept; the page itself is laid out before. */
export async function watchStretches(): Promise<void> {
  document.body.getBoundingClientRect();
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  const watch = { longest: 0, since: performance.now() };
  let last = watch.since;
  port1.onmessage = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  Object.assign(globalThis, { catchwordWatch: watch });
}

/** What `watchStretches` has seen so far: the longest stretch, and the time since. ms */
export function watched(): { longest: number; took: number } {
  const { longest, since } = (globalThis as unknown as { catchwordWatch: { longest: number; since: number } })
    .catchwordWatch;
  return { longest, took: performance.now() - since };
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
