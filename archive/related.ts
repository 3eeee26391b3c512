import { lineOf } from './text';

/** A work that this one answers, translates or inspired. */
export interface RelatedWork {
  /** The whole line as the archive prints it: "Inspired by T by A". */
  line: string;
  /** `null` for deleted, restricted and unrevealed works, and for those of other sites. */
  id: string | null;
}

/** Reads one line of a list of related works. */
export function readRelated(line: Element): RelatedWork {
  return { line: lineOf(line) ?? '', id: workIdIn(line.querySelector('a[href*="/works/"]')) };
}

/** The id of the work a link leads to, or `null`. */
export function workIdIn(link: Element | null): string | null {
  const href = link?.getAttribute('href') ?? '';
  // External works have ids of their own, which say nothing of works here.
  return /(?<!external_)(?:^|\/)works\/(\d+)/.exec(href)?.[1] ?? null;
}
