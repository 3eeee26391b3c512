import type { PageKind } from '../../archive/page';
import { tellBackground } from './tell-background';

/** Tells the background of a page that lists works; whether she wants marks there, or it taken in, is known there. */
export async function tellOfList(kind: PageKind): Promise<void> {
  if (!/^(listing|series|bookmarks|history|subscriptions)$/.test(kind)) return;
  // In vain, she has a list without marks.
  await tellBackground({ catchword: 'list opened' }).catch(() => undefined);
}
