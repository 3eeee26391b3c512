import type { ListedRow } from '../../archive/listing/listed-works';
import { createHost, rootOf } from '../../components/shared/shadow-host';
import type { Mark } from '../../storage/service/news';

const MARK = 'catchword-mark';

/*
 * Styles stand on the elements themselves: a hundred roots with a sheet each take the browser twice as long to lay out.
 */

/** Whatever the page's style says of unknown elements; colour and type are still the line's own. */
const HOST = 'all: unset !important';
const BOX =
  'display: inline-block; margin-block: .1em; padding: .05em .5em; border: 1px solid; border-radius: .3em;' +
  'border-color: color-mix(in srgb, currentColor 50%, transparent); font-size: .8em; line-height: 1.4; unicode-bidi: isolate';
/** Heard and not seen. */
const LABEL =
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre';

/** Whether there are marks on the page from before. */
export function isMarked(document: Document): boolean {
  return document.querySelector(MARK) !== null;
}

/**
 * Puts a mark at the end of each row's line whose work has one, and takes away those of all others: a row at a time, what
 * is on the screen first.
 */
export function* paintMarks(
  rows: readonly ListedRow[],
  marks: readonly Mark[],
): Generator<undefined, undefined> {
  const words = new Map(marks.map((mark) => [mark.work, mark.words]));
  const ordered = fromScreen(rows);
  yield;
  const pattern = patternIn(document);
  yield;
  for (const { id, line } of ordered) {
    const told = words.get(id);
    let mark = line.querySelector(MARK);
    if (told === undefined) mark?.remove();
    else {
      if (!mark) {
        mark = pattern.cloneNode(true) as Element;
        line.append(mark);
      }
      const place = rootOf(mark)?.lastElementChild?.lastChild;
      if (place && place.nodeValue !== told) place.nodeValue = told;
    }
    yield;
  }
}

/** The rows from the first on the screen on, then those above it, nearest first. */
function fromScreen(rows: readonly ListedRow[]): ListedRow[] {
  let [above, below] = [0, rows.length];
  while (above < below) {
    const middle = (above + below) >> 1;
    if ((rows[middle]?.line.getBoundingClientRect().bottom ?? 0) < 0) above = middle + 1;
    else below = middle;
  }
  return [...rows.slice(above), ...rows.slice(0, above).reverse()];
}

/**
 * A mark without words, to be cloned. In a shadow root of its own, where the page's styles don't reach it. It is no link
 * and takes no focus: it says something, and there is nothing to do.
 */
function patternIn(document: Document): Element {
  const span = (style: string, ...children: (Node | string)[]) => {
    const made = document.createElement('span');
    // Not by the attribute, which a page may forbid.
    made.style.cssText = style;
    made.append(...children);
    return made;
  };
  const { host, root } = createHost(MARK, true);
  host.style.cssText = HOST;
  // Who listens hears whose words these are, and a rest before them.
  root.append(' ', span(BOX, span(LABEL, 'Catchword: '), ' '));
  return host;
}
