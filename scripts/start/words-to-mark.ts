import type { ChapterWords } from '../../tests/reader/reader';

/** How many words to take on either side of what the mark is to run over: enough to see, few enough for a line. */
const AROUND = 3;

/** A mark longer than this reads badly in a report, and could run off a small screen. UTF-16 units */
const LONGEST = 200;

/**
 * Stretches of a chapter to try a highlight on, the most telling first: over an emphasis and the break to the next
 * paragraph, over a break, a few words of one paragraph. Those after `from` come before those above it; at most twelve.
 */
export function wordsToMark(chapter: ChapterWords, from = 0): string[] {
  const { text, breaks, emphases } = chapter;
  const blocks = blocksOf(chapter);
  const near = <T>(items: readonly T[], place: (item: T) => number) => [
    ...items.filter((item) => place(item) >= from),
    ...items.filter((item) => place(item) < from),
  ];
  const take = (start: number, end: number) => (end - start <= LONGEST ? text.slice(start, end).trim() : '');
  const before = (at: number) =>
    edge(text, Math.max(at - 200, blockAt(blocks, at - 1)?.[0] ?? 0), at, -AROUND);
  const after = (at: number) =>
    edge(text, at, Math.min(at + 200, blockAt(blocks, at)?.[1] ?? text.length), AROUND);

  const overBoth = near(emphases, ([start]) => start).flatMap(([start, end]) => {
    const over = breaks.find((each) => each >= end);
    return over === undefined ? [] : [take(before(start), after(over + 1))];
  });
  const overBreak = near(breaks, (at) => at).map((at) => take(before(at), after(at + 1)));
  const within = near(blocks, ([, end]) => end).map(([start, end]) =>
    take(start, edge(text, start, Math.min(end, start + 200), 4 * AROUND)),
  );
  return [overBoth, overBreak, within].flatMap((each) => each.filter((words) => words !== '').slice(0, 4));
}

/** Start and end of each block of text. */
function blocksOf({ text, breaks }: ChapterWords): [number, number][] {
  const starts = [0, ...breaks.map((at) => at + 1)];
  return starts
    .map((start, i): [number, number] => [start, breaks[i] ?? text.length])
    .filter(([a, b]) => b > a);
}

function blockAt(blocks: readonly [number, number][], at: number): [number, number] | undefined {
  return blocks.find(([start, end]) => start <= at && at < end);
}

/** Words as each language has them: Chinese has no spaces to count by. */
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where the first `count` words of a stretch end, or (negative) its last ones begin; its own edge if it has fewer. */
function edge(text: string, start: number, end: number, count: number): number {
  const words = [...WORDS.segment(text.slice(start, end))].filter(({ isWordLike }) => isWordLike);
  if (count < 0) {
    const first = words.at(count);
    return first ? start + first.index : start;
  }
  const next = words[count];
  return next ? start + next.index : end;
}

/** How many words there are. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of WORDS.segment(text)) if (isWordLike) count += 1;
  return count;
}
