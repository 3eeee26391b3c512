import type { Colour } from '../../reading/highlight';

/** Kind of each colour's line and its distance from the words: several show at once, and none is known by its colour alone. */
export const LINES: Readonly<Record<Colour, readonly [kind: string, distance: string]>> = {
  yellow: ['solid', '2px'],
  green: ['dashed', '4px'],
  blue: ['dotted', '6px'],
  pink: ['wavy', '3px'],
  purple: ['double', '5px'],
};

/** Of a line, so much is the ink's, in sRGB; the rest is the colour's. */
export const INK_IN_LINES = '55%';

/** Chromium hands the style of a named highlight down; in Firefox each element needs its own. */
const STORY = import.meta.env.FIREFOX ? ':is(.prose,.prose *)' : '.prose';

/** What is selected, in the colours of the piece it is in (wardrobe.ts); handed down, or not, as highlights are. */
export const SELECTION_STYLE = `${import.meta.env.FIREFOX ? 'dialog' : 'dialog>*>'} ::selection{background:color-mix(in srgb,var(--accent) 40%,var(--page));color:var(--ink)}`;

/**
 * The rules of painted highlights: a ground for each colour, and a line for underlines and for what another highlight lies
 * over. The browser reckons the style of each named highlight for every element that a rule could be about, and again
 * whenever it styles it: so the story alone is named, and there are rules only for colours that are marked in the work.
 */
export function highlightStyle(colours: Iterable<Colour>): string {
  return Array.from(colours, rulesFor).join('\n');
}

function rulesFor(colour: Colour): string {
  const [kind, distance] = LINES[colour];
  const ground = `${STORY}::highlight(catchword-${colour})`;
  const line = `${STORY}::highlight(catchword-${colour}-line)`;
  const rules = [
    `${ground}{background-color:var(--${colour})}`,
    `${line}{text-decoration:underline ${kind} 2px color-mix(in srgb,var(--ink) ${INK_IN_LINES},var(--${colour}));text-underline-offset:${distance}}`,
    `@media (forced-colors:active){${ground}{background-color:Mark;color:MarkText;text-decoration:underline ${kind} 2px MarkText}${line}{text-decoration-color:LinkText}}`,
    // On a ground that a skin painted, only the theme's own ink is sure to be legible on a highlight.
    `dialog[data-skin] ${ground}{color:var(--ink)}`,
  ];
  return rules.join('\n');
}
