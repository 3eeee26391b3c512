/** What a row of a listing stands for. */
export type ListedKind =
  /** A work of the archive, its creator's draft or an anonymous one included. */
  | 'work'
  /** A work or series of a challenge that is not revealed yet: the archive says nothing of it. */
  | 'mystery'
  /** A row of the history, the bookmarks or the subscriptions whose work is gone. */
  | 'deleted'
  | 'series'
  /** A bookmark of a work that stands on another site. */
  | 'external';

/**
 * One row of a listing, bookmark, series, history or subscription page. `null` and an empty list mean that
 * the page does not tell; nothing is guessed.
 */
export interface ListedWork {
  /** The row itself: an `li`, or the `dt` of a subscription. For a mark to be put into. */
  element: Element;
  kind: ListedKind;
  /** `null` for whatever is no work of the archive, and where the row contradicts itself. */
  workId: string | null;
  seriesId: string | null;
  title: string | null;
  /** Bylines as a work page has them (`readByline`): "Anonymous" for an anonymous work. */
  creators: string[];
  fandoms: string[];
  /** As printed on the rating's symbol; a series names all of its works' ratings. */
  rating: string | null;
  /** Of a draft the archive prints one, though nothing is posted. */
  chaptersPosted: number | null;
  /** `null` also for a work whose author has not said how long it will be ("5/?"). */
  chaptersPlanned: number | null;
  complete: boolean | null;
  words: number | null;
  updated: ListedDate | null;
  /** Only works with more than one posted chapter link to the last of them. */
  latestChapterId: string | null;
  language: { code: string; name: string } | null;
  /** The series a work belongs to, with its place in each as its creator counts. */
  series: ListedSeriesPart[];
  /** The visitor's own history; only its page tells. */
  visited: Visited | null;
  /** The one bookmark that the row shows; `null` also where a row lists several people's. */
  bookmark: ListedBookmark | null;
}

/** The day of a work's last revision. */
export interface ListedDate {
  /** As printed: "12 Jan 2024", or relative and without "ago": "3 days". */
  text: string;
  /**
   * Unix time in seconds from the archive's note for crawlers; `null` before July 2025, when there was none.
   * Good for telling whether a work was touched since; it need not fall on the printed day.
   */
  unix: number | null;
}

/** A work's place in a series; a part that cannot be read is `null`. */
export interface ListedSeriesPart {
  id: string | null;
  title: string | null;
  part: number | null;
}

/** What the history page says of a visit. */
export interface Visited {
  /** Day of the last visit as printed, "14 Nov 2024" or "3 days"; `null` when it is empty. */
  last: string | null;
  times: number | null;
  /** What became of the work since then. */
  state: 'latest' | 'minor edits' | 'update available' | null;
  /** `null` for a deleted work, of which the page says only when it was visited. */
  markedForLater: boolean | null;
}

/** A bookmark as its own row shows it. */
export interface ListedBookmark {
  id: string | null;
  /** Who bookmarked, as printed. */
  by: string | null;
  /** Day as printed. */
  date: string | null;
  visibility: 'public' | 'private' | 'rec' | 'hidden' | null;
  tags: string[];
  /** Holds the bookmarker's own HTML: to be cleaned before it is shown anywhere. */
  notes: Element | null;
}
