import type { Settings } from '../../reading/settings';

/** Tells the open readers that the settings changed somewhere else. */
export interface SettingsNews {
  catchword: 'settings';
  settings: Settings;
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

/** Asks the background to open the reader: in the sender's tab, or in the one named. */
export interface OpenRequest {
  catchword: 'open';
  tab: number | null;
}

const isNews = (message: unknown, kind: string) =>
  typeof message === 'object' && message !== null && 'catchword' in message && message.catchword === kind;

export const isSettingsNews = (message: unknown): message is SettingsNews => isNews(message, 'settings');
export const isPageQuestion = (message: unknown): message is PageQuestion => isNews(message, 'page?');
export const isOpenRequest = (message: unknown): message is OpenRequest => isNews(message, 'open');
