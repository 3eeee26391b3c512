/** The archive's own addresses. All of them serve the same works under the same ids. */
const OFFICIAL_DOMAINS = ['archiveofourown.org', 'archiveofourown.com', 'archiveofourown.net', 'ao3.org'];

/** Every host name of the archive, with and without `www`. */
export const OFFICIAL_HOSTS: readonly string[] = OFFICIAL_DOMAINS.flatMap((domain) => [
  domain,
  `www.${domain}`,
]);

/** Hosts that served the archive's pages and downloads once. Catchword does not run there; old files still name them. */
const FORMER_HOSTS = ['download', 'insecure', 'secure'].map((name) => `${name}.archiveofourown.org`);

/** Match patterns (WebExtensions, "Match patterns") for the hosts Catchword asks for when it is installed. */
export const OFFICIAL_MATCHES: string[] = OFFICIAL_HOSTS.map((host) => `https://${host}/*`);

/**
 * The name under which works of a host are kept. All official hosts are one site, so that a work begun on
 * `ao3.org` continues on `archiveofourown.org`; any other host is a site of its own.
 */
export function siteOf(hostname: string): string {
  const host = hostname.toLowerCase();
  return OFFICIAL_HOSTS.includes(host) || FORMER_HOSTS.includes(host) ? 'archiveofourown.org' : host;
}
