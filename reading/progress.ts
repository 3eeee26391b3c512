/** What is known of a work's length, and a place in it. */
export interface ProgressQuestion {
  /** The chapters seen so far, in any order. `words` is null where the chapter's text has not been seen. */
  readonly chapters: readonly { readonly number: number; readonly words: number | null }[];
  /** Words of the whole work as the archive states them; null when it does not. */
  readonly statedWords: number | null;
  /** Chapters posted; null when unknown. */
  readonly chaptersPosted: number | null;
  /** The chapter, counted from 1, and how much of its text lies before the place, 0 to 1. */
  readonly place: { readonly chapterNumber: number; readonly fraction: number };
}

/**
 * How much of the posted work lies before a place, 0 to 1, counted in words.
 * Chapters whose length is unknown share equally in the stated words that remain, or get the known ones' average.
 * A later place never gives less; the end of the last posted chapter gives 1.
 */
export function workProgress({ chapters, statedWords, chaptersPosted, place }: ProgressQuestion): number {
  const known = new Map<number, number>();
  let count = Math.max(1, wholeOrZero(chaptersPosted));
  for (const { number, words } of chapters) {
    if (wholeOrZero(number) === 0) continue;
    // A chapter that is here is posted, whatever the number on an older page says.
    count = Math.max(count, number);
    if (words !== null && Number.isFinite(words) && words >= 0) known.set(number, words);
  }
  const read = place.chapterNumber - 1;
  const fraction = place.fraction >= 0 ? Math.min(place.fraction, 1) : 0;
  if (!(read >= 0)) return 0;
  // The end is 1 by definition: a sum of shares may miss it by a rounding error.
  if (read >= count || (read === count - 1 && fraction === 1)) return 1;

  const share = shareOfUnknown(known, count - known.size, wholeOrZero(statedWords));
  let total = (count - known.size) * share;
  let before = 0;
  let knownBefore = 0;
  for (const [number, words] of known) {
    total += words;
    if (number > read) continue;
    before += words;
    knownBefore++;
  }
  // Chapters of pictures only: with no words at all each counts the same.
  if (total === 0) return (read + fraction) / count;
  before += (read - knownBefore) * share + (known.get(read + 1) ?? share) * fraction;
  return Math.min(1, before / total);
}

/** Words to expect in a chapter that has not been seen. */
function shareOfUnknown(known: ReadonlyMap<number, number>, unknown: number, stated: number): number {
  if (unknown === 0) return 0;
  let words = 0;
  for (const count of known.values()) words += count;
  // Stated words run behind when the author has just posted: no chapter is empty for that.
  if (stated > words) return (stated - words) / unknown;
  return words > 0 ? words / known.size : 1;
}

/** 0 for null and for what cannot be a count. */
function wholeOrZero(value: number | null): number {
  return value !== null && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
