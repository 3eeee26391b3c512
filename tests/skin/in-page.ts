import fc from 'fast-check';
import { safeSkin, skinPieces } from '../../archive/skin/safe-skin';

// Runs in a page of either engine: what these modules promise rests on the browser's own parser.

const WRAPPER = ':is(#workskin, .catchword-workskin)';

/** What skins are made of, and what somebody would try who wanted out of one. */
const FRAGMENTS = [
  '#workskin ',
  '#workskin',
  '#\\77 orkskin ',
  ' > ',
  ' + ',
  ' ~ ',
  ' || ',
  '.a',
  '.prose',
  '.bar',
  '*',
  'p',
  '#chapters ',
  ',',
  '{',
  '}',
  ';',
  ':',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\n',
  '/*',
  '*/',
  '<!--',
  '&',
  ':is(',
  ':not(',
  ':has(',
  ':host',
  '::before',
  '::highlight(catchword-yellow)',
  '::slotted(*)',
  '{color:red}',
  '{background:#fff;color:#222 !important}',
  'position:fixed;',
  'position:sticky;',
  'background:',
  'content:',
  'color:',
  '--x:',
  'var(--x)',
  'v\\61r(--x, u\\72l(https://x.test/7))',
  'attr(title)',
  'attr(title',
  'url(https://x.test/1)',
  'u\\72l(https://x.test/2)',
  'URL("http://x.test/3")',
  'image-set("https://x.test/4" 1x)',
  'src("https://x.test/5")',
  '-webkit-cross-fade(url(https://x.test/6), none, 50%)',
  '@import "https://x.test/8";',
  '@media all {',
  '@layer x {',
  '@font-face { font-family: x; src: url(https://x.test/9) }',
  '@keyframes x { from { top: 0 } }',
  '#fff',
  'red',
  '!important',
];

const COMPOUNDS = [
  '#workskin',
  '#\\77 orkskin',
  '.a',
  '.prose',
  '.bar',
  '#bar',
  '#chapters',
  '*',
  'p',
  'b',
  'div',
  '::before',
  'p::highlight(catchword-yellow)',
  ':host',
  ':is(#workskin, .bar)',
  ':is(&!, .a)',
  ":is(&'), .bar",
  ':not(.a)',
  '[title="a, b"]',
  'p:has(> b)',
  '.\\31 ',
];
const COMBINATORS = [' ', ' > ', ' + ', ' ~ ', '', ', #workskin ', ', '];

const PROPERTIES = [
  'background',
  'background-image',
  'border-image',
  'list-style',
  'content',
  'cursor',
  'color',
  'background-color',
  'position',
  'filter',
  'mask',
  'clip-path',
  'shape-outside',
  'top',
  '--x',
  '--link',
  'user-select',
  'animation',
  'font-family',
  'p\\6fsition',
];
const VALUES = [
  'red',
  '#fff',
  'none',
  'fixed',
  'sticky',
  'absolute',
  'F\\69xed',
  '"a; } .bar { top: 1px"',
  "'its'",
  '"a\\a b"',
  'url(https://x.test/1)',
  'u\\72l(https://x.test/2)',
  'URL("http://x.test/3")',
  'url("data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")',
  'url(#x)',
  'url(local.png)',
  'image-set("https://x.test/4" 1x)',
  'linear-gradient(red, blue)',
  'var(--x)',
  'var(--x, url(https://x.test/5))',
  'v\\61r(--x, u\\72l(https://x.test/6))',
  'env(x, fixed)',
  'attr(title)',
  "attr(title, '}')",
  'attr(title',
  '1px',
  ',',
  '/',
  '!important',
];

const selector = fc
  .array(fc.tuple(fc.constantFrom(...COMBINATORS), fc.constantFrom(...COMPOUNDS)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `#workskin${parts.flat().join('')}`);
const declaration = fc
  .tuple(fc.constantFrom(...PROPERTIES), fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 3 }))
  .map(([property, values]) => `${property}:${values.join(' ')}`);
const rule = fc
  .tuple(selector, fc.array(declaration, { minLength: 1, maxLength: 4 }))
  .map(([of, declarations]) => `${of}{${declarations.join(';')}}`);

const anyCss = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 24 }).map((parts) => parts.join('')),
  // Most garbage is no rule at all; these are, and the last may have no end.
  { weight: 3, arbitrary: fc.array(rule, { minLength: 1, maxLength: 3 }).map((rules) => rules.join('\n')) },
  rule.map((text) => text.slice(0, -1)),
);

function rulesOf(css: string): CSSRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSLayerBlockRule && rule.name === 'skin-ground' ? [...rule.cssRules] : [rule],
  );
}

/** The reader as far as it matters: an interface, and a region of the author's inside it. */
function stage(): { outside: Element[]; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<div><div class="bar a" id="bar"><p class="a">x</p></div><div class="author-text">
    <div class="catchword-workskin"><div class="catchword-chapters"><div class="prose userstuff"><p class="a" title="t">
    <b>y</b></p><p>z</p></div></div></div></div><p class="a"><b>n</b></p></div>`;
  const inside = root.querySelector('.catchword-workskin');
  return { outside: [...root.querySelectorAll('*')].filter((each) => !inside?.contains(each)), root };
}

const bareOf = (text: string) => text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""');

/** What is wrong with a stylesheet that is said to be safe; empty for one that is. */
function faultsOf(css: string, images: boolean): string[] {
  const { outside } = stage();
  return rulesOf(css).flatMap((rule) => {
    if (!(rule instanceof CSSStyleRule)) return [`no plain rule: ${rule.cssText}`];
    const { selectorText, style } = rule;
    const faults: string[] = [];
    if (rule.cssRules.length > 0) faults.push('rules in rules');
    if (!selectorText.startsWith(WRAPPER)) faults.push(`begins elsewhere: ${selectorText}`);
    if (/::(?!before|after|first-line|first-letter|marker|selection)/.test(bareOf(selectorText))) {
      faults.push(`what is not the skin's: ${selectorText}`);
    }
    const plain = selectorText.replace(/(?<=[ ,(])::[\w-]+/g, '*').replace(/::[\w-]+/g, '');
    for (const element of outside) if (element.matches(plain)) faults.push(`reaches out: ${selectorText}`);
    for (const name of style) {
      const value = bareOf(style.getPropertyValue(name));
      if (name.startsWith('--') && name !== '--skin-ink' && name !== '--link') faults.push(name);
      if (/\\|(?:src|image|image-set|cross-fade)\(/i.test(value)) faults.push(`${name}: ${value}`);
      if (!images && /url\(/i.test(value)) faults.push(`${name}: ${value}`);
      if (name === 'position' && /fixed|sticky/.test(value)) faults.push(value);
    }
    return faults;
  });
}

function run(images: boolean, runs: number, seed: number): { rules: number } {
  let rules = 0;
  fc.assert(
    fc.property(anyCss, (css) => {
      const safe = safeSkin(css, images);
      rules += rulesOf(safe.css).length;
      const faults = faultsOf(safe.css, images);
      if (faults.length > 0) throw new Error(`${faults.join('; ')} in ${safe.css}`);
      // What is safe stays as it is when it is made safe by its last rule being followed by another.
      const followed = rulesOf(`${safe.css}\n.last{top:3px}`).at(-1);
      if ((followed as CSSStyleRule | undefined)?.selectorText !== '.last')
        throw new Error(`open end: ${safe.css}`);
    }),
    { numRuns: runs, seed },
  );
  return { rules };
}

/** Everything a spec can ask the page. Arguments and results are plain JSON. */
export const answers = {
  /** @throws Error with the smallest text for which the promise is broken. @returns how many rules came through. */
  survives: ({ images, runs, seed }: { images: boolean; runs: number; seed: number }) =>
    run(images, runs, seed),
  safe: ({ css, images }: { css: string; images: boolean }) => safeSkin(css, images),
  pieces: (css: string) => skinPieces(css),
  /** ms for each piece of a skin. */
  times: (css: string): number[] =>
    skinPieces(css).map((piece) => {
      const start = performance.now();
      safeSkin(piece, false);
      return performance.now() - start;
    }),
  /** Texts of the elements that a rule of the made-safe skin matches, in a region with the archive's stand-ins. */
  matched: (css: string): string[] => {
    const { root } = stage();
    return rulesOf(safeSkin(css, false).css).flatMap((rule) =>
      rule instanceof CSSStyleRule
        ? [...root.querySelectorAll(rule.selectorText)].map(({ textContent }) => textContent?.trim() ?? '')
        : [],
    );
  },
};

Object.assign(globalThis, { answers });
