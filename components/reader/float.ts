/** Room to the text and to the edge of the window, px. */
const GAP = 10;
/** Height kept free for what floats; it may be less tall. px */
const HEIGHT = 64;

/** Places something beside a box of text: above it, or below where the bar is in the way. Never outside the window. */
export function floatBeside(box: DOMRect): Record<string, string> {
  const above = box.top - HEIGHT - GAP;
  const below = Math.min(box.bottom + GAP, window.innerHeight - HEIGHT - GAP);
  const top = above > HEIGHT ? above : Math.max(below, HEIGHT);
  const centre = Math.min(Math.max(box.left + box.width / 2, GAP), window.innerWidth - GAP);
  return { top: `${Math.round(top)}px`, '--centre': `${Math.round(centre)}px` };
}
