import type { Highlight } from '../../reading/highlight';
import baseStyle from '../shared/base.css?inline';
import { createHost } from '../shared/shadow-host';
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
  const { host, root } = createHost(READER_HOST);
  (host as LivingHost).catchwordLives = true;
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
