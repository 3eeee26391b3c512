import { type Anchor, resolveAnchor } from './anchor';
import { likeness } from './approximate';
import { type ChapterText, paragraphAt } from './chapter-text';

/** Fewer characters than this beside the point stand in too many places. */
const ENOUGH = 20;
/** How much of the paragraph's words beside the point must be in the paragraph that is found. */
const OWN_NEEDED = 0.6;

/**
 * Finds the point at an anchor's start by words of its own paragraph: those from it on, else those right before it,
 * else those a little after it. UTF-16 offset; null when they are gone. The words of another paragraph prove nothing:
 * they stay when the one between them is cut, and come away from it when something is put in.
 */
export function findPoint(anchor: Anchor, text: string): number | null {
  // Whether all of the chapter is unchanged is asked elsewhere; this may be a part of it.
  const chapter: ChapterText = { text, hash: 'unasked', words: 0 };
  const here = resolveAnchor(anchor, chapter);
  if (here && (here.how !== 'edited' || hasOwnWords(anchor, text, here.start))) return here.start;

  const before = anchor.prefix.slice(anchor.prefix.lastIndexOf('\n') + 1);
  if (before.length >= ENOUGH) {
    const start = anchor.start - before.length;
    const words = {
      ...anchor,
      exact: before,
      prefix: anchor.prefix.slice(0, -before.length),
      suffix: anchor.exact,
      start,
      end: anchor.start,
    };
    const found = resolveAnchor(words, chapter);
    if (found) return found.end;
  }

  const after = anchor.exact.includes('\n') ? '' : firstLine(anchor.suffix);
  if (after.length >= ENOUGH) {
    const words = {
      ...anchor,
      exact: after,
      prefix: anchor.exact,
      suffix: anchor.suffix.slice(after.length),
      start: anchor.end,
      end: anchor.end + after.length,
    };
    const found = resolveAnchor(words, chapter);
    if (found) return found.start;
  }
  return null;
}

/** The only place where the point's words stand unchanged, however far from where they were; null when there is none. */
export function findVerbatim({ exact }: Anchor, text: string): number | null {
  const at = exact.length < ENOUGH ? -1 : text.indexOf(exact);
  return at === -1 || text.indexOf(exact, at + 1) !== -1 ? null : at;
}

/** Whether the paragraph at `offset` reads like the point's own, as far as the anchor holds that. */
function hasOwnWords({ prefix, exact }: Anchor, text: string, offset: number): boolean {
  const own = prefix.slice(prefix.lastIndexOf('\n') + 1) + firstLine(exact);
  const { start, end } = paragraphAt(text, offset);
  const there = text.slice(start, end);
  // Of a paragraph that was split, a part is left here.
  const part = there.length >= ENOUGH && there.length < own.length;
  return (part ? likeness(own, there) : likeness(there, own)) >= OWN_NEEDED;
}

function firstLine(words: string): string {
  const end = words.indexOf('\n');
  return end === -1 ? words : words.slice(0, end);
}
