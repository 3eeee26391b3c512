import type { Settings } from '../../reading/settings';
import baseStyle from '../shared/base.css?inline';
import { createHost } from '../shared/shadow-host';
import { themeRules } from '../shared/themes';
import commentStyle from './comment.css?inline';

/** The composer's element, a child of `<html>` like the reader's. */
export const COMMENT_HOST = 'catchword-comment';

/** The parts of the composer, still closed, in the reader's theme. Its styles and its events stay inside. */
export function createCommentOverlay(theme: Settings['theme']) {
  // One that was saved with a page.
  document.querySelector(COMMENT_HOST)?.remove();
  const { host, root } = createHost(COMMENT_HOST);
  const style = document.createElement('style');
  style.textContent = [themeRules(), baseStyle, commentStyle].join('\n');
  const dialog = document.createElement('dialog');
  dialog.className = 'comment surface';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.dataset.theme = theme;
  root.append(style, dialog);
  // The archive's scripts listen on the document; what is typed and clicked here is not theirs.
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'input', 'change']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, dialog };
}
