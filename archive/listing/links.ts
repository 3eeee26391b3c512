import { siteOf } from '../hosts';

const OFFICIAL_SITE = siteOf('archiveofourown.org');

/**
 * The path of a link that stays in the archive; `null` for a link to anywhere else. Saved pages and other
 * official hosts write whole addresses. No `URL` here, because it throws at what is not one.
 */
export function archivePath(link: Element | null): string | null {
  const href = link?.getAttribute('href') ?? '';
  const [, host, rest] = /^(?:https?:)?\/\/([^/?#:]+)(?::\d+)?(.*)$/i.exec(href) ?? [];
  if (host === undefined) return href.startsWith('/') ? href : null;
  const here = link?.ownerDocument.location?.hostname;
  const known = siteOf(host) === OFFICIAL_SITE || host.toLowerCase() === here;
  return known ? rest || '/' : null;
}

const ID_AFTER = {
  works: /^[^?#]*\/works\/(\d+)(?![^/?#])/,
  series: /^[^?#]*\/series\/(\d+)(?![^/?#])/,
  chapters: /^[^?#]*\/chapters\/(\d+)(?![^/?#])/,
} as const;

/** The number after a segment of a path, whatever stands before it; `null` where there is none. */
export function idIn(path: string | null, segment: keyof typeof ID_AFTER): string | null {
  return path === null ? null : (ID_AFTER[segment].exec(path)?.[1] ?? null);
}
