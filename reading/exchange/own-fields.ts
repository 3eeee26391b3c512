import type { Highlight } from '../highlight';
import type { Fields } from './found-highlight';
import { wellFormed } from './well-formed';

/*
 * What Catchword keeps of a highlight and no common format has a place for travels in a field of its own, as a row
 * without what stands elsewhere in the file. What stands elsewhere counts: another program may have changed it.
 */

/** All of a highlight but what every format tells: quote, surroundings, note, colour and style. */
export function ownFields({ anchor, note, colour, style, ...own }: Highlight): Fields {
  const { exact, prefix, suffix, ...ownAnchor } = anchor;
  return { ...own, anchor: ownAnchor };
}

/** A time as a file tells it: ISO 8601, to the ms. */
export function timeText(at: number): string {
  return new Date(at).toISOString();
}

/** A time in a file; ms since the epoch, `null` where it cannot be read. */
export function timeIn(text: unknown): number | null {
  if (typeof text !== 'string' || !/^[+-]?\d{4}/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** Tags as one text. */
export function tagsText(tags: readonly string[]): string {
  return wellFormed(tags.join(', '));
}

/** Tags in one text, as a person may have written them. */
export function tagsIn(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** As far as a date goes (ECMA-262, 21.4.1.1). ms */
const LAST_TIME = 8.64e15;

/** A time that a file tells, in ms: our own value, which may be the more exact, unless the file was changed since. */
export function timeUnlessChanged(own: unknown, told: string): number | null {
  const isTime = typeof own === 'number' && Math.abs(own) <= LAST_TIME;
  return isTime && timeText(own) === told ? own : timeIn(told);
}

/** Tags that a file tells as one text: our own, which may have commas in them, unless the file was changed since. */
export function tagsUnlessChanged(own: unknown, told: string): string[] {
  const areTags = Array.isArray(own) && own.every((tag): tag is string => typeof tag === 'string');
  return areTags && tagsText(own) === told ? own : tagsIn(told);
}
