import type { WorkHeader } from '../../archive/work';
import type { Highlight } from '../../reading/highlight';
import type { Place } from '../../reading/place';
import type { Settings } from '../../reading/settings';
import type { ChapterFacts, ReadingRecord, WorkRecord } from '../records';

/**
 * The library as everyone outside `storage/` sees it. Every write is idempotent: repeating it after a lost
 * answer changes nothing, so that callers may retry when the background died under them.
 */
export interface Library {
  /** Notes that a work was opened, and answers with all a reader needs to show it. */
  openWork(opening: { work: WorkHeader; chapters: ChapterFacts[]; at: number }): Promise<OpenedWork>;
  /** What the small page script needs to offer the reader; no visit is noted. */
  greetWork(work: { work: string }): Promise<Greeting>;
  /**
   * Keeps the place if it is the later one; the furthest place only grows. `reached` is the last text that
   * has been on the screen: it differs from the place at the end of a chapter, whose last lines never come
   * up to the reading line.
   */
  savePlace(save: { work: string; place: Place; reached: Place; chapter: ChapterFacts }): Promise<SavedPlace>;
  /** Adds or changes a highlight, or deletes it (`deleted`). The later change wins. */
  saveHighlight(save: { highlight: Highlight }): Promise<void>;
  settings(): Promise<Settings>;
  /** Changes some settings and leaves the others as they are. */
  saveSettings(save: { change: SettingsChange; at: number }): Promise<Settings>;
}

/** Some settings; those that are absent stay as they are. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export interface OpenedWork {
  reading: ReadingRecord | null;
  /** Living ones only. */
  highlights: Highlight[];
  chapters: ChapterFacts[];
  settings: Settings;
}

/** What became of a place. */
export interface SavedPlace {
  /** Whether the library knows what work that is. When it does not (it was forgotten, or lost), tell it: `openWork`. */
  known: boolean;
}

export interface Greeting {
  /** Where the reader is in this work; `null` when she has not read in it. */
  place: { chapterId: string | null; chapterNumber: number } | null;
  autoOpen: boolean;
}

/** A work that has been read, for lists. */
export interface ReadWork {
  work: WorkRecord;
  reading: ReadingRecord;
  highlights: number;
}

/** Names of the library's methods that may be asked for by message. */
export type Method = keyof Library;

/** A request on its way to the background. */
export interface Request<M extends Method = Method> {
  catchword: 'library';
  method: M;
  /** The method's one argument; absent for those that take none. */
  argument: Parameters<Library[M]>[0] | null;
}

/** Why a request was not done. */
export type Failure = 'full' | 'unavailable' | 'invalid' | 'forbidden';

/** Errors do not survive the way between the parts of an extension, so failures travel as data. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail: string };

/** A request that the library refused or could not do; `failure` says which. */
export class LibraryError extends Error {
  constructor(
    readonly failure: Failure,
    detail: string,
  ) {
    super(detail);
    this.name = 'LibraryError';
  }
}
