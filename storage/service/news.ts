import type { Highlight } from '../../reading/highlight';
import type { Settings } from '../../reading/settings';

/** Tells the open readers that the settings changed somewhere else. */
export interface SettingsNews {
  catchword: 'settings';
  settings: Settings;
}

/** Tells the open readers that she changed what is kept; each asks anew for its own work. */
export interface KeepingNews {
  catchword: 'keeping';
}

/** Asks the small page script what its page is. */
export interface PageQuestion {
  catchword: 'page?';
}

/** A work that can be read here. */
export interface WorkHere {
  work: string;
  title: string;
  chapter: string | null;
  /** As printed. By them it may be a work that she excluded. */
  fandoms: string[];
  /** Whether who is logged in there wrote it. */
  own: boolean;
}

/** A page that says it is a work and is not understood: Catchword keeps out of it. */
export interface NotUnderstood {
  /** `null` where not even the work's id can be found: there is nothing to read then. */
  work: string | null;
  /** What a developer needs to know of the page, without anything of the story. */
  drift: string;
}

/** What the page script answers; `null` for a page without a work. */
export type PageAnswer = WorkHere | NotUnderstood | null;

/**
 * Tells the background that a page that lists works was opened. It says no more: what stands there, and whether it is
 * the reader's own history or bookmarks, the background finds out by itself.
 */
export interface ListOpened {
  catchword: 'list opened';
}

/** What is written beside a work on a list: her place in it, in words. */
export interface Mark {
  /** The work's id on the site of the page. */
  work: string;
  words: string;
}

/** Tells a page that lists works which of them she knows; all others have no mark. */
export interface MarksNews {
  catchword: 'marks';
  marks: Mark[];
}

/**
 * Asks the background for what keeps the place on the archive's own page, in the sender's tab. It is handed on to that
 * script as it is.
 */
export interface PlaceOnPage {
  catchword: 'place on page';
  /** Whether she asked to be brought to her place: here, or before she `arrived` here on the way to it. */
  go: boolean | 'arrived';
  /** How far the page was scrolled before she moved, px; -1 where it has moved for certain. */
  top: number;
}

/** Asks the background for the composer of comments, in the sender's tab. */
export interface ComposerRequest {
  catchword: 'composer';
}

/** Tells the background that she follows a link to the page of a comment's chapter, to write on there in the sender's tab. */
export interface ComposerWanted {
  catchword: 'composer wanted';
  /** The draft's id. */
  draft: string;
  /** Where the link leads. */
  href: string;
}

/** Of a highlight what painting it takes, and nothing that she wrote. */
export type HighlightToPaint = Pick<
  Highlight,
  'id' | 'chapterId' | 'chapterNumber' | 'colour' | 'style' | 'anchor'
>;

/** Tells the archive's own page of a work which of her highlights to paint: all there are now. */
export interface HighlightsNews {
  catchword: 'highlights';
  highlights: HighlightToPaint[];
}

/** What words stand on, on the archive's own page. */
export type Ground = 'light' | 'dark';

/** Asks the background to open the reader: in the sender's tab, or in the one named. */
export interface OpenRequest {
  catchword: 'open';
  tab: number | null;
}

const isNews = (message: unknown, kind: string) =>
  typeof message === 'object' && message !== null && 'catchword' in message && message.catchword === kind;

export const isSettingsNews = (message: unknown): message is SettingsNews => isNews(message, 'settings');
export const isKeepingNews = (message: unknown): message is KeepingNews => isNews(message, 'keeping');
export const isPageQuestion = (message: unknown): message is PageQuestion => isNews(message, 'page?');
export const isListOpened = (message: unknown): message is ListOpened => isNews(message, 'list opened');
export const isHighlightsNews = (message: unknown): message is HighlightsNews =>
  isNews(message, 'highlights');
export const isMarksNews = (message: unknown): message is MarksNews =>
  isNews(message, 'marks') &&
  Array.isArray((message as MarksNews).marks) &&
  (message as MarksNews).marks.every(isMark);
export const isOpenRequest = (message: unknown): message is OpenRequest => isNews(message, 'open');
export const isComposerRequest = (message: unknown): message is ComposerRequest =>
  isNews(message, 'composer');
export const isComposerWanted = (message: unknown): message is ComposerWanted =>
  isNews(message, 'composer wanted') &&
  typeof (message as ComposerWanted).draft === 'string' &&
  URL.canParse((message as ComposerWanted).href);
export const isPlaceOnPage = (message: unknown): message is PlaceOnPage => isNews(message, 'place on page');

function isMark(mark: unknown): mark is Mark {
  const { work, words } = (mark ?? {}) as Partial<Mark>;
  return typeof work === 'string' && typeof words === 'string';
}
