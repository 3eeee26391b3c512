import { lineOf } from '../text';
import type { Download } from './parts';

/** What an author wrote around a story or a chapter. */
export interface AuthorNotes {
  summary: Element | null;
  notes: Element[];
}

/**
 * Reads a block of a download in which each text of the author follows a line saying what it is. What follows a line
 * of another wording is a note: better one under a wrong name than one lost. Jumps to the end notes are none.
 */
export function labelledNotes(block: Element | null): AuthorNotes {
  const found: AuthorNotes = { summary: null, notes: [] };
  let label = '';
  for (const child of block?.children ?? []) {
    if (child.localName === 'p') label = lineOf(child) ?? '';
    if (child.localName !== 'blockquote') continue;
    if (found.summary === null && /\bSummary:?$/.test(label)) found.summary = child;
    else found.notes.push(child);
  }
  return found;
}

/** Texts of the author in a block that holds end notes and nothing else. */
export function endNotesIn(block: Element | null | undefined): Element[] {
  return block ? [...block.querySelectorAll(':scope > blockquote')] : [];
}

/** The work's summary and notes, with the list of what inspired it first, as on its page; and its end notes. */
export function readDownloadNotes({ meta, afterword }: Download): AuthorNotes & { endNotes: Element[] } {
  const { summary, notes } = labelledNotes(meta);
  const associations = meta ? [...meta.querySelectorAll(':scope > ul')] : [];
  return {
    summary,
    notes: [...associations, ...notes],
    endNotes: endNotesIn(afterword?.querySelector(':scope > .meta > #endnotes')),
  };
}
