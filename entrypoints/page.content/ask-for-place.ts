import type { PlaceOnPage } from '../../storage/service/news';
import { tellBackground } from './tell-background';

/** The inputs by which she moves, or does something else with the page. */
const OWN_MOVEMENTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Her first own movement on this page: how far (px) the page was scrolled before it, -1 where it has scrolled by now: a
 * browser tells of wheels and fingers after the fact. Nothing is asked or loaded for it.
 */
export function firstMovement(): Promise<number> {
  return new Promise((resolve) => {
    const first = new AbortController();
    const onMove = ({ type, target, isTrusted }: Event) => {
      // What the user does with the launcher or in the reader is nothing done to the page; a script is no user.
      if (!isTrusted || /^CATCHWORD/.test((target as Node).nodeName)) return;
      first.abort();
      resolve(/^(key|point)/.test(type) ? scrollY : -1);
    };
    for (const type of OWN_MOVEMENTS) {
      addEventListener(type, onMove, { capture: true, passive: true, signal: first.signal });
    }
  });
}

/**
 * Asks the background for what keeps the place here, and brings her to it if she wants to `go` there.
 * @param top as `firstMovement`.
 */
export function askForPlace(go: PlaceOnPage['go'], top = scrollY): void {
  // In vain, she has a page without it.
  tellBackground({ catchword: 'place on page', go, top }).catch(() => undefined);
}
