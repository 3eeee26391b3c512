import { accountIn, loggedInAs } from './account';
import { archivePath } from './listing/links';

/**
 * Whether whoever is logged in on a work page is one of the work's creators. By accounts and not by the names that are
 * printed: a creator may sign with another one. An anonymous work names its creators to themselves. A download names no
 * account, and is nobody's.
 */
export function isOwnWork(document: Document): boolean {
  const reader = loggedInAs(document);
  if (reader === null) return false;
  const byline = document.querySelector('#workskin > .preface h3.byline');
  const creators = [...(byline?.querySelectorAll('a[rel~="author"]') ?? [])];
  return creators.some((link) => accountIn(archivePath(link)) === reader);
}
