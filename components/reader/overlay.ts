import type { Settings } from '../../reading/settings';
import baseStyle from '../shared/base.css?inline';
import { themeRules } from '../shared/themes';
import { TYPEFACES } from '../shared/typefaces';
import bookStyle from './book.css?inline';
import floatingStyle from './floating.css?inline';
import readerStyle from './reader.css?inline';
import storyStyle from './story.css?inline';

/** The overlay's element, a child of `<html>`: inside the archive's own containers it would be hidden with them. */
const READER_HOST = 'catchword-reader';

/** A host that a running reader made, unlike one that was saved with a page. */
interface LivingHost extends HTMLElement {
  catchwordLives?: true;
}

/** Whether a reader is open, or opening, on this page. */
export function readerIsOpen(): boolean {
  return document.querySelector<LivingHost>(READER_HOST)?.catchwordLives === true;
}

/** The parts of the overlay, still closed. Its styles and its events stay inside. */
export function createOverlay(title: string) {
  document.querySelector(READER_HOST)?.remove();
  const host: LivingHost = document.createElement(READER_HOST);
  host.catchwordLives = true;
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  const interfaceStyle = [baseStyle, readerStyle, bookStyle, floatingStyle].join('\n');
  style.textContent = [themeRules(), besideTheStory(interfaceStyle), storyStyle].join('\n');
  const dialog = document.createElement('dialog');
  dialog.className = 'reader surface';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-label', `Catchword: ${title}`);
  dialog.tabIndex = -1;
  const scope = document.createElement('div');
  scope.dataset.interface = '';
  scope.append(dialog);
  root.append(style, scope);
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
 * Keeps the page beneath from scrolling, and its scroll bar from standing beside the reader's. A style in the host
 * itself reaches the document and goes with the host: the page's own attributes stay as they are.
 */
export function stillThePage(host: Element): void {
  const style = document.createElement('style');
  style.textContent = 'html { overflow: hidden !important; }';
  host.append(style);
}

/** Puts the settings on the overlay as custom properties: a change of theme or type touches no text. */
export function dress(dialog: HTMLElement, settings: Settings): void {
  const { theme, font, size, lineHeight, width } = settings;
  dialog.dataset.theme = theme;
  dialog.style.setProperty('--font', TYPEFACES[font].family);
  dialog.style.setProperty('--size', `${size}px`);
  dialog.style.setProperty('--line-height', String(lineHeight));
  dialog.style.setProperty('--width', String(width));
}
