import { FAR } from '../../reading/dom/lay-out';

/** Far enough that who pages a screen a frame finds no chapter that would be laid out whole. */
const NEAR = '300% 0px';

/**
 * Marks the chapters it is told to observe while they are far from the screen, so that only those near it have blocks
 * that may be skipped (story.css): Firefox looks at each of these in every frame, wherever it stands, for 20,000 of them
 * 16 to 40 ms. Ends with `lifetime`.
 */
export function farChapters(scroller: Element, lifetime: AbortSignal): IntersectionObserver {
  const mark = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      // A reader that is built before the press stands beside the page, where nothing is on the screen.
      target.toggleAttribute(FAR, target.isConnected && !isIntersecting);
    }
  };
  const observer = new IntersectionObserver(mark, { root: scroller, rootMargin: NEAR });
  lifetime.addEventListener('abort', () => observer.disconnect());
  return observer;
}
