import { createPainter, highlightAt, type Painter } from '../../../reading/dom/paint';
import type { Findings } from './places';
import { chapterAt, chapters, characterBox, root, scroller, stretchOf } from './reader';
import type { Point } from './selecting';

const painters: Painter[] = [];

/** Starts a painter with the names 'catchword-yellow' and 'catchword-green'. @returns its number. */
export function startPainter(): number {
  const painter = createPainter('catchword-', ['yellow', 'green']);
  if (!painter.supported) throw new Error('the browser has no Highlight API');
  return painters.push(painter) - 1;
}

function painterAt(number: number): Painter {
  const painter = painters[number];
  if (!painter) throw new RangeError(`no painter ${number}`);
  return painter;
}

/** Paints words of one chapter under a key, all at once. */
export function paint(
  painter: number,
  key: string,
  items: readonly { name: string; chapter: number; words: string }[],
): void {
  const stretches = items.map((item) => ({ name: item.name, ...boundsOf(item) }));
  const text = items[0] && chapterAt(items[0].chapter).index;
  for (const _ of painterAt(painter).paint(key, stretches, text));
}

function boundsOf(words: { chapter: number; words: string }): { start: number; end: number } {
  const { start, end } = stretchOf(words);
  return { start, end };
}

export function clearPaint(painter: number, key: string): void {
  paint(painter, key, []);
}

export function disposePainter(painter: number): void {
  painterAt(painter).dispose();
}

/** Registers a highlight as another extension or the page itself would, over a chapter's heading. */
export function paintAsSomebodyElse(name: string): void {
  const range = document.createRange();
  range.selectNodeContents(chapterAt(0).heading);
  CSS.highlights.set(name, new Highlight(range));
}

/** The words of every range in the browser's registry, by name. */
export function registry(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  CSS.highlights.forEach((highlight, name) => {
    const words: string[] = [];
    highlight.forEach((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      words.push(live.toString());
    });
    found[name] = words;
  });
  return found;
}

/** The chapter and UTF-16 offset of the character that a point hits; null beside the text. */
export function hit({ x, y }: Point): { chapter: number; offset: number } | null {
  const point = highlightAt(root, x, y);
  if (!point) return null;
  const chapter = chapters().findIndex(({ element }) => element.contains(point.node));
  if (chapter < 0) return null;
  return { chapter, offset: chapterAt(chapter).index.offsetOf(point.node, point.offset) };
}

/**
 * Hits each character in view of the first chapter in its middle, and a pixel inside its left and right edges.
 * @param options.withoutCaret As in browsers that have no caret for a point, which leaves the search by boxes; there the
 * middle must do: the boxes of elements are rounded to whole pixels.
 */
export function hitEachCharacter({ withoutCaret }: { withoutCaret: boolean }): Findings {
  const problems: string[] = [];
  let checked = 0;
  const own = { caretPositionFromPoint: undefined, caretRangeFromPoint: undefined };
  if (withoutCaret) Object.assign(document, own);
  const { index } = chapterAt(0);
  const view = scroller.getBoundingClientRect();
  for (let offset = 0; offset < index.text.length; offset++) {
    const box = characterBox(index, offset);
    // A space at a line's end has a box without width. What is hit is looked for at whole pixels.
    if (!box || box.width < 3 || box.top < view.top + scroller.clientTop || box.bottom > view.bottom)
      continue;
    const middle = (box.left + box.right) / 2;
    for (const x of withoutCaret ? [middle] : [box.left + 1, middle, box.right - 1]) {
      const found = hit({ x, y: (box.top + box.bottom) / 2 });
      checked++;
      if (found?.chapter === 0 && found.offset === offset) continue;
      const character = JSON.stringify(index.text[offset]);
      const where = `${(x - box.left).toFixed(1)} of ${box.width.toFixed(1)} px`;
      problems.push(`${character} at ${offset}, ${where} from its left: hit ${JSON.stringify(found)}`);
    }
  }
  if (withoutCaret) for (const name of Object.keys(own)) Reflect.deleteProperty(document, name);
  return { checked, problems };
}

/** Points where the first chapter has no text: beside it, in its margin over the first line, and on its heading. */
export function pointsOffText(): Record<string, Point> {
  const { element, heading } = chapterAt(0);
  const box = element.getBoundingClientRect();
  const first = characterBox(chapterAt(0).index, 0);
  if (!first) throw new Error('the first line is not to be seen');
  const title = heading.getBoundingClientRect();
  return {
    'left of a line': { x: box.left - 40, y: (first.top + first.bottom) / 2 },
    'right of a line': { x: box.right + 40, y: (first.top + first.bottom) / 2 },
    'between heading and text': { x: box.left + 5, y: (title.bottom + first.top) / 2 },
  };
}

/** The middle of the first space in these words, where paint shows and no ink does. */
export function spaceIn(words: { chapter: number; words: string }): Point {
  const { start, words: text } = stretchOf(words);
  const box = characterBox(chapterAt(words.chapter).index, start + text.indexOf(' '));
  if (!box) throw new Error(`${JSON.stringify(text)} shows no space`);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** The colours of a picture of the viewport, such as '255 255 0', at each point. `png` is in base64. */
export async function coloursAt({ png, points }: { png: string; points: Point[] }): Promise<string[]> {
  const response = await fetch(`data:image/png;base64,${png}`);
  const picture = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!context) throw new Error('no canvas to read the picture with');
  context.drawImage(picture, 0, 0);
  const scale = picture.width / innerWidth;
  return points.map(({ x, y }) => {
    const [red, green, blue] = context.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data;
    return `${red} ${green} ${blue}`;
  });
}
