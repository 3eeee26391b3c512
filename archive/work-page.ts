import { type ChapterSource, noteParts, readChapters } from './chapters';
import { type ContentsEntry, type Neighbours, readContents, readNeighbours } from './contents';
import { recognisePage } from './page';
import { readSkinSource, type SkinSource } from './skin/source';
import { readWorkHeader, type WorkHeader } from './work';

/** A work page, read: the work's facts, its chapters as they stand there, and the way to the others. */
export interface WorkPage {
  work: WorkHeader;
  /** Empty when the text could not be found; the page's own text is then shown (see `readPageText`). */
  chapters: ChapterSource[];
  contents: ContentsEntry[];
  neighbours: Neighbours;
  summary: Element | null;
  notes: Element[];
  endNotes: Element[];
  /** How many posted chapters the page states and does not show, where it shows the entire work; 0 elsewhere. */
  missingChapters: number;
  /** `null` for a work without a skin. */
  skin: SkinSource | null;
}

/** Reads a work page. `null` when the page names no work at all. The page itself is not changed. */
export function readWorkPage(document: Document): WorkPage | null {
  const work = readWorkHeader(document);
  if (!work) return null;
  const chapters = readChapters(document);
  const preface = '#workskin > .preface:not(.afterword)';
  return {
    work,
    chapters,
    contents: readContents(document, chapters),
    neighbours: readNeighbours(document),
    summary: document.querySelector(`${preface} > .summary.module > blockquote`),
    notes: noteParts(document.querySelector(`${preface} > .notes.module`)),
    endNotes: noteParts(document.querySelector('#workskin > .afterword > .end.notes.module')),
    missingChapters: missingChapters(document, work, chapters),
    skin: readSkinSource(document),
  };
}

function missingChapters(document: Document, work: WorkHeader, chapters: readonly ChapterSource[]): number {
  const page = recognisePage(document);
  if (page.kind !== 'work' || page.view !== 'entire' || work.chaptersPosted === null) return 0;
  return Math.max(0, work.chaptersPosted - chapters.length);
}
