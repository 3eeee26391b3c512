import type { WorkHeader } from '../../archive/work';
import type { Excludable, NotKept } from '../../reading/exclusion';
import type { Highlight } from '../../reading/highlight';
import type { Pace } from '../../reading/pace';
import type { Place } from '../../reading/place';
import type { Settings } from '../../reading/settings';
import type { ReadingStatus } from '../../reading/standing';
import type {
  ChapterFacts,
  DraftRecord,
  ReadingRecord,
  SittingRecord,
  VisitRecord,
  WorkRecord,
} from '../records';

/**
 * The library as everyone outside `storage/` sees it. Every write is idempotent: repeating it after a lost
 * answer changes nothing, so that callers may retry when the background died under them.
 */
export interface Library {
  /**
   * Notes that a work was opened, and answers with all a reader needs to show it. `notKept`: the page knows why nothing
   * is to be noted; where she excluded the work or a fandom of it, the library knows.
   */
  openWork(opening: Opening): Promise<OpenedWork>;
  /** The same answer, and nothing is noted: for a reader who seems about to open the work. */
  lookAtWork(opening: Opening): Promise<OpenedWork>;
  /** What the small page script needs to offer the reader; no visit is noted. */
  greetWork(work: { work: string; notKept?: ReasonOfPage | undefined }): Promise<Greeting>;
  /**
   * Keeps the place if it is the later one; the furthest place only grows. `reached` is the last text that
   * has been on the screen: it differs from the place at the end of a chapter, whose last lines never come
   * up to the reading line. `finished`: she came to the end of a complete work with this place; it is the page that
   * knows, for saves may arrive in any order. Nothing is written of what she excluded: `fandoms` are those the page
   * prints, without which the ones that are kept of the work count.
   */
  savePlace(save: {
    work: string;
    place: Place;
    reached: Place;
    chapter: ChapterFacts;
    finished?: boolean | undefined;
    fandoms?: string[] | undefined;
  }): Promise<SavedPlace>;
  /** Notes what she says of a work she has a place in, `at` ms; a work without one is left alone. */
  markWork(mark: { work: string; as: ReadingStatus; at: number }): Promise<Written>;
  /** Puts her at the beginning of a work once more, `at` ms. Her furthest place and its ends stay. */
  startAgain(start: { work: string; at: number }): Promise<Written>;
  /** Keeps a sitting. Like every event it is kept once and never changed. None of what she excluded; see `savePlace`. */
  saveSitting(save: { sitting: SittingRecord; fandoms?: string[] | undefined }): Promise<Written>;
  /** Adds or changes a highlight, or deletes it (`deleted`). The later change wins. */
  saveHighlight(save: { highlight: Highlight }): Promise<Written>;
  /** The comments on a work that she is writing, and has not deleted. */
  drafts(of: { work: string }): Promise<DraftRecord[]>;
  /** Adds or changes a draft, or deletes it (`deleted`). The later change wins. */
  saveDraft(save: { draft: DraftRecord }): Promise<Written>;
  /** From now on nothing is noted of reading in it, `at` ms. What is there stays. */
  exclude(exclusion: Excludable & { at: number }): Promise<void>;
  /** Takes that back. */
  include(exclusion: Excludable & { at: number }): Promise<void>;
  settings(): Promise<Settings>;
  /** Changes some settings and leaves the others as they are. */
  saveSettings(save: { change: SettingsChange; at: number }): Promise<Settings>;
}

/** A work as the page shows it that is about to be read, `at` ms. */
export interface Opening {
  work: WorkHeader;
  chapters: ChapterFacts[];
  at: number;
  notKept?: ReasonOfPage | undefined;
}

/** Why a page wants nothing noted: it stands in a private window, or whoever is logged in there wrote the work. */
export type ReasonOfPage = Exclude<NotKept['why'], 'work' | 'fandom'>;

/** Some settings; those that are absent stay as they are. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export interface OpenedWork {
  reading: ReadingRecord | null;
  /** Living ones only. */
  highlights: Highlight[];
  chapters: ChapterFacts[];
  /** Why nothing of this reading is kept; `null` when it is. What was known already is here all the same. */
  notKept: NotKept | null;
  /** How fast she reads, from the sittings of all works. */
  pace: Pace;
  settings: Settings;
}

/**
 * What became of a write. `kept`: it is what is stored now. It is not where it came late and something later is stored, or
 * where it was of before the work was forgotten, or is not to be kept.
 */
export interface Written {
  kept: boolean;
}

/** What became of a place. */
export interface SavedPlace extends Written {
  /** Whether the library knows what work that is. When it does not (it was forgotten, or lost), tell it: `openWork`. */
  known: boolean;
  /** Why it was not written; `null` when it was, or had come too late. */
  notKept: NotKept | null;
}

export interface Greeting {
  /** Where the reader is in this work, and how much of the chapter is behind her, 0 to 1; `null` when she has not read in it. */
  place: { chapterId: string | null; chapterNumber: number; fraction: number } | null;
  autoOpen: boolean;
  /** Whether her place is kept on the archive's own page, and offered there. */
  keepOnPage: boolean;
}

/** A work that has been read, for lists. */
export interface ReadWork {
  work: WorkRecord;
  reading: ReadingRecord;
  highlights: number;
}

/** A work that is known by a visit alone: there is no place in it. */
export interface VisitedWork {
  work: WorkRecord;
  visit: VisitRecord;
}

/** Names of the library's methods that may be asked for by message. */
export type Method = keyof Library;

/** A request on its way to the background. */
export interface Request<M extends Method = Method> {
  catchword: 'library';
  method: M;
  /** The method's one argument; absent for those that take none. */
  argument: Parameters<Library[M]>[0] | null;
  /** When the document that asks began, ms: `performance.timeOrigin`. With its tab it tells it from all others. */
  since?: number;
}

/** Why a request was not done. `private`: it came from a private window and would have left something behind. */
export type Failure = 'full' | 'unavailable' | 'invalid' | 'forbidden' | 'private';

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
