import type { LibraryDatabase } from '../database/database';
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

/** What a database holds; the highlights that live are counted and not read, for there may be a hundred thousand. */
export function countHoldings(database: LibraryDatabase): Promise<Holdings> {
  const { works, readings, highlights, workNotes } = database;
  return database.transaction('r', [works, readings, highlights, workNotes], async () => {
    // A highlight that lives is `null` there, which no index holds.
    const deleted = await highlights.where('deleted').aboveOrEqual(0).toArray();
    const noted = await highlights.where('note').above('').count();
    const own = holdingsOf({ workNotes: (await workNotes.toArray()) as unknown as Row[] });
    return {
      works: await works.count(),
      readings: await readings.count(),
      highlights: (await highlights.count()) - deleted.length,
      notes: own.notes + noted - deleted.filter(({ note }) => note !== '').length,
    };
  });
}

/** Whether the reader has not deleted it. */
export function lives({ deleted }: Row): boolean {
  return deleted === null || deleted === undefined;
}
