import { lineTop, scrollToOffset, type TextPoint, textAtReadingLine } from '../../../reading/dom/viewport';
import { randomFrom } from '../../../reading/prose-for-tests';
import { chapterAt, chapters, characterBox, frames, scroller } from './reader';

/** What a check of many cases found. `problems` name the case, one sentence each. */
export interface Findings {
  /** How many cases were looked at: a check of none proves nothing. */
  checked: number;
  problems: string[];
}

/** What came of going to a place. */
export interface Arrival {
  /** What `scrollToOffset` said. */
  reached: boolean;
  /** The place at the line then. */
  place: TextPoint | null;
  /** How far the scroller can still be scrolled up and down, px. */
  above: number;
  below: number;
}

/** UTF-16 units that fill a screen: what stands above its lines may be another chapter, or nothing. */
const FIRST_SCREEN = 1500;

/** Brings the line of a place to the reading line. */
export function goTo({ chapter, offset }: TextPoint): Arrival {
  const reached = scrollToOffset({ scroller, index: chapterAt(chapter).index, offset });
  const above = scroller.scrollTop;
  return { reached, place: placeAtLine(), above, below: scrollable() - above };
}

/** The place at the reading line. */
export function placeAtLine(): TextPoint | null {
  return textAtReadingLine({ scroller, chapters: chapters() });
}

/** Scrolls to `top` px, or as far as it goes, and waits until what is there is laid out. @returns how far it went. */
export async function scrollTo(top: number): Promise<number> {
  scroller.scrollTo({ top, behavior: 'instant' });
  await frames(2);
  return scroller.scrollTop;
}

/** Brings the middle of a chapter's heading to the reading line. */
export async function goToHeading(chapter: number): Promise<void> {
  const box = chapterAt(chapter).heading.getBoundingClientRect();
  await scrollTo(scroller.scrollTop + (box.top + box.bottom) / 2 - lineTop(scroller));
}

/** How far the scroller can be scrolled, px. */
export function scrollable(): number {
  return scroller.scrollHeight - scroller.clientHeight;
}

/** Length of a chapter's text, UTF-16. */
export function textLength(chapter: number): number {
  return chapterAt(chapter).index.text.length;
}

/**
 * Goes to places in the chapters, and looks whether the place at the line is then the beginning of that line of
 * text: at once, and when the browser has laid out what it had skipped. Then goes to the place it found, over and over:
 * that must move nothing.
 */
export async function roundTrips(places: readonly TextPoint[]): Promise<Findings> {
  const problems: string[] = [];
  for (const asked of places) {
    if (!goTo(asked).reached) {
      problems.push(`${describe(asked)} was not reached`);
      continue;
    }
    const wrong = (when: string) => {
      const problem = problemWith(asked);
      if (problem) problems.push(`${describe(asked)}, ${when}: ${problem}`);
    };
    wrong('at once');
    await frames(3);
    wrong('frames later');
    const drift = driftFromHere();
    // A million px down, browsers know positions to a fraction of a px only.
    if (Math.abs(drift) >= 1)
      problems.push(`${describe(asked)}: kept and found again three times, drifts ${drift} px`);
  }
  return { checked: places.length, problems };
}

/** Scrolls from the top to the end in `stops` steps: the place must never go back. */
export async function walkDown({ stops }: { stops: number }): Promise<Findings> {
  const problems: string[] = [];
  let last: TextPoint = { chapter: 0, offset: 0 };
  for (let stop = 0; stop <= stops; stop++) {
    const top = await scrollTo((scrollable() * stop) / stops);
    const place = placeAtLine();
    if (!place) problems.push(`no place at ${top} px`);
    else {
      const isBack =
        place.chapter < last.chapter || (place.chapter === last.chapter && place.offset < last.offset);
      if (isBack) problems.push(`at ${top} px from ${describe(last)} back to ${describe(place)}`);
      last = place;
    }
  }
  return { checked: stops + 1, problems };
}

/** `count` places deep in the chapters, the very end among them; always the same for the same chapters. */
export function placesInside(count: number): TextPoint[] {
  const random = randomFrom(99);
  const last = chapters().length - 1;
  const places: TextPoint[] = [{ chapter: last, offset: textLength(last) }];
  while (places.length < count) {
    const chapter = Math.floor(random() * (last + 1));
    const offset = Math.floor(FIRST_SCREEN + random() * (textLength(chapter) - FIRST_SCREEN));
    if (!isFolded({ chapter, offset })) places.push({ chapter, offset });
  }
  return places;
}

/** The first places of each chapter that follows another. Those of the first cannot be scrolled down to the line. */
export function placesAtBeginnings(): TextPoint[] {
  return chapters().flatMap((_chapter, chapter) =>
    chapter === 0 ? [] : [0, 40, 200].map((offset) => ({ chapter, offset })),
  );
}

/** Whether the text stands in a fold that is closed, and so on no line. */
function isFolded({ chapter, offset }: TextPoint): boolean {
  const { node } = chapterAt(chapter).index.pointAt(offset);
  return node.parentElement?.closest('details:not([open]) > :not(summary)') != null;
}

/** What is wrong with the place at the line after one went to `asked`; null when it is the beginning of the same line. */
function problemWith(asked: TextPoint): string | null {
  const found = placeAtLine();
  if (!found) return 'no place at the line';
  const told = `the place is ${describe(found)}`;
  if (found.chapter !== asked.chapter) return told;
  const { index } = chapterAt(asked.chapter);
  const offset = onText(asked);
  const wanted = characterBox(index, offset);
  const box = characterBox(index, found.offset);
  if (!wanted) return 'what was asked for has no box';
  if (!box) return `${told}, which has no box`;
  const shared = Math.min(wanted.bottom, box.bottom) - Math.max(wanted.top, box.top);
  // Characters of one line differ in size: a raised one shares only part of the others' height.
  if (shared < 0.3 * Math.min(wanted.height, box.height)) {
    return `${told}, on another line, ${Math.round(box.top - wanted.top)} px lower`;
  }
  if (found.offset > offset) return `${told}, behind it`;
  const before = found.offset > 0 ? characterBox(index, found.offset - 1) : null;
  if (before && before.bottom > lineTop(scroller)) return `${told}, with text of the line before it`;
  return null;
}

/** The offset of the character that is meant: a separator stands for the one after it, the end for the last one. */
function onText({ chapter, offset }: TextPoint): number {
  const { text } = chapterAt(chapter).index;
  const at = Math.min(offset, text.length - 1);
  return characterBox(chapterAt(chapter).index, at) ? at : at + 1;
}

/** How far the text moves by being brought to the place that is found, again and again after the first time. px */
function driftFromHere(): number {
  const restore = () => {
    const place = placeAtLine();
    if (place) goTo(place);
  };
  restore();
  const before = scroller.scrollTop;
  for (let again = 0; again < 3; again++) restore();
  return scroller.scrollTop - before;
}

function describe({ chapter, offset }: TextPoint): string {
  const { text } = chapterAt(chapter).index;
  return `chapter ${chapter} offset ${offset} of ${text.length} ${JSON.stringify(text.slice(offset, offset + 24))}`;
}
