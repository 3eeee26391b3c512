/** The parts of the archive's own HTML download of a work. */
export interface Download {
  preface: Element;
  /** Within the preface: the facts, title, byline, summary and notes. */
  meta: Element | null;
  /** Holds the chapters, each with its head before it and its end notes behind it. */
  chapters: Element;
  afterword: Element | null;
}

/**
 * The parts of a download, or `null` for any other page. A download has none of the site around it: no `#main`,
 * its parts are the body's own children. Authors cannot set ids, so nothing in their text passes for one.
 */
export function downloadOf(document: Document): Download | null {
  const preface = document.querySelector('body > #preface');
  const chapters = document.querySelector('body > #chapters.userstuff');
  if (!preface || !chapters || document.querySelector('#main')) return null;
  return {
    preface,
    meta: preface.querySelector(':scope > .meta'),
    chapters,
    afterword: document.querySelector('body > #afterword'),
  };
}

/** The link to the work in the preface's first lines, before anything an author wrote but the title. */
export function linkToWork({ preface }: Download): HTMLAnchorElement | null {
  return preface.querySelector<HTMLAnchorElement>(':scope > p.message a[href*="/works/"]');
}
