import type { ChapterText } from './chapter-text';
import { landmarksLeft } from './landmarks';
import { type ChapterIdentity, type Place, type PlaceResolution, resolvePlace, sameChapter } from './place';
import { knowsItsText } from './rough-place';

/** A chapter in which a place may be looked for. */
export interface ChapterAtHand extends ChapterIdentity {
  /** Its text as it is now; asked for only when it is needed. Null when it cannot be had. */
  readonly text: () => ChapterText | null;
}

/** Where in a work a place is now. */
export interface PlaceInWork<C extends ChapterAtHand> extends PlaceResolution {
  readonly chapter: C;
}

/** The place's own words count for two landmarks; fewer than two may stand in another chapter by chance. */
const OWN_WORDS = 2;
const EVIDENCE_NEEDED = 2;
/** Only the likeliest chapters are looked through for words that were edited: that takes some 10 ms a chapter. */
const LIKELY = 3;

/**
 * Finds a place among the chapters at hand, wherever the author has put its words since: in its own chapter, which its
 * id tells, or its number where either side has no id; else in the one that has most of its words and neighbours, for
 * chapters are split, merged and removed. Where nothing tells the chapter, its number does; and where the work has become
 * shorter than that, its last one. Null when it is in none of them.
 *
 * `whole`: no chapter of the work stands elsewhere.
 *
 * A generator, because reading a long work through takes a while: it pauses after every chapter, and whoever runs it
 * may let the page answer in between. The usual case, a place in its own chapter, never pauses.
 */
export function* findPlace<C extends ChapterAtHand>(
  place: Place,
  chapters: readonly C[],
  { whole }: { readonly whole: boolean },
): Generator<undefined, PlaceInWork<C> | null> {
  const own = chapters.find((chapter) => sameChapter(chapter, place)) ?? null;
  const inOwn = own && resolveIn(own, place);
  if (inOwn?.how === 'exact') return inOwn;
  // Without words there is nothing to look for.
  if (inOwn && !knowsItsText(place)) return inOwn;

  const likely: { chapter: C; evidence: number }[] = [];
  for (const chapter of byNearness(chapters, place)) {
    const text = chapter.text();
    const evidence = text ? evidenceIn(text.text, place) : 0;
    if (evidence >= EVIDENCE_NEEDED) likely.push({ chapter, evidence });
    yield;
  }
  // A stable sort: of two with the same evidence the nearer stays first.
  likely.sort((a, b) => b.evidence - a.evidence);
  for (const { chapter } of likely.slice(0, LIKELY)) {
    const found = chapter === own ? inOwn : resolveIn(chapter, place);
    if (found?.how === 'exact') return found;
    yield;
  }

  const guessed = likely[0]?.chapter ?? own ?? chapters.find((chapter) => isNumbered(chapter, place));
  const found = guessed === own ? inOwn : guessed && resolveIn(guessed, place);
  if (found) return { ...found, how: 'guess' };
  if (!whole) return null;
  for (const chapter of [...chapters].reverse()) {
    const last = resolveIn(chapter, place);
    if (last) return { ...last, how: 'guess' };
  }
  return null;
}

/** Runs a search to its end without a pause. */
export function finish<T>(search: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

function resolveIn<C extends ChapterAtHand>(chapter: C, place: Place): PlaceInWork<C> | null {
  const text = chapter.text();
  return text && { chapter, ...resolvePlace(place, text) };
}

function evidenceIn(text: string, { anchor, landmarks = [] }: Place): number {
  const words = anchor.exact.length >= 20 && text.includes(anchor.exact);
  return (words ? OWN_WORDS : 0) + landmarksLeft(text, landmarks);
}

const isNumbered = (chapter: ChapterIdentity, place: Place) => chapter.chapterNumber === place.chapterNumber;

function byNearness<C extends ChapterAtHand>(chapters: readonly C[], place: Place): C[] {
  const away = ({ chapterNumber }: C) => Math.abs(chapterNumber - place.chapterNumber);
  return [...chapters].sort((a, b) => away(a) - away(b));
}
