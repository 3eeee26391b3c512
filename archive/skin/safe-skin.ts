import { safeDeclarations } from './declarations';
import { inksOf } from './ground';
import { safeSelectors } from './selectors';

/** A work's skin, ready to stand in the reader's shadow tree. */
export interface SafeSkin {
  css: string;
  /** Whether the skin would load images, allowed or not. */
  wantsImages: boolean;
}

/** As long as the archive lets a skin be; what is longer comes from elsewhere. UTF-16 units */
const LONGEST = 510_000;

/** So much is read in a few ms even on a phone, and holds most skins whole. UTF-16 units */
const PIECE = 8_000;

/** The rules of a skin in pieces, to be read one by one with a rest between: a long skin must not hold up the page. */
export function skinPieces(css: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  // Every rule of the archive's begins so. Whatever is cut wrongly is still read as what it then says, and no more.
  for (const { index } of css.slice(0, LONGEST).matchAll(/(?<=\}\s*)(?=#workskin\b)/g)) {
    if (index - start < PIECE) continue;
    pieces.push(css.slice(start, index));
    start = index;
  }
  return [...pieces, css.slice(start, LONGEST)];
}

/**
 * Reads a piece of a skin with the browser's own parser and writes out what may be shown: plain rules about the work's
 * text alone. Never throws on any text. The sheet is constructed and adopted by no document: by the standard such a sheet
 * drops its `@import`s, and what no element uses is not loaded.
 * @param images whether images from http and https may be loaded.
 */
export function safeSkin(piece: string, images: boolean): SafeSkin {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(piece);
  const rules: string[] = [];
  const grounds: string[] = [];
  let wantsImages = false;
  for (const rule of sheet.cssRules) {
    if (!isStyleRule(rule)) continue;
    const selectors = safeSelectors(rule.selectorText).join(',');
    if (selectors === '') continue;
    const declarations = safeDeclarations(rule.style, images);
    wantsImages ||= declarations.wantsImages;
    const { carry, ground } = inksOf(rule.style);
    if (ground) grounds.push(`${selectors}{${ground}}`);
    if (declarations.css || carry) rules.push(`${selectors}{${carry}${declarations.css}}`);
  }
  // In a layer, grounds give way to every rule outside it, of the skin and of the reader.
  const layer = grounds.length > 0 ? `@layer skin-ground{${grounds.join('\n')}}\n` : '';
  return { css: layer + rules.join('\n'), wantsImages };
}

/** Its type says more than its class: the rule may come from another realm (Firefox's content scripts). */
function isStyleRule(rule: CSSRule): rule is CSSStyleRule {
  return rule.type === 1;
}
