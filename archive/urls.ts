import { siteOf } from './hosts';

/** What an address of the archive names. Ids are strings of digits; `null` where the address has none. */
export interface WorkAddress {
  site: string;
  workId: string | null;
  chapterId: string | null;
}

/** Reads work and chapter ids from an absolute address; both `null` for an address that names neither. */
export function readAddress(href: string): WorkAddress {
  const url = new URL(href);
  return {
    site: siteOf(url.hostname),
    workId: /\/works\/(\d+)/.exec(url.pathname)?.[1] ?? null,
    chapterId: /\/chapters\/(\d+)/.exec(url.pathname)?.[1] ?? null,
  };
}

/**
 * The fragment that asks Catchword to open on arrival. A fragment is never sent to the archive, survives
 * its redirect from a work to its first chapter, and works in a new tab as well.
 */
export const OPEN_FRAGMENT = '#catchword';

/** The fragment that asks Catchword to bring the archive's own page to her place on arrival. */
export const HERE_FRAGMENT = '#catchword-here';

/** The identity of a work in the library: the same for every host name and view of the archive. */
export function workKey(site: string, workId: string): string {
  return `${site}/works/${workId}`;
}

/** Address of a work, or of one of its chapters when its id is known, that opens in Catchword, or asks for something else. */
export function continueUrl(
  site: string,
  workId: string,
  chapterId: string | null,
  fragment = OPEN_FRAGMENT,
): string {
  const chapter = chapterId === null ? '' : `/chapters/${chapterId}`;
  return `https://${site}/works/${workId}${chapter}${fragment}`;
}
