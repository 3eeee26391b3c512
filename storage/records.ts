import type { WorkHeader } from '../archive/work';
import type { Exclusion } from '../reading/exclusion';
import type { WorkLength } from '../reading/growth';
import type { Place } from '../reading/place';
import type { ReadingStatus } from '../reading/standing';

/*
 * What the library holds. Every record has a stable id and the time of its last change from the first day, so that
 * two libraries can be merged; where parts of a record change apart, each part has a time of its own. Nothing is
 * deleted by being absent: what the reader deletes keeps its record with the time of the deletion. Times are ms
 * since the epoch.
 */

/** What is kept about a work. */
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
  /** When its text was on a page, and `words` and `textHash` were taken of it; `null` until then. */
  textSeen: number | null;
  modified: number;
}

export interface ChapterFacts {
  id: string | null;
  number: number;
  title: string | null;
  /** `null` until its text has been seen. */
  words: number | null;
  /** Of the text as it was seen last (`hashText`); `null` until then. Another one means that the author edited it. */
  textHash: string | null;
}

/** Where the reader is in a work, and how far she has been. Two values: re-reading goes back without losing the furthest. */
export interface ReadingRecord {
  work: string;
  current: Place;
  furthest: Place;
  /** Share of the work's words before the current place, 0 to 1, as known when it was saved. */
  progress: number;
  /** How long the work was then: what is more now was posted since. Absent where nobody noted it. */
  of?: WorkLength;
  /** When the work was first opened in Catchword. */
  begun: number;
  /**
   * `begun` and `furthest` count since the work was last forgotten: the time of that, 0 where it never was. `null`
   * when it was forgotten in another copy of the library while it was read in this one: they hold nothing of their
   * own then, and follow from what came after.
   */
  since: number | null;
  /** What she said of it herself; `null` as long as she said nothing, and its place speaks. */
  status: { value: ReadingStatus; at: number } | null;
  /** When she came to its end, each time; ascending. */
  finished: number[];
  modified: number;
}

/** One stretch of reading. An event: it is never changed after it was written. */
export interface SittingRecord {
  id: string;
  work: string;
  start: number;
  end: number;
  words: number;
}

/** What she thinks of a work as a whole. */
export interface WorkNoteRecord {
  work: string;
  /** Empty when there are tags alone. */
  note: string;
  tags: string[];
  modified: number;
  deleted: number | null;
}

/** A comment she is writing. It is kept until she deletes it, whatever becomes of the page. */
export interface DraftRecord {
  id: string;
  work: string;
  chapterId: string | null;
  chapterNumber: number;
  /** The archive's id of the comment it answers; absent for a comment on the chapter itself. */
  replyTo?: string;
  text: string;
  /** When she put it into the archive's form last; absent where she has not. Whether she posted it nobody knows. */
  put?: number;
  modified: number;
  deleted: number | null;
}

/** A visit that somebody else has noted: the archive's own history, or another extension. It has no place. */
export interface VisitRecord {
  work: string;
  /** A day that was told without an hour is its noon UTC; 0 where no day was told. */
  last: number;
  /** Who says so: one of `SOURCES`, or another extension. */
  source: string;
  modified: number;
}

/** A setting by its name, so that one that is missing or damaged costs no other. */
export interface SettingRecord {
  name: string;
  value: unknown;
  modified: number;
}

/**
 * A work or a fandom of which she wants nothing kept from then on. What is there stays; "Forget" is another thing.
 */
export interface ExcludedRecord extends Exclusion {
  modified: number;
}

/** A work that the reader wanted forgotten: whatever was kept of it up to then does not come back by a merge. */
export interface ForgottenRecord {
  work: string;
  at: number;
}
