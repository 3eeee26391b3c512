/** A tab that paints no frame for so long is not seen. ms */
const UNSEEN = 250;

/** Resolves when the next frame has been painted, or after a while in a tab that paints none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, UNSEEN);
    // Its callbacks come before the frame is painted, and a task after it.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
