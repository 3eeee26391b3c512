import type { Anchor } from './anchor';
import { likeness } from './approximate';
import { CONTEXT_USED, type Span } from './edited-quote';

/** A stretch that reads exactly like a quote. */
export interface Occurrence extends Span {
  readonly text: string;
}

/** Stored on each side. More than is used, so that the rule can change without losing old anchors. */
export const CONTEXT_STORED = 64;
/** A flank that is less alike proves nothing. */
const FLANK_NEEDED = 0.6;
/** The same in another chapter, where lines that come again stand with the same neighbour: what 20 in 64 characters differ is none. */
const FLANK_ELSEWHERE = 0.7;
/** Fewer characters than this beside a quote tell nothing. */
const LEAST_FLANK = 16;
/** "the" stands thousands of times in a long chapter: only this many, the nearest ones, are compared by their flanks. */
const MOST = 1000;

/** What stands round a quote: its flanks, and where it began. */
type Surroundings = Pick<Anchor, 'prefix' | 'suffix' | 'start'>;

/** All stretches of a text that read exactly like a quote, in order; of very many the nearest to where it was. */
export function occurrences({ exact, start }: Pick<Anchor, 'exact' | 'start'>, text: string): Occurrence[] {
  const all: Occurrence[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    all.push({ text, start: at, end: at + exact.length });
  }
  if (all.length <= MOST) return all;
  return all.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, MOST);
}

/**
 * Whether a stretch in another chapter stands where the quote stood: all that is stored of its surroundings is alike but
 * for a word or two, on both sides. What stood at an edge of its chapter has to be at an edge, or at one of a paragraph.
 */
export function standsAlike(quote: Surroundings, found: Occurrence): boolean {
  const { prefix, suffix } = quote;
  const { text, start, end } = found;
  const before =
    prefix.length < LEAST_FLANK
      ? `\n${text.slice(0, start)}`.endsWith(`\n${prefix}`)
      : likeBefore(quote, found, CONTEXT_STORED) >= FLANK_ELSEWHERE;
  const after =
    suffix.length < LEAST_FLANK
      ? `${text.slice(end)}\n`.startsWith(`${suffix}\n`)
      : likeAfter(quote, found, CONTEXT_STORED) >= FLANK_ELSEWHERE;
  return before && after;
}

/**
 * How alike the surroundings of an occurrence are to a quote's own, each flank from 0 to 1: the better one, and both
 * together.
 */
export function surroundingsLike(quote: Surroundings, found: Occurrence): { better: number; both: number } {
  const before = likeBefore(quote, found, CONTEXT_USED);
  const after = likeAfter(quote, found, CONTEXT_USED);
  return { better: Math.max(before, after), both: before + after };
}

/** The occurrence whose better flank is best, if that is good; `null` when none is. */
export function bestSurrounded<T extends Occurrence>(quote: Surroundings, all: readonly T[]): T | null {
  let best: { found: T; rank: number[] } | null = null;
  for (const found of all) {
    const { better, both } = surroundingsLike(quote, found);
    if (better < FLANK_NEEDED) continue;
    // A refrain may stand twice with 32 equal characters on a side: then both sides, then all 64, then nearness tell.
    const rank = [better, both];
    if (best && compareRanks(rank, best.rank) < 0) continue;
    rank.push(likeBefore(quote, found, CONTEXT_STORED) + likeAfter(quote, found, CONTEXT_STORED));
    rank.push(-Math.abs(found.start - quote.start));
    if (!best || compareRanks(rank, best.rank) > 0) best = { found, rank };
  }
  return best?.found ?? null;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function likeBefore({ prefix }: Surroundings, { text, start }: Occurrence, length: number): number {
  // A stub at the chapter's edge is alike too easily: it counts when the chapter still begins with it, or not at all.
  if (prefix.length < LEAST_FLANK) return text.slice(0, start) === prefix ? 1 : 0;
  const wanted = prefix.slice(-length);
  return likeness(text.slice(Math.max(0, start - wanted.length), start), wanted);
}

function likeAfter({ suffix }: Surroundings, { text, end }: Occurrence, length: number): number {
  if (suffix.length < LEAST_FLANK) return text.slice(end) === suffix ? 1 : 0;
  const wanted = suffix.slice(0, length);
  return likeness(text.slice(end, end + wanted.length), wanted);
}
