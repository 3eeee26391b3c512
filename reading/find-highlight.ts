import { type Anchor, type Resolution, resolveUnchanged, SPEAKS_FOR_ITSELF } from './anchor';
import { CONTEXT_USED, findEdited } from './edited-quote';
import type { ChapterAtHand } from './find-chapter';
import { type Occurrence, occurrences, standsAlike } from './occurrences';

/** Where in a work a highlight is now. */
export interface FoundInWork<C extends ChapterAtHand> extends Resolution {
  readonly chapter: C;
}

/**
 * Finds a highlight's words among all chapters at hand, after they were not found in their own: chapters are split,
 * merged, moved and posted anew. Right, or null: what stands in another chapter has to be told by more than in its own.
 *
 * The very text it was taken from may have moved as a whole: then it is there, however short. Else, from 20 characters
 * on, its words, as they were or edited, are there where all that is stored of both their sides stands round them, but
 * for a word or two, and that only once in the work.
 *
 * A generator, because reading a long work through takes a while: it pauses after every chapter.
 */
export function* findInWork<C extends ChapterAtHand>(
  anchor: Anchor,
  chapters: readonly C[],
): Generator<undefined, FoundInWork<C> | null> {
  const all: FoundInWork<C>[] = [];
  for (const chapter of chapters) {
    const text = chapter.text();
    if (!text) continue;
    const unchanged = resolveUnchanged(anchor, text);
    if (unchanged) return { ...unchanged, chapter };
    if (anchor.exact.length >= SPEAKS_FOR_ITSELF) {
      for (const each of candidates(anchor, text.text)) all.push({ ...each, chapter });
    }
    yield;
  }
  const [first] = all;
  return first && all.length === 1 ? first : null;
}

/** The stretches of another chapter that the quote may have become. */
function candidates(anchor: Anchor, text: string): Resolution[] {
  const exact = occurrences(anchor, text).filter((found) => standsAlike(anchor, found));
  if (exact.length > 0) return exact.map(({ start, end }) => ({ start, end, how: 'moved' }));
  const edited = editedNear(anchor, text);
  return edited && standsAlike(anchor, edited)
    ? [{ start: edited.start, end: edited.end, how: 'edited' }]
    : [];
}

/** Edited words beside a flank that is still as it was: to search whole chapters for what may be there costs too much. */
function editedNear(anchor: Anchor, text: string): Occurrence | null {
  const prefix = anchor.prefix.slice(-CONTEXT_USED);
  const suffix = anchor.suffix.slice(0, CONTEXT_USED);
  const room = 2 * anchor.exact.length + 4 * CONTEXT_USED;
  for (const flank of [prefix, suffix]) {
    const at = flank.length < CONTEXT_USED ? -1 : text.indexOf(flank);
    if (at === -1) continue;
    const from = Math.max(0, at - room);
    const found = findEdited({ ...anchor, start: at - from }, text.slice(from, at + room));
    if (found) return { text, start: from + found.start, end: from + found.end };
  }
  return null;
}
