import { type Html, html, joined } from './html';
import type { Creator, Work } from './types';
import { ownedBy, type Visit } from './visit';

/** "Pseud", or "Pseud (login)" where the two differ. */
export function creatorName(creator: Creator): string {
  return creator.pseud === creator.login ? creator.pseud : `${creator.pseud} (${creator.login})`;
}

function link(creator: Creator): Html {
  const href = `/users/${encodeURIComponent(creator.login)}/pseuds/${encodeURIComponent(creator.pseud)}`;
  const author = html`<a rel="author" href="${href}">${creatorName(creator)}</a>`;
  return creator.importedFor ? html`${creator.importedFor} [archived by ${author}]` : author;
}

/** Links to the creators, joined by commas. */
export function creatorLinks(creators: readonly Creator[]): Html {
  return joined(creators.map(link), ', ');
}

/** A work's byline as this visitor sees it: an anonymous work names its creator to that creator alone. */
export function byline(work: Work, visit: Visit): Html {
  if (!work.anonymous) return creatorLinks(work.creators);
  return ownedBy(work, visit) ? html`Anonymous [${creatorLinks(work.creators)}]` : html`Anonymous`;
}

/** The byline without links, as in the document's title. */
export function bylineText(work: Work): string {
  if (work.anonymous) return 'Anonymous';
  return work.creators.map((creator) => creator.importedFor ?? creatorName(creator)).join(', ');
}

/** The account's number, which blurbs carry as a class. Any stable number will do: here the login's own. */
export function userId(login: string): number {
  let id = 7;
  for (const sign of login) id = (id * 31 + (sign.codePointAt(0) ?? 0)) % 999_983;
  return id;
}
