/** How long a work is, or was. `null` where no page told. */
export interface WorkLength {
  /** Chapters posted. */
  readonly chapters: number | null;
  /** Words, as the archive states them. */
  readonly words: number | null;
}

/** The length that a work's facts tell. */
export function lengthOf(work: { chaptersPosted: number | null; words: number | null }): WorkLength {
  return { chapters: work.chaptersPosted, words: work.words };
}

/**
 * How many chapters were posted since the work had the length `then`. Never negative, for an author may take chapters
 * back; `null` when one of the two is not known.
 */
export function newChapters(then: WorkLength | undefined, now: WorkLength): number | null {
  const before = then?.chapters ?? null;
  return before === null || now.chapters === null ? null : Math.max(0, now.chapters - before);
}

/**
 * How much of a work lies before a place, 0 to 1, when `progress` was its share as the work had the length `then`.
 * Only new chapters make it less, for they are taken to come after the place; words that an author adds to what was
 * there may stand before it as well. By words where both lengths tell them, by chapters where not. Below 1 as long as
 * there are new chapters.
 */
export function progressNow(progress: number, then: WorkLength | undefined, now: WorkLength): number {
  if (!then || !newChapters(then, now)) return progress;
  // An author may post a chapter and shorten another: the chapters still tell that the work goes on.
  const byWords = then.words && now.words && then.words < now.words ? then.words / now.words : null;
  return progress * (byWords ?? (then.chapters ?? 0) / (now.chapters ?? 1));
}
