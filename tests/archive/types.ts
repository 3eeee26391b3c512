// The data a sample archive is made of. Plain and read-only: an author's edit is a new Work handed to
// SampleArchive.replaceWork, so whatever was computed from the old object can never go stale.

/** A name a work is published under. */
export interface Creator {
  readonly pseud: string;
  readonly login: string;
  /** An author from another site, whose work this account imported: "NAME [archived by pseud]". */
  readonly importedFor?: string;
}

export type Rating = 'General Audiences' | 'Teen And Up Audiences' | 'Mature' | 'Explicit' | 'Not Rated';

export type Warning =
  | 'Creator Chose Not To Use Archive Warnings'
  | 'No Archive Warnings Apply'
  | 'Graphic Depictions Of Violence'
  | 'Major Character Death'
  | 'Rape/Non-Con'
  | 'Underage Sex';

export type Category = 'Gen' | 'F/M' | 'M/M' | 'F/F' | 'Multi' | 'Other';

/** One chapter. `body`, `summary`, `notes` and `endNotes` are author HTML as the archive stores it. */
export interface Chapter {
  readonly id: number;
  /** 1 for the first. Drafts count, so readers can meet a gap. */
  readonly position: number;
  /** Plain text; null when the author gave none. */
  readonly title: string | null;
  readonly body: string;
  readonly summary?: string;
  readonly notes?: string;
  readonly endNotes?: string;
  /** Only where they differ from the work's. */
  readonly creators?: readonly Creator[];
  /** Not posted: shown to its creator alone. */
  readonly draft?: boolean;
  /** YYYY-MM-DD; absent means the day the work was published. */
  readonly posted?: string;
}

/** A work's place in a series. */
export interface SeriesPart {
  readonly id: number;
  readonly title: string;
  readonly position: number;
}

export interface Collection {
  /** As in the URL. */
  readonly name: string;
  readonly title: string;
}

export interface Comment {
  readonly id: number;
  readonly by: string;
  /** null for a guest. */
  readonly login: string | null;
  /** HTML. */
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

export interface Work {
  readonly id: number;
  /** Plain text, may hold any character. */
  readonly title: string;
  readonly creators: readonly Creator[];
  readonly fandoms: readonly string[];
  readonly rating: Rating;
  readonly warnings: readonly Warning[];
  readonly categories: readonly Category[];
  readonly relationships: readonly string[];
  readonly characters: readonly string[];
  readonly freeforms: readonly string[];
  /** The archive's own language code, at most four letters and not always BCP 47. */
  readonly language: { readonly code: string; readonly name: string };
  readonly series?: readonly SeriesPart[];
  readonly collections?: readonly Collection[];
  /** HTML of each line above the notes: gifts, prompts, translations, what inspired the work. */
  readonly associations?: readonly string[];
  /** HTML of each work inspired by this one. */
  readonly inspired?: readonly string[];
  readonly summary?: string;
  readonly notes?: string;
  readonly endNotes?: string;
  /** The work skin: CSS, every selector beginning with #workskin. */
  readonly skin?: string;
  /** The archive has not counted its words: the count is printed empty. */
  readonly uncounted?: boolean;
  readonly chapters: readonly Chapter[];
  /** null: the author has not said, "6/?". */
  readonly chaptersPlanned: number | null;
  /** YYYY-MM-DD. */
  readonly published: string;
  /** YYYY-MM-DD of the last chapter. */
  readonly updated: string;
  /** For registered users only. */
  readonly restricted?: boolean;
  /** Hidden by a challenge until its moderators reveal it. */
  readonly unrevealed?: boolean;
  readonly anonymous?: boolean;
  readonly kudos: number;
  /** Logins named under the work; the rest of `kudos` are guests. */
  readonly kudosBy?: readonly string[];
  readonly comments: number;
  /** Who may comment where not everybody may: registered users alone, or nobody. */
  readonly commenting?: 'users' | 'nobody';
  /** What ?show_comments=true shows. */
  readonly discussion?: readonly Comment[];
  readonly bookmarks: number;
  readonly hits: number;
}

/** 'current': as of June 2026. 'older': as of January 2024 (downloads: until October 2025); both are met in the field and in saved pages. */
export type Markup = 'current' | 'older';

/** Who asks. The default is a guest with no cookie who gets the current markup. */
export interface Visitor {
  readonly markup?: Markup;
  /** A login. The creator of a work also sees its drafts and management links. */
  readonly loggedInAs?: string;
  /** The names to choose from when writing; the login alone unless said otherwise. Needs loggedInAs. */
  readonly pseuds?: readonly string[];
  /** The account setting that serves the entire work at a plain URL. Needs loggedInAs. */
  readonly viewFullWorks?: boolean;
  /** Has agreed to adult content, by cookie or by account setting. */
  readonly adult?: boolean;
  /** The Cookie request header; `view_adult` in it counts as `adult`. */
  readonly cookie?: string;
  /** Account settings that put a link in place of the tags. Need loggedInAs. */
  readonly hideWarnings?: boolean;
  readonly hideFreeforms?: boolean;
  /** The account setting that shows no work skins. Needs loggedInAs. */
  readonly skinsOff?: boolean;
  /** Logins whose works and bookmarks a style hides; they stay in the page. Needs loggedInAs. */
  readonly mutes?: readonly string[];
  /** Has not yet accepted the terms: a prompt covers the page 1.5 s after it is ready. */
  readonly tosPrompt?: boolean;
}

/** What the archive answers. Header names are lower case. */
export interface ArchiveResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
