/**
 * A skin names the archive's elements by id: `#workskin`, `#chapters`, `#chapter-3`. The reader shows many regions of
 * an author's text at once, and an id may stand only once, so these ids are classes there.
 * @returns the class, or `null` for an id that is none of the archive's around an author's text.
 */
export function classOfId(id: string): string | null {
  return /^(?:workskin|chapters|chapter-\d+)$/.test(id) ? `catchword-${id}` : null;
}

/**
 * `.prose` is a name that the reader keeps for the element of a chapter's text. Authors may have a class of that name,
 * too; in the reader theirs is called so, in the text and in the skin alike.
 */
export const READERS_OWN = 'prose';
export const AUTHORS_PROSE = 'author-prose';
