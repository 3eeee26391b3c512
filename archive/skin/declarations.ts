/** The declarations of one rule that may be shown. */
export interface SafeDeclarations {
  /** Ready to stand between braces; empty when nothing is left. */
  css: string;
  /** Whether they would load images. */
  wantsImages: boolean;
}

/** What makes a closer look worth its time; most rules of most skins have none of it outside their strings. */
const SUSPECT =
  /[\\"'{}<]|\/\*|--|url|src|image|cross-fade|element|paint|var|env|attr|if\(|fixed|sticky|binding|behavior|user-select|animation|view-transition/i;

/**
 * Never taken over: code; what moves by rules that a skin can't bring along; and what would keep a reader from marking
 * words.
 */
const BARRED =
  /^(?:--.*|-moz-binding|behavior|(?:-\w+-)?user-select|(?:-\w+-)?animation.*|view-transition.*)$/;

/** Where the archive lets skins have images. */
const IMAGE_PROPERTIES = new Set(['background-image', 'border-image-source', 'content', 'list-style-image']);

const STRING = /"(?:[^"\\]|\\[\s\S])*"/g;
/** Whatever loads, or stands for a value that is not known yet, and may so hide what loads. */
const LOADS = /(?:url|src|image|image-set|image-rect|cross-fade|element|paint)\(/i;
const UNKNOWN = /(?:var|env|if|random-item|inherit)\(|--/i;
/** Addresses as the archive allows them in a skin; a relative one would be the page's own. */
const WEB_ADDRESS = /url\("https?:\/\/(?:[^"\\]|\\[\s\S])*"\)/gi;

/**
 * Takes over the declarations of a parsed rule that can neither load anything nor reach out of the text.
 * @param images whether images from http and https may be loaded.
 */
export function safeDeclarations(style: CSSStyleDeclaration, images: boolean): SafeDeclarations {
  const { cssText } = style;
  if (!SUSPECT.test(cssText.replace(STRING, ''))) return { css: cssText, wantsImages: false };
  const kept: string[] = [];
  let wantsImages = false;
  for (const declaration of split(cssText)) {
    const bare = declaration.replace(STRING, '');
    if (!SUSPECT.test(bare) && isBalanced(bare)) {
      kept.push(declaration);
      continue;
    }
    const looked = lookedAt(declaration, images);
    kept.push(...looked.kept);
    wantsImages ||= looked.wantsImages;
  }
  return { css: kept.map((declaration) => `${declaration};`).join(''), wantsImages };
}

/** One by one as the browser understands them: of `background` with an image the colour stays. */
function lookedAt(declaration: string, images: boolean): { kept: string[]; wantsImages: boolean } {
  const { style } = document.implementation.createHTMLDocument('').body;
  style.cssText = declaration;
  const kept: string[] = [];
  let wantsImages = false;
  for (const name of Array.from(style)) {
    const value = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name) && ' !important';
    // Without a value of its own it is part of something that is not known yet.
    if (value === '' || BARRED.test(name) || isPinned(name, value)) continue;
    const image = IMAGE_PROPERTIES.has(name) && isWebImage(value);
    wantsImages ||= image;
    if (image ? images : isWhole(value)) kept.push(`${name}:${value}${priority}`);
  }
  return { kept, wantsImages };
}

/** The declarations of a rule as the browser wrote them out; semicolons in strings and brackets part nothing. */
function split(cssText: string): string[] {
  const declarations: string[] = [];
  let depth = 0;
  let declaration = '';
  for (const [token] of cssText.matchAll(
    /"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|[()[\]{};]|[^"\\()[\]{};]+|[\s\S]/g,
  )) {
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    if (token !== ';' || depth > 0) declaration += token;
    else {
      declarations.push(declaration);
      declaration = '';
    }
  }
  return [...declarations, declaration].map((each) => each.trim()).filter((each) => each !== '');
}

/** Pinned to the screen it would stand over other text while she scrolls. The archive forbids `fixed`, too. */
function isPinned(name: string, value: string): boolean {
  return name === 'position' && !/^(?:static|relative|absolute)$/i.test(value);
}

/** Whether a value loads images from the web, and nothing else. */
function isWebImage(value: string): boolean {
  const rest = value.replace(WEB_ADDRESS, '""');
  return rest !== value && isWhole(rest);
}

/**
 * Whether a value loads nothing, and ends where it seems to. A browser hands out as they were written the values that
 * it can't know yet, with their escapes, comments and open ends: those are not whole.
 */
function isWhole(value: string): boolean {
  const bare = value.replace(STRING, '');
  return !/[\\"'{}<;]|\/\*/.test(bare) && !LOADS.test(bare) && !UNKNOWN.test(bare) && isBalanced(bare);
}

function isBalanced(bare: string): boolean {
  let open = 0;
  for (const [bracket] of bare.matchAll(/[()[\]]/g)) {
    open += bracket === '(' || bracket === '[' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
