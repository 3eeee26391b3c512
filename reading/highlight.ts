import type { Anchor } from './anchor';

/** The colours a highlight can have, in the order of the selection toolbar. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** A line the reader marked. Stored as words (its anchor), never as a position on a screen. */
export interface Highlight {
  /** Made by the reader's page, so that saving twice is saving once. */
  id: string;
  work: string;
  chapterId: string | null;
  chapterNumber: number;
  colour: Colour;
  anchor: Anchor;
  /** Empty when she wrote none. */
  note: string;
  /** In her own words and order. */
  tags: string[];
  /** ms since the epoch, as all times here. */
  created: number;
  modified: number;
  /** When she deleted it; kept, so that absence never deletes and undo is possible. `null` while it lives. */
  deleted: number | null;
}
