import { countOf, lineOf } from '../text';
import type { Download } from './parts';

/** The download's rows of facts have no classes; only their labels tell them apart. One of a kind has a label of its own. */
const LABELS = {
  rating: /^Ratings?:?$/,
  warning: /^Archive Warnings?:?$/,
  category: /^Categor(?:y|ies):?$/,
  fandom: /^Fandoms?:?$/,
  relationship: /^Relationships?:?$/,
  character: /^Characters?:?$/,
  freeform: /^Additional Tags?:?$/,
  language: /^Language:?$/,
  series: /^Series:?$/,
  collections: /^Collections?:?$/,
  stats: /^Stats:?$/,
} as const;

export type FactName = keyof typeof LABELS;

/** A row of the download's facts; `null` when it has none of that name. */
export function factOf({ meta }: Download, name: FactName): Element | null {
  const labels = meta?.querySelectorAll(':scope > dl.tags > dt') ?? [];
  const label = [...labels].find((one) => LABELS[name].test(lineOf(one) ?? ''));
  const value = label?.nextElementSibling;
  return value?.localName === 'dd' ? value : null;
}

/** The names in a row of tags, in their order; empty when there is no such row. */
export function tagsOf(download: Download, name: FactName): string[] {
  return [...(factOf(download, name)?.querySelectorAll('a') ?? [])].flatMap((tag) => lineOf(tag) ?? []);
}

/** What the line of figures tells; `null` for each that it does not. */
export interface DownloadStats {
  /** Days as the archive prints them, YYYY-MM-DD. */
  published: string | null;
  /** Updated or completed; only where that was after the day of publication. */
  updated: string | null;
  words: number | null;
  chaptersPosted: number | null;
  /** `null` also for a work of unknown length ("3/?"). */
  chaptersPlanned: number | null;
}

/** Reads the line of figures, which is one text: "Published: … Updated: … Words: … Chapters: 3/?". */
export function statsOf(download: Download): DownloadStats {
  const line = lineOf(factOf(download, 'stats')) ?? '';
  const day = (label: string) => new RegExp(`\\b${label}:\\s*(\\d{4}-\\d{2}-\\d{2})`).exec(line)?.[1] ?? null;
  const [, posted, planned] = /\bChapters:\s*([\d.,]+)\/([\d.,]+|\?)/.exec(line) ?? [];
  return {
    published: day('Published'),
    updated: day('(?:Updated|Completed)'),
    words: countOf(/\bWords:\s*([\d.,]+)/.exec(line)?.[1]),
    chaptersPosted: countOf(posted),
    chaptersPlanned: countOf(planned),
  };
}
