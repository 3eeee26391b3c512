import { FAR } from '../../reading/dom/lay-out';
import type { ChapterView } from './chapters';

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
      // What is not on the page is neither near the screen nor far from it.
      target.toggleAttribute(FAR, target.isConnected && !isIntersecting);
    }
  };
  const observer = new IntersectionObserver(mark, { root: scroller, rootMargin: NEAR });
  lifetime.addEventListener('abort', () => observer.disconnect());
  return observer;
}

/** So many chapters from hers may come near the screen in the frame in which they come in, as long as chapters mostly are. */
const NEXT = 2;

/**
 * Whether a chapter that comes into a work counts as far at once, and not only when the next frame has found it so: Firefox
 * would look at each of its blocks in that frame, a fifth of the time that a million words take. `null`: nobody is anywhere.
 */
export function comesInFar(
  chapter: ChapterView,
  here: ChapterView | null,
  views: readonly ChapterView[],
): boolean {
  return here !== null && Math.abs(views.indexOf(chapter) - views.indexOf(here)) > NEXT;
}
