import { type ChapterText, paragraphAt } from '../../reading/chapter-text';
import { describePlace, resolvePlace } from '../../reading/place';

/** Where a way of keeping places brings the reader, and whether it says that it guessed. */
export interface Answer {
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  readonly guess: boolean;
}

/** A way of keeping a place: takes it in the text as it was, finds it in the text as it is. */
export type Method = (before: ChapterText, offset: number, after: ChapterText) => Answer;

/** Catchword's, and what other readers keep. */
export const METHODS = {
  Catchword: (before, offset, after) => {
    const place = describePlace({ chapterId: '1', chapterNumber: 1, chapter: before, offset, at: 0 });
    const { offset: found, how } = resolvePlace(place, after);
    return { paragraph: paragraphAt(after.text, found).index, guess: how === 'guess' };
  },
  'whole percent': (before, offset, after) => {
    const percent = Math.round((100 * offset) / before.text.length);
    return sure(paragraphAt(after.text, Math.round((percent / 100) * after.text.length)).index);
  },
  'paragraph number': (before, offset, after) => {
    const { count } = paragraphAt(after.text, 0);
    return sure(Math.min(paragraphAt(before.text, offset).index, count - 1));
  },
  'paragraph number, scaled': (before, offset, after) => {
    const { index, count } = paragraphAt(before.text, offset);
    return sure(Math.floor((index / count) * paragraphAt(after.text, 0).count));
  },
  'share of the scroll height': (before, offset, after) => {
    const [from, to] = [layout(before.text), layout(after.text)];
    const { index, start } = paragraphAt(before.text, offset);
    const y = (from.tops[index] ?? 0) + Math.floor((offset - start) / LINE);
    const wanted = (y / from.height) * to.height;
    // Half a line of grace for what rounding takes away.
    return sure(to.tops.findLastIndex((top) => top <= wanted + 0.5));
  },
} satisfies Record<string, Method>;

export type MethodName = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

const sure = (paragraph: number): Answer => ({ paragraph, guess: false });

/** Characters in a line, and the room between two paragraphs in lines: a page as readers set it. */
const LINE = 66;
const GAP = 0.8;

/** Tops of the paragraphs in lines, and the height of all. */
function layout(text: string): { tops: number[]; height: number } {
  const tops: number[] = [];
  let height = 0;
  for (const paragraph of text.split('\n')) {
    tops.push(height);
    height += Math.ceil(paragraph.length / LINE) + GAP;
  }
  return { tops, height };
}
