import { describeQuote } from '../../reading/anchor';
import type { ChapterText } from '../../reading/chapter-text';
import { prose, type Random } from '../../reading/prose-for-tests';
import { hashText } from '../../reading/text-hash';
import { chapterOf } from '../bench-place/chapters';
import { randomOf } from '../figures/random';
import { EDIT_NAMES, EDITS, type EditName } from './edits';
import { type Answer, METHOD_NAMES, METHODS, type MethodName } from './methods';

/** The kinds of chapters that are measured; docs/ANCHORS.md says what they are. */
export const KINDS = ['prose', 'refrains'] as const;
export type Kind = (typeof KINDS)[number];

/** Characters of the quotes: from a word to two lines. */
export const LENGTHS = [8, 12, 20, 30, 40, 100] as const;
export type Length = (typeof LENGTHS)[number];

/** What came of some trials; each a number of trials. */
export interface Outcome {
  trials: number;
  /** The words that stand for the quote now; where they are gone, that it cannot be found. */
  right: number;
  /** Other words, or any at all where they are gone. */
  wrong: number;
}

/** What was measured of one edit, with quotes of one length, in one kind of chapter. */
export interface Cell {
  readonly edit: EditName;
  readonly kind: Kind;
  readonly length: Length;
  readonly outcomes: Readonly<Record<MethodName, Outcome>>;
}

const POOL = 10;
/** Characters of a chapter of prose: some 10,000 words. */
const PROSE = 60_000;
/** No quote is nearer to an end of the chapter: what is cut round it has to be there. Characters */
const EDGE = 400;

/** Measures every edit under some rules, always with the same result for the same seed. */
export function* measureAnchors(
  seed: number,
  trials: number,
  lengths: readonly Length[] = LENGTHS,
  rules: readonly MethodName[] = METHOD_NAMES,
): Generator<Cell> {
  for (const kind of KINDS) {
    const pool = Array.from({ length: POOL }, (_, i) => asChapter(textOf(kind, randomOf(seed, kind, i))));
    for (const edit of EDIT_NAMES) {
      for (const length of lengths) yield measureCell(pool, { edit, kind, length }, rules, seed, trials);
    }
  }
}

function measureCell(
  pool: readonly ChapterText[],
  { edit, kind, length }: Omit<Cell, 'outcomes'>,
  rules: readonly MethodName[],
  seed: number,
  trials: number,
): Cell {
  const outcomes = Object.fromEntries(METHOD_NAMES.map((name) => [name, nothing()])) as Record<
    MethodName,
    Outcome
  >;
  for (let trial = 0; trial < trials; trial++) {
    const random = randomOf(seed, `${kind}/${edit}/${length}`, trial);
    const chapter = pool[trial % pool.length] as ChapterText;
    const start = someQuote(chapter.text, length, random);
    const anchor = describeQuote(chapter, start, start + length);
    const { text, at } = EDITS[edit](
      {
        before: chapter.text.slice(0, start),
        quote: anchor.exact,
        after: chapter.text.slice(start + length),
      },
      random,
    );
    const now = asChapter(text);
    for (const name of rules) judge(outcomes[name], METHODS[name](anchor, now), at);
  }
  return { edit, kind, length, outcomes };
}

/** An outcome of no trials. */
export const nothing = (): Outcome => ({ trials: 0, right: 0, wrong: 0 });

/** Counts one answer. Half of the words in common is the same place: one may end a word sooner. */
export function judge(outcome: Outcome, found: Answer, right: Answer): void {
  outcome.trials++;
  if (!found) {
    if (!right) outcome.right++;
    return;
  }
  if (right && overlap(found, right) >= 0.5) outcome.right++;
  else outcome.wrong++;
}

/** Of the characters that either of two stretches has, the share that both have. */
function overlap(a: NonNullable<Answer>, b: NonNullable<Answer>): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Where a quote begins: half of them anywhere, half at the first word of a paragraph, so that in chapters with refrains
 * many a quote stands more than once.
 */
export function someQuote(text: string, length: number, random: Random): number {
  const last = text.length - EDGE - length;
  const anywhere = EDGE + Math.floor(random() * (last - EDGE));
  if (random() < 0.5) return anywhere;
  const beginning = text.indexOf('\n', anywhere) + 1;
  return beginning > 0 && beginning < last ? beginning : anywhere;
}

function textOf(kind: Kind, random: Random): string {
  return kind === 'prose' ? prose(random, PROSE) : chapterOf('refrains', random).join('\n');
}

/** Its words are not counted: that would take longer than all the rest. */
export const asChapter = (text: string): ChapterText => ({ text, hash: hashText(text), words: 0 });
