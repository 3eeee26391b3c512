import { archivePath } from './listing/links';

/** The account that is logged in on a page of the archive, in small letters; `null` when nobody is. */
export function loggedInAs(document: Document): string | null {
  return accountIn(archivePath(document.querySelector('#greeting a[href*="/users/"]')));
}

/** The account in a path of the archive, in small letters: names differ there by more than capitals. */
export function accountIn(path: string | null): string | null {
  return (path && /^\/users\/([^/?#]+)/.exec(path)?.[1]?.toLowerCase()) || null;
}
