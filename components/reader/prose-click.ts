import { highlightAt, selectedParts, selectParagraph, spotAt } from './making';
import type { ReaderSession } from './session';

/** Two taps within this time, and as near each other, are one double tap. ms, px */
const TWICE_WITHIN = 350;
const TWICE_NEAR = 30;

let last = { time: -TWICE_WITHIN, x: 0, y: 0 };

/**
 * A click on painted words opens their card; a drag that selects is not a click on them. A second tap of a finger at the
 * same spot selects the paragraph: a mouse has the browser's own double click for words.
 */
export function onProseClick(session: ReaderSession, event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]')) return;
  const { chapters, root } = session;
  const { clientX: x, clientY: y, timeStamp: time } = event;
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  const isSecond = time - last.time < TWICE_WITHIN && Math.hypot(x - last.x, y - last.y) < TWICE_NEAR;
  // A third tap is a first one again.
  last = { time: isSecond ? -TWICE_WITHIN : time, x, y };
  const spot = isTouch && isSecond ? spotAt(chapters, root, x, y) : null;
  if (spot) {
    session.openHighlight.value = null;
    selectParagraph(spot);
  } else if (selectedParts(chapters, root).length === 0) {
    const highlight = highlightAt(session.highlighter, root, x, y);
    if (highlight) session.openCard(highlight);
    else session.openHighlight.value = null;
  }
}
