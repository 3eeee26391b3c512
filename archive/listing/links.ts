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

/** The number after a segment of a path ("works", "series", "chapters"), whatever stands before it. */
export function idIn(path: string | null, segment: 'works' | 'series' | 'chapters'): string | null {
  return new RegExp(`^[^?#]*/${segment}/(\\d+)(?![^/?#])`).exec(path ?? '')?.[1] ?? null;
}
