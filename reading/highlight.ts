import type { Anchor } from './anchor';

/** The colours a highlight can have, in the order of the selection toolbar. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** What the reader calls each colour; empty where it goes by the colour's own name. */
export type ColourNames = Readonly<Record<Colour, string>>;

/** The colour in words: its own name, and hers where she gave one. */
export function colourName(colour: Colour, names: ColourNames): string {
  return names[colour] === '' ? colour : `${colour}: ${names[colour]}`;
}

/** A line the reader marked. Stored as words (its anchor), never as a position on a screen. */
export interface Highlight {
  /** Made by the reader's page, so that saving twice is saving once. */
  id: string;
  work: string;
  chapterId: string | null;
  chapterNumber: number;
  colour: Colour;
  /** A line under the words, instead of the colour behind them; absent for that. */
  style?: 'underline';
  anchor: Anchor;
  /** Empty when she wrote none. */
  note: string;
  /** In her own words and order. */
  tags: string[];
  /** The same for all that were made of one selection over several chapters; absent for one that stands alone. */
  together?: string;
  /** The words she marked at first, where she has put it to others since; absent where she has not. */
  formerly?: string;
  /** ms since the epoch, as all times here. */
  created: number;
  modified: number;
  /** When she deleted it; kept, so that absence never deletes and undo is possible. `null` while it lives. */
  deleted: number | null;
}
