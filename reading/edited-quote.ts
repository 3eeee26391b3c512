import type { Anchor } from './anchor';
import { type ApproximateMatch, bestMatches, editSimilarity } from './approximate';

/** A stretch of text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of the stored characters on each side, those that are compared: 64 would be a little better on typos and a little
 * worse on short quotes that were deleted. */
export const CONTEXT_USED = 32;
const WHOLE_ERRORS = 0.25;
const HALF_ERRORS = 0.2;
// From 20 on, words with both a new neighbour and an edit would be found, but 1 in 20 deleted ones also, elsewhere.
const HALF_NEEDS = 30;
const FLANK = 16;
const FLANK_ERRORS = 0.34;
// So much has to be alike in any case.
const INNER_NEEDED = 0.5;
// Of rewritten quotes of 20 characters 3 in 100 are that much like what stands there now by chance, and none .6.
const INNER_SPEAKS = 0.6;
// Below that, so much of the quote, in characters, has to stand there in whole words: one-word edits leave them.
const WORDS_NEEDED = 0.4;
// .6 would lose a quarter of the one-word edits in quotes of 12 characters, and they have few whole words.
const SHORT = 20;
// Searching costs text × pattern: a longer quote is sought by its two ends.
const LONG = 300;
const LONG_END = 150;
// Above this the comparison of all the words (square in their number) would take over 10 ms; the ends have to do.
const COMPARABLE = 4000;

/**
 * Finds a quote whose words the author changed: no stretch reads like it exactly, but what surrounds it is still there
 * and most of its words are. Null rather than a place that could be another one.
 */
export function findEdited(anchor: Anchor, text: string): Span | null {
  return anchor.exact.length > LONG ? findLong(anchor, text) : findLike(anchor, text);
}

/** The quote with both its flanks, then, for a quote of some length, with one of them. */
function findLike(anchor: Anchor, text: string): Span | null {
  const { exact } = anchor;
  const prefix = anchor.prefix.slice(-CONTEXT_USED);
  const suffix = anchor.suffix.slice(0, CONTEXT_USED);
  const attempts: [prefix: string, suffix: string, share: number][] = [[prefix, suffix, WHOLE_ERRORS]];
  if (exact.length >= HALF_NEEDS) attempts.push([prefix, '', HALF_ERRORS], ['', suffix, HALF_ERRORS]);
  for (const [before, after, share] of attempts) {
    const spans: Span[] = [];
    for (const candidate of bestMatches(text, before + exact + after, share)) {
      const inner = betweenFlanks(text, candidate, before, after);
      if (inner && isLike(text.slice(inner.start, inner.end), exact)) spans.push(inner);
    }
    const nearest = nearestTo(anchor.start, spans);
    if (nearest) return nearest;
  }
  return null;
}

/** The same for a long quote: its first and last 150 characters are sought each with its flank, in this order. */
function findLong(anchor: Anchor, text: string): Span | null {
  const { exact } = anchor;
  const prefix = anchor.prefix.slice(-CONTEXT_USED);
  const suffix = anchor.suffix.slice(0, CONTEXT_USED);
  const head = exact.slice(0, LONG_END);
  const tail = exact.slice(-LONG_END);
  const attempts: [prefix: string, suffix: string, share: number][] = [
    [prefix, suffix, WHOLE_ERRORS],
    [prefix, '', HALF_ERRORS],
    ['', suffix, HALF_ERRORS],
  ];
  for (const [before, after, share] of attempts) {
    const heads: Span[] = [];
    for (const candidate of bestMatches(text, before + head, share)) {
      const inner = betweenFlanks(text, candidate, before, '');
      if (inner && isLike(text.slice(inner.start, inner.end), head)) heads.push(inner);
    }
    const first = nearestTo(anchor.start, heads);
    if (!first) continue;
    // Half and double the length: more than any words that are like enough can have.
    const from = first.start + Math.floor(exact.length / 2) - LONG_END;
    const reach = text.slice(from, first.start + exact.length * 2 + CONTEXT_USED);
    const spans: Span[] = [];
    for (const candidate of bestMatches(reach, tail + after, share)) {
      const inner = betweenFlanks(reach, candidate, '', after);
      if (!inner || !isLike(reach.slice(inner.start, inner.end), tail)) continue;
      const span = { start: first.start, end: from + inner.end };
      const words = text.slice(span.start, span.end);
      const comparable = Math.max(words.length, exact.length) <= COMPARABLE;
      if (!comparable || isLike(words, exact)) spans.push(span);
    }
    const nearest = nearestTo(first.start, spans);
    if (nearest) return nearest;
  }
  return null;
}

/**
 * The flank rule: what lies between the last characters of the prefix and the first of the suffix, both found inside
 * the candidate. A side given as '' ends with the candidate. Null when a flank is missing: without this rule a deleted
 * short quote comes back somewhere else.
 */
function betweenFlanks(
  text: string,
  candidate: ApproximateMatch,
  prefix: string,
  suffix: string,
): Span | null {
  const inside = text.slice(candidate.start, candidate.end);
  let start = 0;
  let end = inside.length;
  if (prefix !== '') {
    const ends = bestMatches(inside, prefix.slice(-FLANK), FLANK_ERRORS).map((match) => match.end);
    start = nearestNumber(prefix.length, ends);
  }
  if (suffix !== '') {
    const starts = bestMatches(inside, suffix.slice(0, FLANK), FLANK_ERRORS).map((match) => match.start);
    end = nearestNumber(inside.length - suffix.length, starts);
  }
  // NaN, for a flank that is not there, fails this as well.
  if (!(start < end)) return null;
  while (start < end && isSpace(inside, start)) start++;
  while (end > start && isSpace(inside, end - 1)) end--;
  return start < end ? { start: candidate.start + start, end: candidate.start + end } : null;
}

/** Whether words that stand where a quote stood are the quote, edited. */
function isLike(words: string, quote: string): boolean {
  const similarity = editSimilarity(words, quote);
  if (similarity < INNER_NEEDED) return false;
  return quote.length < SHORT || similarity >= INNER_SPEAKS || wordsLeft(words, quote) >= WORDS_NEEDED;
}

/** The share of a quote's characters that stand in words which are also among some others, 0 to 1. */
function wordsLeft(words: string, quote: string): number {
  const left = new Set(words.match(/\p{L}+/gu));
  let characters = 0;
  for (const word of quote.match(/\p{L}+/gu) ?? []) if (left.has(word)) characters += word.length;
  return characters / quote.length;
}

function isSpace(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\n';
}

function nearestTo(start: number, spans: readonly Span[]): Span | null {
  let nearest: Span | null = null;
  for (const span of spans) {
    if (!nearest || Math.abs(span.start - start) < Math.abs(nearest.start - start)) nearest = span;
  }
  return nearest;
}

/** NaN when there is none. */
function nearestNumber(wanted: number, numbers: readonly number[]): number {
  let nearest = Number.NaN;
  for (const number of numbers) {
    if (!(Math.abs(nearest - wanted) <= Math.abs(number - wanted))) nearest = number;
  }
  return nearest;
}
