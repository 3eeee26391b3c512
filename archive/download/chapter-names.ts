/** What a download says of one chapter's name and number. */
export interface PrintedChapter {
  /** The heading on one line; empty when there is none. */
  heading: string;
  /** The archive's number of the chapter, where its end notes carry it; else `null`. */
  notedNumber: number | null;
}

/** A chapter's number in the work, from 1, and the author's title without it; `null` when there is none. */
export interface ChapterName {
  number: number;
  title: string | null;
}

const NUMBERED = /^Chapter (\d+)(?:: (.+))?$/s;

/**
 * Numbers and titles of a download's chapters, all in one go, for only together they tell which of two shapes they
 * have. Since October 2025 each heading is "Chapter N: TITLE"; before, it was the title alone, or "Chapter N" for want
 * of one. (Where in the older shape every title began with its own number, that number is taken for the archive's.)
 */
export function nameChapters(chapters: readonly PrintedChapter[]): ChapterName[] {
  return allNumbered(chapters) ?? namedByTitle(chapters);
}

function allNumbered(chapters: readonly PrintedChapter[]): ChapterName[] | null {
  const names: ChapterName[] = [];
  for (const { heading, notedNumber } of chapters) {
    const [matched, digits, title] = NUMBERED.exec(heading) ?? [];
    const number = Number(digits);
    const inOrder = number > (names.at(-1)?.number ?? 0);
    if (matched === undefined || !inOrder || (notedNumber ?? number) !== number) return null;
    names.push({ number, title: title ?? null });
  }
  return names;
}

function namedByTitle(chapters: readonly PrintedChapter[]): ChapterName[] {
  const names: ChapterName[] = [];
  for (const [i, { heading, notedNumber }] of chapters.entries()) {
    const following = (names.at(-1)?.number ?? 0) + 1;
    // "Chapter 1" after a prologue is a title: no chapter's number is less than its place among the others.
    const printed = Number(/^Chapter (\d+)$/.exec(heading)?.[1] ?? 0);
    const possible = printed >= following && printed <= highestAt(chapters, i);
    const number = notedNumber ?? (possible ? printed : following);
    names.push({ number, title: heading === '' || heading === `Chapter ${number}` ? null : heading });
  }
  return names;
}

/** The highest number the chapter at `i` can have, given those behind it whose numbers are known. */
function highestAt(chapters: readonly PrintedChapter[], i: number): number {
  const known = chapters.findIndex(({ notedNumber }, at) => at > i && notedNumber !== null);
  return known < 0 ? Number.POSITIVE_INFINITY : (chapters[known]?.notedNumber ?? 0) - (known - i);
}
