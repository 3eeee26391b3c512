/** Room to the text and to the edge of the window, px. */
const GAP = 10;

/** The reader's bar stands there. px */
const BAR = 54;

/** A finger's handles hang below the selection. px */
const HANDLES = 28;

/**
 * Places an element beside a box of text, never outside the window: above it, or below where the bar is in the way.
 * Under a finger always below, because the browser's own menu stands above.
 */
export function floatBeside(element: HTMLElement, box: DOMRect): void {
  const finger = matchMedia('(pointer: coarse)').matches;
  const { offsetWidth: width, offsetHeight: height } = element;
  const above = box.top - height - GAP;
  const below = Math.min(box.bottom + GAP + (finger ? HANDLES : 0), innerHeight - height - GAP);
  const top = above > BAR && !finger ? above : Math.max(below, BAR);
  const left = Math.max(GAP, Math.min(box.left + (box.width - width) / 2, innerWidth - width - GAP));
  element.style.top = `${Math.round(top)}px`;
  element.style.left = `${Math.round(left)}px`;
}
