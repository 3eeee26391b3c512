import { createHost } from '../shared/shadow-host';
import style from './quiet-line.css?inline';

/** Something to say on the archive's own page, and the one thing she may want to do about it. */
export interface QuietWords {
  text: string;
  action?: { label: string; run: () => void };
}

/** Beside the launcher's, a child of `<html>`: the page's own elements stay as they are. */
const HOST = 'catchword-page';

/**
 * What Catchword says at the foot of the archive's own page. The region is there before it says anything, for a screen
 * reader tells only what comes into one that it knows.
 */
export class QuietLine {
  readonly #warning = part('p', 'notice');
  readonly #notice = part('div', 'notice');

  constructor(lifetime: AbortSignal) {
    document.querySelector(HOST)?.remove();
    const { host, root } = createHost(HOST);
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const region = part('div', 'notices');
    region.setAttribute('role', 'status');
    region.append(this.#warning, this.#notice);
    root.append(sheet, region);
    document.documentElement.append(host);
    lifetime.addEventListener('abort', () => host.remove());
  }

  /** Says what is wrong, for as long as it is; `null` when nothing is. */
  warn(text: string | null): void {
    this.#warning.textContent = text;
  }

  /** Says this and nothing else beside a warning; `null` for nothing. */
  show(words: QuietWords | null): void {
    if (words === null) {
      this.#notice.replaceChildren();
      return;
    }
    const { text, action } = words;
    const line = part('p', 'text');
    line.textContent = text;
    const dismiss = button('✕', () => this.show(null));
    dismiss.setAttribute('aria-label', 'Dismiss');
    this.#notice.replaceChildren(line, ...(action ? [button(action.label, action.run)] : []), dismiss);
  }
}

function part(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(label: string, run: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}
