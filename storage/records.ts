import type { WorkHeader } from '../archive/work';
import type { Place } from '../reading/place';

/**
 * What is kept about a work. Every record has a stable id and the time of its last change from the first
 * day, so that two libraries can be merged. Times are ms since the epoch.
 */
export interface WorkRecord extends Omit<WorkHeader, 'id'> {
  /** `workKey(site, id)` */
  key: string;
  id: string;
  modified: number;
}

/** What is known of a chapter, from the pages the reader opened. */
export interface ChapterRecord extends ChapterFacts {
  /** Made from the work and the chapter's id, or its number where the page tells no id. */
  key: string;
  work: string;
  modified: number;
}

export interface ChapterFacts {
  id: string | null;
  number: number;
  title: string | null;
  /** `null` until its text has been seen. */
  words: number | null;
}

/** Where the reader is in a work, and how far she has been. Two values: re-reading goes back without losing the furthest. */
export interface ReadingRecord {
  work: string;
  current: Place;
  furthest: Place;
  /** Share of the work's words before the current place, 0 to 1, as known when it was saved. */
  progress: number;
  /** When the work was first opened in Catchword. */
  begun: number;
  modified: number;
}
