import { type ChapterSource, noteParts, readChapters } from './chapters';
import { type ContentsEntry, type Neighbours, readContents, readNeighbours } from './contents';
import { readDownloadNotes } from './download/notes';
import { downloadOf } from './download/parts';
import { type Page, recognisePage } from './page';
import { readWorkHeader, type WorkHeader } from './work';

/** A work page or a download, read: the work's facts, its chapters as they stand there, and the way to the others. */
export interface WorkPage {
  work: WorkHeader;
  /** Empty when the text could not be found; the page's own text is then shown (see `readPageText`). */
  chapters: ChapterSource[];
  contents: ContentsEntry[];
  neighbours: Neighbours;
  summary: Element | null;
  notes: Element[];
  endNotes: Element[];
  /** How many posted chapters the page states and does not show, where it shows the entire work (as a download does); 0 elsewhere. */
  missingChapters: number;
}

/** Reads a work page or a download. `null` when the page names no work at all. The page itself is not changed. */
export function readWorkPage(document: Document): WorkPage | null {
  const work = readWorkHeader(document);
  if (!work) return null;
  const page = recognisePage(document);
  // Of a page that is not understood, some chapters would be a shorter story; see `readPageText`.
  const chapters = page.kind === 'work' && page.view === 'unknown' ? [] : readChapters(document);
  const download = downloadOf(document);
  return {
    work,
    chapters,
    contents: readContents(document, chapters),
    // A download has no way out; links in its text that look like the archive's are the author's.
    neighbours: download ? { previous: null, next: null } : readNeighbours(document),
    ...(download ? readDownloadNotes(download) : readNotes(document)),
    missingChapters: missingChapters(page, work, chapters),
  };
}

function readNotes(document: Document): Pick<WorkPage, 'summary' | 'notes' | 'endNotes'> {
  const preface = '#workskin > .preface:not(.afterword)';
  return {
    summary: document.querySelector(`${preface} > .summary.module > blockquote`),
    notes: noteParts(document.querySelector(`${preface} > .notes.module`)),
    endNotes: noteParts(document.querySelector('#workskin > .afterword > .end.notes.module')),
  };
}

function missingChapters(page: Page, work: WorkHeader, chapters: readonly ChapterSource[]): number {
  const whole = page.kind === 'work' && (page.view === 'entire' || page.view === 'download');
  if (!whole || work.chaptersPosted === null) return 0;
  // Its creator also sees drafts, which are not among the posted.
  const posted = chapters.filter(({ body }) => !body.parentElement?.matches('.chapter.draft'));
  return Math.max(0, work.chaptersPosted - posted.length);
}
