/** The parts of a blurb, all of them its direct children; `null` where it has none. */
export interface RowParts {
  header: Element | null;
  /** The list "Part 1 of …". */
  series: Element | null;
  stats: Element | null;
  /** What the visitor or the bookmarker added: visits, or one bookmark. */
  user: Element | null;
  /** The symbol of a bookmark. */
  status: Element | null;
  /** "This has been deleted, sorry!" */
  message: Element | null;
}

/**
 * Every element that may be a row, in reading order. One look over the whole page; all later looks stay
 * inside a row.
 */
export function rowsOf(document: Document): Element[] {
  const rows = document.querySelectorAll('li.blurb, dl.subscription.index > dt');
  return [...rows].filter((row) => row.matches('dt') || isCreationRow(row)).filter(isArchives);
}

/** People, collections, prompts and the short bookmarks inside a row are blurbs, too, and no works. */
function isCreationRow(row: Element): boolean {
  return /(?:^|\s)(?:work|series|bookmark|external-work-\d+)(?:\s|$)/.test(row.className);
}

/** Authors may write lists with the archive's class names into their notes and descriptions. */
function isArchives(row: Element): boolean {
  return row.closest('.userstuff') === null;
}

/**
 * Takes a blurb apart. Only direct children count: below them stand other people's bookmarks with headers
 * and dates of their own.
 */
export function partsOf(row: Element): RowParts {
  const parts: RowParts = {
    header: null,
    series: null,
    stats: null,
    user: null,
    status: null,
    message: null,
  };
  for (const child of row.children) {
    const name = PARTS.find(([, classes]) => classes.every((one) => child.classList.contains(one)))?.[0];
    if (name !== undefined) parts[name] ??= child;
  }
  return parts;
}

const PARTS: readonly [name: keyof RowParts, classes: readonly string[]][] = [
  ['header', ['header', 'module']],
  ['user', ['user', 'module']],
  ['series', ['series']],
  ['stats', ['stats']],
  ['status', ['status']],
  ['message', ['message']],
];
