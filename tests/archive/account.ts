// What an account keeps: its history, bookmarks and subscriptions. Works are named by their id alone, so that
// one which leaves the archive leaves a deleted row behind.

/** A work that stands on another site and was bookmarked here. */
export interface ExternalWork {
  readonly id: number;
  readonly title: string;
  /** Plain text: there is no account to link to. */
  readonly author: string;
  readonly fandom: string;
}

/** One work in the history. */
export interface Reading {
  readonly work: number;
  /** As shown: "14 Nov 2024", or relative and without "ago". */
  readonly last: string;
  readonly since: 'nothing' | 'minor edits' | 'an update';
  readonly times: number;
  readonly later?: boolean;
}

export type BookmarkKind = 'public' | 'private' | 'rec';

export interface Bookmark {
  readonly id: number;
  readonly of: { readonly work: number } | { readonly series: number } | { readonly external: ExternalWork };
  readonly kind: BookmarkKind;
  /** As shown. */
  readonly date: string;
  readonly tags?: readonly string[];
  /** HTML. */
  readonly notes?: string;
}

export type Subscription =
  | { readonly work: number }
  | { readonly series: number }
  | { readonly user: string };

export interface Account {
  readonly login: string;
  /** Newest first. */
  readonly history: readonly Reading[];
  readonly bookmarks: readonly Bookmark[];
  readonly subscriptions: readonly Subscription[];
}
