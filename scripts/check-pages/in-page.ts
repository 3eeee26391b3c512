import { recognisePage } from '../../archive/page';
import { readProse, traceOf } from '../../archive/prose/prose';
import { readWorkPage } from '../../archive/work-page';
import { TextIndex } from '../../reading/dom/text-index';

/** What Catchword makes of one page, measured in the page itself. */
export interface Measure {
  kind: string;
  title: string | null;
  chapters: { found: number; stated: number | null };
  words: { found: number; stated: number | null };
  /** Share of the story's letters that reach the reader, in their order, 0 to 1; of the worst chapter. `null` without a story. */
  kept: number | null;
  /** Pictures, media, rules and tables of the story that do not reach the reader. */
  lostThings: number;
  /** What the steps of the pipeline removed and had to be taken back, by chapter. */
  steps: string[];
  /** Recognising and reading the page, all chapters. ms */
  took: number;
}

/** Reads the page as the reader would, and compares with the page by means of its own. */
export function measurePage(): Measure {
  const began = performance.now();
  const page = recognisePage(document);
  const kind = page.kind === 'work' ? `work (${page.view})` : page.kind;
  const work = page.kind === 'work' ? readWorkPage(document) : null;
  if (!work) {
    const nothing = { found: 0, stated: null };
    const took = performance.now() - began;
    return {
      kind,
      title: null,
      chapters: nothing,
      words: nothing,
      kept: null,
      lostThings: 0,
      steps: [],
      took,
    };
  }
  const read = work.chapters.map((chapter) => ({ chapter, prose: readProse(chapter.body) }));
  const took = performance.now() - began;

  const whole = page.kind === 'work' && page.view !== 'chapter';
  const { chaptersPosted, words: statedWords, title } = work.work;
  return {
    kind,
    title,
    chapters: { found: read.length, stated: whole ? chaptersPosted : 1 },
    words: {
      found: read.reduce((sum, { prose }) => sum + new TextIndex(prose.content).words, 0),
      stated: whole ? statedWords : null,
    },
    kept: Math.min(
      ...read.map(({ chapter, prose }) => share(lettersOf(chapter.body), lettersOf(prose.content))),
      1,
    ),
    lostThings: read.reduce((sum, { chapter, prose }) => sum + lost(chapter.body, prose.content), 0),
    steps: read.flatMap(({ chapter, prose }) =>
      traceOf(prose).map((sentence) => `chapter ${chapter.number}: ${sentence}`),
    ),
    took,
  };
}

/** What stands inside these is seen by nobody who can see them; inside an `object` it is the author's, and stays. */
const PLAYERS = 'iframe, embed, param, .catchword-embed, audio, video';
const THINGS = 'img, hr, audio, video, table';

/** The author's letters: without the archive's hidden heading, what runs, and what stands for a player. */
function lettersOf(root: Element | DocumentFragment): string {
  const copy = root.cloneNode(true) as Element | DocumentFragment;
  for (const child of [...copy.children])
    if (child.id === 'work' && child.matches('.landmark')) child.remove();
  for (const part of copy.querySelectorAll(`script, style, noscript, template, ${PLAYERS}`)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, '');
}

/** 1 only when both are the same; else the share of `before` that `after` begins and ends with. */
function share(before: string, after: string): number {
  if (before === after) return 1;
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return Math.min(0.9999, (start + end) / Math.max(before.length, after.length, 1));
}

function lost(before: Element, after: DocumentFragment): number {
  return Math.max(0, before.querySelectorAll(THINGS).length - after.querySelectorAll(THINGS).length);
}
