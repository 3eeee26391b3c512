import type { Tab } from './types';

/** Where a stretch of text is painted: its first and last character, in CSS px from the viewport's top left. */
export interface TextBox {
  /** Middle of the left edge of the first line. */
  start: { x: number; y: number };
  /** Middle of the right edge of the last line. */
  end: { x: number; y: number };
}

/** Runs in the page: the first text node, through open shadow roots, that holds `text`, inside `selector`. */
function look({ text, selector }: { text: string; selector: string | null }): TextBox | null {
  function search(root: Node, inside: boolean): TextBox | null {
    for (const node of root.childNodes) {
      if (node instanceof Text && inside) {
        const index = node.data.indexOf(text);
        if (index < 0) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        const [first, last] = [boxes[0], boxes.at(-1)];
        if (!first || !last) continue;
        return {
          start: { x: first.left, y: first.top + first.height / 2 },
          end: { x: last.right, y: last.top + last.height / 2 },
        };
      }
      if (!(node instanceof Element)) continue;
      const within = inside || (selector !== null && node.matches(selector));
      const found = (node.shadowRoot && search(node.shadowRoot, within)) ?? search(node, within);
      if (found) return found;
    }
    return null;
  }
  return search(document, selector === null);
}

/** Where `text` is painted, or null when no single text node inside `selector` holds it visibly. */
export function boxOfText(tab: Tab, text: string, selector: string | null = null): Promise<TextBox | null> {
  return tab.evaluate(look, { text, selector });
}

/**
 * Selects `text` as a reader does: presses the mouse before its first character, drags, lets go after its last.
 * @throws Error when it is not on the page. It has to be in the viewport.
 */
export async function dragOver(tab: Tab, text: string, selector: string | null = null): Promise<void> {
  const box = await boxOfText(tab, text, selector);
  if (!box) throw new Error(`The page shows no ${JSON.stringify(text)}`);
  await tab.mouse.move(box.start.x, box.start.y);
  await tab.mouse.down();
  // In steps: a page that follows the selection must see it grow, as with a hand.
  await tab.mouse.move(box.end.x, box.end.y, { steps: 5 });
  await tab.mouse.up();
}

/** All the words that a page shows, line by line. */
export function shown(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.innerText);
}
