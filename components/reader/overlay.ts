import type { Highlight } from '../../reading/highlight';
import baseStyle from '../shared/base.css?inline';
import { themeRules } from '../shared/themes';
import bookStyle from './book.css?inline';
import floatingStyle from './floating.css?inline';
import { highlightStyle, SELECTION_STYLE } from './highlight-style';
import readerStyle from './reader.css?inline';
import { type LivingHost, READER_HOST } from './reader-host';
import { addSheet } from './sheet';
import storyStyle from './story.css?inline';

/** The parts of the overlay, still closed. Its styles and its events stay inside. */
export function createOverlay(title: string) {
  const host: LivingHost = document.createElement(READER_HOST);
  host.catchwordLives = true;
  const root = host.attachShadow({ mode: 'open' });
  const interfaceStyle = [baseStyle, readerStyle, bookStyle, floatingStyle].join('\n');
  addSheet(root)(
    [themeRules(), GROUND_RULES, besideTheStory(interfaceStyle), storyStyle, SELECTION_STYLE].join('\n'),
  );
  const dialog = document.createElement('dialog');
  dialog.className = 'reader surface';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', `Catchword: ${title}`);
  dialog.tabIndex = -1;
  const scope = document.createElement('div');
  scope.dataset.interface = '';
  scope.append(dialog);
  root.append(scope);
  // The archive's scripts listen on the document; what is typed and clicked in the reader is not theirs.
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'input', 'change']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root, dialog };
}

/**
 * The interface's rules, kept from the author's words: authors choose their own classes, and one of theirs may be
 * "button" or "hidden", too. They have no attributes of ours. Rules in a scope are about what lies in its root, so the
 * root lies round the dialog.
 */
function besideTheStory(rules: string): string {
  return `@scope ([data-interface]) to (.author-text > *) {\n${rules}\n}`;
}

/**
 * Whether the page beneath is put out of the browser's work while the reader is open: it keeps its height and is neither
 * styled nor laid out. Chromium does that in 20 ms for a million words and takes it back in 70, Firefox in 200 and 1,100.
 */
export const SKIPS_PAGE = !import.meta.env.FIREFOX;

/** What the host says of itself while the reader is seen. */
export const IS_SHOWN = 'data-shown';

/** Keeps the page from scrolling, and its scroll bar from standing beside the reader's. */
const STILL = 'overflow:hidden !important';

/**
 * Where the page is skipped: keeps it still, too, while the reader is shown. The page's own attributes stay as they are.
 * The style is on the page before the reader is, until `lifetime` ends: for a style that comes, each element of the page
 * is looked at, 14 ms for a million words.
 */
export function skipPageBeneath(lifetime: AbortSignal): void {
  // Asked for before there is anything new on the page, which would be laid out for its height.
  const { scrollHeight } = document.documentElement;
  const html = `html:has(> ${READER_HOST}[${IS_SHOWN}])`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${html}{${STILL}}${html}>body{content-visibility:hidden !important;contain-intrinsic-height:${scrollHeight}px !important}`,
  );
  document.adoptedStyleSheets.push(sheet);
  lifetime.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

/**
 * Where the page is not skipped: keeps it still for as long as the reader stands. Firefox lets extensions have no sheets
 * that are there before, and takes 15 to 20 ms for this one over a million words: so it comes after the first screen.
 */
export function stillPageBeneath(host: HTMLElement): void {
  const style = document.createElement('style');
  style.textContent = `html{${STILL}}`;
  host.append(style);
}

/** What lies under the pieces of the reader: the dialog knows the theme without handing anything of it down. */
const GROUND_RULES = themeRules(
  (theme) => `.reader[data-ground="${theme}"]`,
  ({ page, ink, scheme }) =>
    `background:${page};color-scheme:${scheme};scrollbar-color:color-mix(in srgb,${ink} 35%,transparent) transparent`,
);

/** Keeps the rules for the colours that are marked in the work in a sheet of their own, which changes with them alone. */
export function highlightSheet(root: ShadowRoot): (highlights: readonly Highlight[]) => void {
  const sheet = addSheet(root);
  let now = '';
  return (highlights) => {
    const rules = highlightStyle(new Set(highlights.map(({ colour }) => colour)));
    if (rules !== now) sheet(rules);
    now = rules;
  };
}
