import { lineOf } from './text';

/**
 * The names in a byline. Links are the creators' own; a byline without links ("Anonymous", an author
 * imported from elsewhere) is one printed name.
 * @param lead what the archive prints before the names, such as "by ".
 */
export function readByline(byline: Element | null, lead = ''): string[] {
  if (!byline) return [];
  const linked = [...byline.querySelectorAll('a[rel~="author"]')].flatMap((link) => lineOf(link) ?? []);
  const whole = lineOf(byline);
  const printed = whole?.startsWith(lead) ? whole.slice(lead.length) : whole;
  const bracketed = printed?.includes('[') ?? false;
  if (linked.length > 0 && !bracketed) return linked;
  return printed ? [printed] : [];
}
