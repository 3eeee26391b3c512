/**
 * What a page of the archive is. Decided by the DOM and never by the address alone: an account setting
 * serves the entire work at a plain address, and the adult gate has the address and the class of a work.
 */
export type Page =
  | { kind: 'work'; view: WorkView }
  | { kind: 'adult-gate' }
  | { kind: 'unrevealed' }
  | { kind: 'other' };

/**
 * How a work page shows the work. `unknown` is a page that says it is a work and whose chapters cannot be
 * found: the archive's markup has changed, and the reader must be told so.
 */
export type WorkView = 'single' | 'chapter' | 'entire' | 'unknown';

const WORK_PAGE = '#main.works-show, #main.chapters-show';

/** Recognises a page. Cheap enough for every page of the archive: a handful of selector look-ups. */
export function recognisePage(document: Document): Page {
  const main = document.querySelector(WORK_PAGE);
  if (!main) return { kind: 'other' };

  if (main.querySelector('#chapters')) return { kind: 'work', view: viewOf(main) };
  // The gate and the notice carry the work's class but neither its text nor its block of facts.
  if (main.querySelector('ul.actions a[href*="view_adult=true"]')) return { kind: 'adult-gate' };
  if (main.querySelector('dl.work.meta, #workskin')) return { kind: 'work', view: 'unknown' };
  if (main.querySelector('p.notice')) return { kind: 'unrevealed' };
  return { kind: 'other' };
}

function viewOf(main: Element): WorkView {
  if (main.querySelector('#chapters > .userstuff')) return 'single';
  const bodies = main.querySelectorAll('#chapters > .chapter > .userstuff').length;
  if (bodies === 0) return 'unknown';
  return main.matches('.chapters-show') ? 'chapter' : 'entire';
}
