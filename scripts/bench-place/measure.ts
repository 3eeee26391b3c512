import { type ChapterText, paragraphAt } from '../../reading/chapter-text';
import type { Random } from '../../reading/prose-for-tests';
import { randomOf } from '../figures/random';
import { chapterOf, KINDS, type Kind } from './chapters';
import { type Draft, draftOf, lineOf, seamOf, textOf } from './draft';
import { EDIT_NAMES, EDITS, type EditName } from './edits';
import { type Answer, METHOD_NAMES, METHODS, type MethodName } from './methods';

/** What came of some trials; each a number of trials. */
export interface Outcome {
  trials: number;
  /** The right paragraph, said for sure or as a guess. */
  exact: number;
  /** That, or a paragraph beside it; for words that were cut, a paragraph beside the gap. */
  near: number;
  /** Said to be a guess. */
  guess: number;
  /** Another paragraph, or any at all for words that were cut, and not a word about it. */
  silent: number;
}

/** What was measured of one edit in one kind of chapter. */
export interface Cell {
  readonly edit: EditName;
  readonly kind: Kind;
  readonly outcomes: Readonly<Record<MethodName, Outcome>>;
}

interface Sample {
  readonly draft: Draft;
  readonly text: ChapterText;
}

/** Chapters of each kind; places are many, and writing 20,000 words takes longer than to find one in them. */
const POOL: Record<Kind, number> = { long: 8, short: 60, refrains: 16 };

/** Measures every edit in every kind of chapter, always with the same result for the same seed. */
export function* measureEdits(seed: number, trials: number): Generator<Cell> {
  for (const kind of KINDS) {
    const pool = Array.from({ length: POOL[kind] }, (_, i): Sample => {
      const draft = draftOf(chapterOf(kind, randomOf(seed, kind, i)));
      return { draft, text: textOf(draft) };
    });
    for (const edit of EDIT_NAMES) yield measureCell(pool, kind, edit, seed, trials);
  }
}

function measureCell(pool: Sample[], kind: Kind, edit: EditName, seed: number, trials: number): Cell {
  const outcomes = Object.fromEntries(METHOD_NAMES.map((name) => [name, nothing()])) as Record<
    MethodName,
    Outcome
  >;
  for (let trial = 0; trial < trials; trial++) {
    const random = randomOf(seed, `${kind}/${edit}`, trial);
    const { draft, text } = pool[trial % pool.length] as Sample;
    const offset = somePoint(text.text, random);
    const { index, start } = paragraphAt(text.text, offset);
    const target = { paragraph: index, offset: offset - start };
    const edited = EDITS[edit](draft, target, random);
    const now = textOf(edited);
    const right = lineOf(edited, target);
    const seam = seamOf(edited, target);
    for (const name of METHOD_NAMES) judge(outcomes[name], METHODS[name](text, offset, now), right, seam);
  }
  return { edit, kind, outcomes };
}

/** An outcome of no trials. */
export const nothing = (): Outcome => ({ trials: 0, exact: 0, near: 0, guess: 0, silent: 0 });

/** The outcomes of several cells as one. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const all = nothing();
  for (const outcome of outcomes) {
    for (const key of Object.keys(all) as (keyof Outcome)[]) all[key] += outcome[key];
  }
  return all;
}

/** Counts one answer. `right` is -1 when the words were cut; they stood right before paragraph `seam`. */
export function judge(outcome: Outcome, { paragraph, guess }: Answer, right: number, seam: number): void {
  const exact = paragraph === right;
  const near = right === -1 ? paragraph === seam || paragraph === seam - 1 : Math.abs(paragraph - right) <= 1;
  outcome.trials++;
  if (exact) outcome.exact++;
  if (near) outcome.near++;
  if (guess) outcome.guess++;
  else if (!exact) outcome.silent++;
}

/**
 * A beginning of a word, as a place is the first word of a line. Half of them anywhere in the text, half in any
 * paragraph: one-liners are places as often as long paragraphs are.
 */
export function somePoint(text: string, random: Random): number {
  let at = Math.floor(random() * text.length);
  if (random() < 0.5) {
    const paragraphs = text.split('\n');
    const chosen = Math.floor(random() * paragraphs.length);
    const start = paragraphs.slice(0, chosen).join('\n').length + (chosen > 0 ? 1 : 0);
    at = start + Math.floor(random() * (paragraphs[chosen]?.length ?? 0));
  }
  while (at > 0 && !/\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
