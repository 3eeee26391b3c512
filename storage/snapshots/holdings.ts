import type Dexie from 'dexie';
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

/** What a library holds now. */
export function countHoldings(database: Dexie): Promise<Holdings> {
  const [works, readings, highlights, workNotes] = ['works', 'readings', 'highlights', 'workNotes'].map(
    (name) => database.table(name),
  ) as [Dexie.Table, Dexie.Table, Dexie.Table, Dexie.Table];
  return database.transaction('r', [works, readings, highlights, workNotes], async () => ({
    ...holdingsOf({ highlights: await highlights.toArray(), workNotes: await workNotes.toArray() }),
    works: await works.count(),
    readings: await readings.count(),
  }));
}

/** Whether the reader has not deleted it. */
export function lives({ deleted }: Row): boolean {
  return deleted === null || deleted === undefined;
}
