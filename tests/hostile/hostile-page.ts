import type { Serve } from '../browsers/local-web';
import type { Tab } from '../browsers/types';

/*
 * A page whose script is after what Catchword knows. It runs before anything of ours, has the page's own world, and may do
 * whatever a script may.
 */

/** What the page's script has got hold of. */
export interface Loot {
  /** Shadow roots of ours that it has come into, by what they are of. */
  roots: string[];
  /** The names of ours whose element it has made its own. */
  owned: string[];
  /** The text and markup of all that it has come into. */
  markup: string;
}

/** Hooks whatever a page can hook. Sent to the page as source, and run there before anything else. */
function lieInWait(): void {
  const caught = { roots: [] as ShadowRoot[], internals: [] as ElementInternals[], owned: new Set<string>() };
  Object.assign(globalThis, { caught });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    caught.roots.push(root);
    return root;
  };
  for (const name of ['reader', 'launcher', 'comment', 'page', 'mark']) {
    customElements.define(
      `catchword-${name}`,
      class extends HTMLElement {
        constructor() {
          super();
          caught.owned.add(`catchword-${name}`);
          caught.internals.push(this.attachInternals());
        }
      },
    );
  }
}

/** The same for a page that does not let our elements have roots. */
function forbidRoots(): void {
  for (const name of ['reader', 'launcher']) {
    customElements.define(
      `catchword-${name}`,
      class extends HTMLElement {
        static disabledFeatures = ['shadow'];
      },
    );
  }
}

const SCRIPTS = { lieInWait, forbidRoots };

/** Serves what `serve` does, with a hostile script before all else in every page. */
export function hostile(serve: Serve, script: keyof typeof SCRIPTS = 'lieInWait'): Serve {
  return async (request) => {
    const answer = await serve(request);
    if (answer === 'abort' || typeof answer.body !== 'string') return answer;
    const body = answer.body.replace(
      /<head[^>]*>/,
      (head) => `${head}<script>(${SCRIPTS[script]})()</script>`,
    );
    return { ...answer, body };
  };
}

/** Comes into every root of ours that there is a way to, and tells what is there. */
export function loot(tab: Tab): Promise<Loot> {
  return tab.evaluate(() => {
    type Caught = { roots: ShadowRoot[]; internals: ElementInternals[]; owned: Set<string> };
    const { caught } = globalThis as unknown as { caught: Caught };
    const roots = new Set<Node | null>(caught.roots);
    for (const { shadowRoot } of caught.internals) roots.add(shadowRoot);
    for (const element of document.querySelectorAll('*')) roots.add(element.shadowRoot);
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) roots.add(range.startContainer.getRootNode());
    }
    const entered = [...roots].filter((root): root is ShadowRoot => root instanceof ShadowRoot);
    return {
      roots: entered.map(({ host }) => host.localName).sort(),
      owned: [...caught.owned].sort(),
      markup: entered.map((root) => `${root.innerHTML} ${root.textContent}`).join('\n'),
    };
  });
}

/** Presses, by a script, whatever of ours can be come at: our elements themselves, and every control in every root. */
export function pressEverything(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    const { caught } = globalThis as unknown as { caught: { roots: ShadowRoot[] } };
    const roots = new Set<Node>(caught.roots);
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) roots.add(range.startContainer.getRootNode());
    }
    const hosts = [...document.documentElement.children].filter(({ localName }) =>
      localName.startsWith('catchword-'),
    );
    const inside = [...roots].flatMap((root) =>
      root instanceof ShadowRoot ? [...root.querySelectorAll<HTMLElement>('*')] : [],
    );
    const made = { bubbles: true, composed: true, cancelable: true };
    let pressed = 0;
    for (const element of [...(hosts as HTMLElement[]), ...inside]) {
      for (const type of ['pointerover', 'pointerenter', 'pointerdown', 'pointerup'])
        element.dispatchEvent(new PointerEvent(type, made));
      for (const type of ['focus', 'focusin', 'touchstart', 'input', 'change'])
        element.dispatchEvent(new Event(type, made));
      for (const key of ['1', 'm', 'h', 'a', 'c', 'w', 'n', 's', 'q', 'Enter', 'Delete']) {
        element.dispatchEvent(new KeyboardEvent('keydown', { key, ...made }));
      }
      element.dispatchEvent(new MouseEvent('click', made));
      // What is drawn has no such methods. To scroll it is no press: see PRIVACY.md.
      element.focus?.({ preventScroll: true });
      element.click?.();
      pressed += 1;
    }
    for (const target of [document, globalThis]) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', altKey: true, ...made }));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return pressed;
  });
}
