/** The archive's own colours of text and links, which a skin's author saw on every ground she painted. */
const INK = '#2a2a2a';
const LINK = '#111';

/** What a rule has to say beside its own declarations, so that text on it can be read; empty where nothing. */
export interface Inks {
  /** Declarations to add to the rule. */
  carry: string;
  /** Declarations for a weaker rule with the same selectors: whatever the skin itself says goes first. */
  ground: string;
}

const KEYWORD = /^(?:currentcolor|inherit|initial|revert|revert-layer|transparent|unset)$/i;
/** A colour as browsers write it out: a name, or a function of numbers. */
const COLOUR = /^(?:#[\da-f]+|[a-z]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s,.%/+-]+\))$/i;

/**
 * Keeps a skin's own grounds legible in every theme. The reader's ink may be light; on a bubble that the skin painted
 * white, and gave no ink, it could not be read. There the ink becomes what it is on the archive: that of the nearest
 * element to which the skin gave one, else the archive's own. Colours that the skin does give are never changed.
 */
export function inksOf(style: CSSStyleDeclaration): Inks {
  const colour = style.getPropertyValue('color');
  if (colour === '') {
    return { carry: '', ground: paintsGround(style) ? `color:var(--skin-ink,${INK});--link:${LINK}` : '' };
  }
  const priority = style.getPropertyPriority('color') && ' !important';
  const known = COLOUR.test(colour) && !KEYWORD.test(colour);
  return { carry: known ? `--skin-ink:${colour}${priority};` : '', ground: '' };
}

function paintsGround(style: CSSStyleDeclaration): boolean {
  if (style.getPropertyValue('background-image').includes('gradient(')) return true;
  const colour = style.getPropertyValue('background-color');
  if (!COLOUR.test(colour) || KEYWORD.test(colour)) return false;
  // Through less than half of a colour it is the page that one sees.
  const alpha = /(?:\/|^(?:rgb|hsl)a\(.*,)\s*([\d.]+)(%?)\)$/.exec(colour);
  return !alpha || Number(alpha[1]) / (alpha[2] ? 100 : 1) >= 0.5;
}
