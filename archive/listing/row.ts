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
 * Every element that may be a row, in reading order, judged when its turn comes. Only this looks over the whole page;
 * all later looks stay inside a row.
 */
export function* rowsOf(document: Document): Generator<Element, undefined> {
  // Twice, because browsers look for a single class by a shorter way than for a list of selectors. No page has
  // rows of both sorts.
  for (const row of document.querySelectorAll('li.blurb'))
    if (isCreationRow(row) && isArchives(row)) yield row;
  for (const row of document.querySelectorAll('dl.subscription.index > dt')) if (isArchives(row)) yield row;
}

const CREATION_ROW = /(?:^|\s)(?:work|series|bookmark|external-work-\d+)(?:\s|$)/;

/** People, collections, prompts and the short bookmarks inside a row are blurbs, too, and no works. */
function isCreationRow(row: Element): boolean {
  return CREATION_ROW.test(row.className);
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
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    const { tagName } = child;
    if (tagName === 'DIV' && child.classList.contains('module')) {
      if (child.classList.contains('header')) parts.header ??= child;
      else if (child.classList.contains('user')) parts.user ??= child;
    } else if (tagName === 'UL') {
      if (child.classList.contains('series')) parts.series ??= child;
    } else if (tagName === 'DL') {
      if (child.classList.contains('stats')) parts.stats ??= child;
    } else if (tagName === 'P') {
      if (child.classList.contains('status')) parts.status ??= child;
      else if (child.classList.contains('message')) parts.message ??= child;
    }
  }
  return parts;
}
