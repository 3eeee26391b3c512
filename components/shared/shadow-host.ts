/*
 * Where Catchword's own parts stand on a page of the archive: an element with a closed shadow root, which the page's
 * scripts can neither enter nor press. What they see all the same is told in PRIVACY.md.
 */

declare global {
  interface ImportMetaEnv {
    /** Whether this is the build for tests, whose roots are open. It differs in nothing else. */
    readonly OPEN_ROOTS: boolean;
  }
}

const MODE: ShadowRootMode = import.meta.env.OPEN_ROOTS ? 'open' : 'closed';

/**
 * What the interface listens to, which `tests/house/heard.test.ts` checks. Of these what a script has made is not heard.
 * Scrolling would wait for listeners to wheels and fingers: `Movement`, which has passive ones, asks by itself.
 */
export const HEARD =
  'click mousedown pointerdown pointerenter scroll keydown input change focus blur toggle cancel close';

/** An element to be put on the page, and its root. */
export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Makes an element for the page with a shadow root of its own, where only what a person does is heard.
 * @param clonable whether a copy of the element has a copy of the root.
 */
export function createHost(name: string, clonable = false): ShadowHost {
  // A page may have defined an element of this name. Its constructor could take the root by `attachInternals`, or forbid
  // it. A document without a window knows no definitions, and a root that was there before is handed to nobody.
  const host = document.implementation.createHTMLDocument('').createElement(name);
  const root = host.attachShadow({ mode: MODE, clonable });
  document.adoptNode(host);
  hearPeopleAlone(root);
  return { host, root };
}

/**
 * The root of an element that another script of Catchword has put on the page, or `null`. Only scripts of an extension
 * can ask for a closed one: `chrome.dom` in Chromium, a property of the element in Firefox.
 */
export function rootOf(host: Element | null): ShadowRoot | null {
  if (!host) return null;
  if (import.meta.env.FIREFOX) return (host as FirefoxElement).openOrClosedShadowRoot;
  return chrome.dom.openOrClosedShadowRoot(host);
}

interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

declare const chrome: { dom: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };

function hearPeopleAlone(root: ShadowRoot): void {
  const stop = (event: Event) => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    // A link would be followed, a box ticked; what a browser says of that would count as the person's own.
    event.preventDefault();
  };
  for (const type of HEARD.split(' ')) root.addEventListener(type, stop, true);
}
