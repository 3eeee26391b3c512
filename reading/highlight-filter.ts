import type { Colour, Highlight } from './highlight';

/** Which highlights somebody wants to see. */
export interface Wanted {
  /** `null` for any. */
  colour: Colour | null;
  /** Empty for any. */
  tag: string;
  /** In the line, in her note or in a tag; empty for any. Capitals do not matter. */
  words: string;
}

export const ANY: Wanted = { colour: null, tag: '', words: '' };

/** What of a highlight is searched. Whoever filters many keeps it: it is made anew with each call. */
export function searchedText({ anchor, note, tags, formerly = '' }: Highlight): string {
  return [anchor.exact, note, ...tags, formerly].join('\n').toLowerCase();
}

/** A test for highlights; `text` is what {@link searchedText} gives. */
export function filterOf({ colour, tag, words }: Wanted): (highlight: Highlight, text: string) => boolean {
  const sought = words.trim().toLowerCase();
  return (highlight, text) =>
    (colour === null || highlight.colour === colour) &&
    (tag === '' || highlight.tags.includes(tag)) &&
    (sought === '' || text.includes(sought));
}

/** Every tag of these highlights once, by name. */
export function tagsIn(highlights: Iterable<Highlight>): string[] {
  const tags = new Set<string>();
  for (const highlight of highlights) for (const tag of highlight.tags) tags.add(tag);
  return [...tags].sort((a, b) => a.localeCompare(b));
}
