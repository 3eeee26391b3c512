import type { ColourNames } from './highlight';

/** Themes in the order in which they are offered, from bright to dark. */
export const THEMES = ['paper', 'sepia', 'dusk', 'black'] as const;
export type Theme = (typeof THEMES)[number];

/** Type faces: two that are bundled, and the device's own. */
export const FONTS = ['literata', 'atkinson', 'serif', 'sans'] as const;
export type Font = (typeof FONTS)[number];

/** How often a backup file is saved. */
export const BACKUP_EVERY = ['never', 'week'] as const;
export type BackupEvery = (typeof BACKUP_EVERY)[number];

/** How a quoted line stands in a comment. */
export const QUOTE_AS = ['blockquote', 'italics'] as const;
export type QuoteAs = (typeof QUOTE_AS)[number];

/** How the reader wants her pages to look and Catchword to behave. */
export interface Settings {
  /** `auto` follows the device: paper by day, dusk where it asks for dark. */
  theme: Theme | 'auto';
  font: Font;
  /** px */
  size: number;
  /** Multiple of the size. */
  lineHeight: number;
  /** Longest line, in letters of the chosen face. */
  width: number;
  /** Whether works open in Catchword without being asked. */
  autoOpen: boolean;
  /** Whether works are shown in the style their creators gave them. */
  workSkin: boolean;
  /** Whether those styles may load images from other sites. */
  skinImages: boolean;
  /** Whether pages of the reader's own history and bookmarks are taken into the library as she opens them. */
  takeInPages: boolean;
  /** Whether the place is kept on the archive's own pages as well, and offered there. */
  keepOnPage: boolean;
  /** Whether works she knows carry a mark on lists of the archive. */
  listMarks: boolean;
  /** Whether her highlights show on the archive's own pages as well. */
  highlightsOnPage: boolean;
  /** What she calls the colours of highlights. */
  colourNames: ColourNames;
  quoteAs: QuoteAs;
  /** By which highlights are written out as Markdown; empty for the one that comes with Catchword. */
  markdownTemplate: string;
  /** Whether a backup file of the library is saved to the reader's downloads by itself. */
  backupEvery: BackupEvery;
}

/** Range and step of each number. WCAG 1.4.8 asks for at most 80 characters a line. */
export const RANGES = {
  size: { min: 12, max: 48, step: 1 },
  lineHeight: { min: 1.2, max: 2.6, step: 0.1 },
  width: { min: 30, max: 80, step: 5 },
} as const;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  font: 'literata',
  size: 19,
  lineHeight: 1.6,
  width: 65,
  autoOpen: false,
  // As on the archive.
  workSkin: true,
  // The site an image comes from would see that somebody reads there.
  skinImages: false,
  // What stands there is the archive's record of her; it is hers to bring here.
  takeInPages: false,
  keepOnPage: true,
  listMarks: true,
  highlightsOnPage: true,
  colourNames: { yellow: '', green: '', blue: '', pink: '', purple: '' },
  quoteAs: 'blockquote',
  markdownTemplate: '',
  backupEvery: 'never',
};

/** The next value of a number in one direction, kept in its range and free of floating-point dust. */
export function stepped(name: keyof typeof RANGES, value: number, direction: 1 | -1): number {
  const { min, max, step } = RANGES[name];
  const next = Math.round((value + direction * step) * 10) / 10;
  return Math.min(max, Math.max(min, next));
}
