import type { Creator, SeriesPart } from '../types';

// Invented for the samples. Nothing here is anyone's real fandom, account or series, and the ids lie far above the
// archive's own, so that no sample link can lead to a real author's work.

/** The fandoms, as their tags are written. */
export const officialFandoms = {
  halfway: 'Halfway Lantern (Podcast)',
  orrery: 'Orrery Street (TV)',
  engines: 'The Quiet Engines - Odile Varnham',
  glasswing: 'Glasswing Courier (Video Game)',
} as const;

/** The accounts. */
export const authors = {
  sandpiper: { pseud: 'sandpiper_errata', login: 'sandpiper_errata' },
  lampblack: { pseud: 'lampblack', login: 'lampblack_and_linen' },
  ottoman: { pseud: 'quarterpast_ottoman', login: 'quarterpast_ottoman' },
  moth: { pseud: 'moth on the margin', login: 'marginmoth_17' },
  archivist: { pseud: 'harbourlist_archivist', login: 'harbourlist_archivist', importedFor: 'Old Peg' },
} as const satisfies Record<string, Creator>;

/** English, as the archive codes it. */
export const english = { code: 'en', name: 'English' } as const;

/** "Nights at Halfway", the series of the lighthouse works. */
export function nights(position: number): SeriesPart {
  return { id: 990_900_001, title: 'Nights at Halfway', position };
}

/** The chapter ids of a sample: the work's id with the chapter's number behind it. */
export function chapterId(work: number, position: number): number {
  return work * 100 + position;
}
