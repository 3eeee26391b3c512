import { downloadOf } from './download/parts';

/**
 * What a page of the archive is. Decided by the DOM and never by the address alone: an account setting
 * serves the entire work at a plain address, and the adult gate has the address and the class of a work.
 */
export type Page = { kind: 'work'; view: WorkView } | { kind: Exclude<PageKind, 'work'> };

export type PageKind =
  | 'work'
  | 'adult-gate'
  | 'unrevealed'
  | 'login'
  | 'error'
  | 'preview'
  | 'chapter-index'
  | 'series'
  | 'bookmarks'
  | 'history'
  | 'subscriptions'
  | 'listing'
  | 'other';

/**
 * How a work page shows the work; `download` is the archive's own file of the entire work. `unknown` is a page that
 * says it is a work and whose chapters cannot be found: the archive's markup has changed, and the reader must be told.
 */
export type WorkView = 'single' | 'chapter' | 'entire' | 'download' | 'unknown';

/** Classes the archive gives `#main`, one a controller and action. */
const KINDS: readonly [selector: string, kind: Exclude<PageKind, 'work' | 'listing' | 'other'>][] = [
  ['.errors', 'error'],
  ['.session, .sessions-new', 'login'],
  ['.works-preview, .chapters-preview', 'preview'],
  ['.works-navigate', 'chapter-index'],
  ['.series-show', 'series'],
  ['.bookmarks-index', 'bookmarks'],
  ['.readings-index', 'history'],
  ['.subscriptions-index', 'subscriptions'],
];

const UNKNOWN: Page = { kind: 'work', view: 'unknown' };

/** Recognises a page. Cheap enough for every page of the archive: a handful of selector look-ups. */
export function recognisePage(document: Document): Page {
  const main = document.querySelector('#main');
  if (!main) return recogniseDownload(document);
  if (main.matches('.works-show, .chapters-show')) return recogniseWorkPage(main);
  // A preview can be shown at a work's address after a form was sent; its class is then another one.
  if (main.querySelector('#previewpane')) return { kind: 'preview' };
  const kind = KINDS.find(([selector]) => main.matches(selector))?.[1];
  if (kind) return { kind };
  return { kind: main.querySelector('li.blurb') ? 'listing' : 'other' };
}

function recogniseWorkPage(main: Element): Page {
  if (main.querySelector('#chapters')) return { kind: 'work', view: viewOf(main) };
  // The gate and the notice carry the work's class but neither its text nor its block of facts.
  if (main.querySelector('ul.actions a[href*="view_adult=true"]')) return { kind: 'adult-gate' };
  if (main.querySelector('dl.work.meta, #workskin')) return UNKNOWN;
  return main.querySelector('p.notice') ? { kind: 'unrevealed' } : UNKNOWN;
}

function recogniseDownload(document: Document): Page {
  const chapters = downloadOf(document)?.chapters;
  // The work's own frame without the page's: the archive has renamed the rest.
  if (!chapters) return document.querySelector('#workskin') ? UNKNOWN : { kind: 'other' };
  const found = chapters.querySelector(':scope > .userstuff') !== null || !chapters.textContent?.trim();
  return { kind: 'work', view: found ? 'download' : 'unknown' };
}

function viewOf(main: Element): WorkView {
  if (main.querySelector('#chapters > .userstuff')) return 'single';
  const chapters = main.querySelectorAll('#chapters > .chapter').length;
  const bodies = main.querySelectorAll('#chapters > .chapter > .userstuff').length;
  // A work can lose all its posted chapters; there is nothing to read then, and nothing wrong with the page.
  if (chapters === 0) return main.querySelector('#chapters')?.textContent?.trim() ? 'unknown' : 'entire';
  // Some of the chapters would be a shorter story.
  if (bodies < chapters) return 'unknown';
  return main.matches('.chapters-show') ? 'chapter' : 'entire';
}
