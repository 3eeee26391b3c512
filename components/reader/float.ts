/** Room to the text and to the edge of the window, px. */
const GAP = 10;
/** Height kept free for what floats; it may be less tall. px */
const HEIGHT = 64;

/** A finger's handles hang below the selection. px */
const HANDLES = 28;

/**
 * Places something beside a box of text, never outside the window: above it, or below where the bar is in the way.
 * Under a finger always below, because the browser's own menu stands above.
 */
export function floatBeside(box: DOMRect): Record<string, string> {
  const finger = matchMedia('(pointer: coarse)').matches;
  const above = box.top - HEIGHT - GAP;
  const below = Math.min(box.bottom + GAP + (finger ? HANDLES : 0), window.innerHeight - HEIGHT - GAP);
  const top = above > HEIGHT && !finger ? above : Math.max(below, HEIGHT);
  const centre = Math.min(Math.max(box.left + box.width / 2, GAP), window.innerWidth - GAP);
  return { top: `${Math.round(top)}px`, '--centre': `${Math.round(centre)}px` };
}
