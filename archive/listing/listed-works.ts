import { readChapterCounts } from '../chapter-counts';
import { siteOf } from '../hosts';
import { countOf } from '../text';
import type { WorkHeader } from '../work';
import { completeBy } from './header';
import { titleLink } from './heading';
import { workOf } from './identity';
import { archivePath, idIn } from './links';
import { rowsOf } from './row';

/** How long a work is, as a row of a list says; `null` where the row does not tell. */
export type ListedLength = Pick<
  WorkHeader,
  'id' | 'chaptersPosted' | 'chaptersPlanned' | 'complete' | 'words'
>;

/** A row that names a work, with no more than a mark on it needs: `readListing` says all, and takes several times as long. */
export interface ListedRow extends ListedLength {
  /** The line that names the work. A mark goes to its end. */
  line: Element;
}

/** The works of a page, as plain data. */
export interface ListedWorks {
  site: string;
  /** When the page was made, ms since the epoch. */
  made: number;
  works: ListedLength[];
}

/** Every row of a page that names a work, in reading order. Nothing on the page is changed, nothing throws. */
export function readListedRows(document: Document): ListedRow[] {
  return [...eachListedRow(document)].filter((row) => row !== null);
}

/** The same, a row at a time, so that the page may answer in between; `null` for a row that names no work. */
export function* eachListedRow(document: Document): Generator<ListedRow | null, undefined> {
  for (const row of rowsOf(document)) yield row.tagName === 'DT' ? subscriptionIn(row) : blurbIn(row);
}

/** What rows say, without the page's elements. `hostname` and `made` (ms) are the page's. */
export function worksOf(rows: readonly ListedRow[], hostname: string, made: number): ListedWorks {
  return { site: siteOf(hostname), made, works: rows.map(({ line: _, ...work }) => work) };
}

/**
 * Asks for the few elements that tell, where `readBlurb` looks at all of a row: each element that a script has seen costs
 * the browser, and most of all one that runs beside the page.
 */
function blurbIn(row: Element): ListedRow | null {
  const heading = row.querySelector(':scope > div.header.module > h4');
  const link = heading && titleLink(heading);
  if (!heading || !link) return null;
  const id = workOf(row, link);
  if (id === null) return null;
  const { posted, planned, complete } = readChapterCounts(
    row.querySelector(':scope > dl.stats dd.chapters')?.textContent,
  );
  return {
    line: heading,
    id,
    chaptersPosted: posted,
    chaptersPlanned: planned,
    complete:
      completeBy(row.querySelector(':scope > div.header.module > ul.required-tags .iswip')) ?? complete,
    words: countOf(row.querySelector(':scope > dl.stats dd.words')?.textContent),
  };
}

function subscriptionIn(row: Element): ListedRow | null {
  const id = idIn(archivePath(titleLink(row)), 'works');
  if (id === null) return null;
  return { line: row, id, chaptersPosted: null, chaptersPlanned: null, complete: null, words: null };
}
