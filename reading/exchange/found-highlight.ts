import type { Colour } from '../highlight';

/** Fields of something that a file holds, before anybody has checked them. */
export type Fields = { readonly [field: string]: unknown };

/** A highlight as a file tells of it, before anybody has checked it. */
export type FoundHighlight =
  /** With all that Catchword keeps of one: a row, by the tables of version `schema`. */
  | { is: 'ours'; row: Fields; schema: unknown }
  /** By the words alone, as another program writes it. */
  | ({ is: 'theirs' } & ForeignHighlight);

/** What another program can tell of a highlight. Texts and numbers are as in the file. */
export interface ForeignHighlight {
  /** Its own name for it. */
  id: string | null;
  /** Address of the page or file it is of. */
  source: string | null;
  /** From 1 on; `null` where it is not told. */
  chapterNumber: number | null;
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the words began, by its own count; `null` where it is not told. */
  start: number | null;
  colour: Colour;
  underlined: boolean;
  note: string;
  tags: string[];
  /** ms since the epoch; `null` where it is not told. */
  created: number | null;
  modified: number | null;
}

/** A work as a file tells of it. */
export interface FoundWork {
  key: string;
  title: string | null;
  creators: string[];
}

/** Whether a value has fields. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of its own; `undefined` where there is none, whatever its prototype has. */
export function fieldIn(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The text in a field; empty where it is none. */
export function textIn(fields: Fields, name: string): string {
  const value = fieldIn(fields, name);
  return typeof value === 'string' ? value : '';
}
