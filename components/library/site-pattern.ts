/**
 * The match pattern of a site from what a reader types or pastes: with or without "https://", with or without a path.
 * @throws Error with a sentence for her, when it cannot be the address of a site.
 */
export function sitePattern(address: string): string {
  const typed = address.trim();
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  if (url?.protocol !== 'https:' || !url.hostname.includes('.')) {
    throw new Error('That is not the address of a site: it begins with https:// and names a host.');
  }
  return `https://${url.hostname}/*`;
}
