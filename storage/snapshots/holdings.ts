import type { LibraryDatabase } from '../database/database';
import { pagesOf } from '../database/pages';
import type { Row } from '../upgrades';

/** What a reader would count in her library. */
export interface Holdings {
  works: number;
  /** Works with a place in them. */
  readings: number;
  /** Living ones. */
  highlights: number;
  /** Notes on highlights and on works, living ones. */
  notes: number;
}

export const NOTHING_HELD: Holdings = { works: 0, readings: 0, highlights: 0, notes: 0 };

/** What two parts of a library hold together. */
export function addHoldings(a: Holdings, b: Holdings): Holdings {
  return {
    works: a.works + b.works,
    readings: a.readings + b.readings,
    highlights: a.highlights + b.highlights,
    notes: a.notes + b.notes,
  };
}

/** What these rows hold, of whatever version they are. */
export function holdingsOf(tables: { [table: string]: Row[] }): Holdings {
  const highlights = (tables.highlights ?? []).filter(lives);
  const workNotes = (tables.workNotes ?? []).filter(lives);
  return {
    works: tables.works?.length ?? 0,
    readings: tables.readings?.length ?? 0,
    highlights: highlights.length,
    notes: highlights.filter(({ note }) => Boolean(note)).length + workNotes.length,
  };
}

/** Highlights that live: there may be a hundred thousand, so they are counted and not read. */
export async function countHighlights({ highlights }: LibraryDatabase): Promise<number> {
  // One that lives is `null` there, which no index holds.
  const [all, deleted] = await Promise.all([
    highlights.count(),
    highlights.where('deleted').aboveOrEqual(0).count(),
  ]);
  return all - deleted;
}

/**
 * Notes that live, on highlights and on works. All highlights are read for it, a page at a time: an index by note
 * would keep each note on the disk once more, and make every highlight slower to save.
 */
export async function countNotes(database: LibraryDatabase): Promise<number> {
  let notes = 0;
  for (const name of ['highlights', 'workNotes'] as const) {
    for await (const rows of pagesOf(database, name)) notes += holdingsOf({ [name]: rows }).notes;
  }
  return notes;
}

/** Whether the reader has not deleted it. */
export function lives({ deleted }: Row): boolean {
  return deleted === null || deleted === undefined;
}
