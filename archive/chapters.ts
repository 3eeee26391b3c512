import { readByline } from './byline';
import { readDownloadChapters } from './download/chapters';
import { downloadOf } from './download/parts';
import { lineOf } from './text';

/** One chapter as it stands on the page: plain facts, and the elements that hold its words. */
export interface ChapterSource {
  /** The archive's own id; `null` where the page does not tell (a work of a single chapter, a download). */
  id: string | null;
  /** Position in the work, from 1. The archive counts drafts, so readers may meet gaps. */
  number: number;
  /** The author's title without "Chapter N"; `null` when there is none. */
  title: string | null;
  /** Only where they differ from the work's. */
  creators: string[];
  summary: Element | null;
  notes: Element[];
  endNotes: Element[];
  /** Holds the story, and the archive's own hidden heading (see `isArchiveHeading`). */
  body: Element;
}

/** The chapters on a work page or in a download, in reading order; empty when none can be found. */
export function readChapters(document: Document): ChapterSource[] {
  const download = downloadOf(document);
  if (download) return readDownloadChapters(download);
  const single = document.querySelector('#chapters > .userstuff');
  if (single) {
    const nothing = { id: null, title: null, creators: [], summary: null, notes: [], endNotes: [] };
    return [{ ...nothing, number: 1, body: single }];
  }
  return [...document.querySelectorAll('#chapters > .chapter')].flatMap((chapter, position) => {
    const body = chapter.querySelector(':scope > .userstuff');
    return body ? [readChapter(chapter, body, position)] : [];
  });
}

function readChapter(chapter: Element, body: Element, position: number): ChapterSource {
  // Only direct children: authors may use the archive's class names inside their text.
  const inPreface = (selector: string) => chapter.querySelector(`:scope > .chapter.preface > ${selector}`);
  const heading = inPreface('h3.title');
  const link = heading?.querySelector('a[href*="/chapters/"]');
  const printedNumber = /^chapter-(\d+)$/.exec(chapter.id)?.[1] ?? /\d+/.exec(lineOf(link) ?? '')?.[0];
  return {
    id: /\/chapters\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null,
    number: printedNumber === undefined ? position + 1 : Number(printedNumber),
    title: chapterTitle(heading, link ?? null),
    creators: readByline(inPreface('h4.byline'), 'Chapter by '),
    summary: inPreface('.summary.module > blockquote'),
    notes: noteParts(inPreface('.notes.module:not(.end)')),
    endNotes: noteParts(inPreface('.end.notes.module')),
    body,
  };
}

/** "Chapter 3: The Lamp" → "The Lamp". The link is the number; what follows it is the author's. */
function chapterTitle(heading: Element | null, link: Element | null): string | null {
  const whole = lineOf(heading) ?? '';
  const number = lineOf(link) ?? '';
  const rest = whole.startsWith(number) ? whole.slice(number.length) : whole;
  return rest.replace(/^\s*:\s*/, '').trim() || null;
}

/** What an author wrote in a notes module, and its list of gifts and inspirations; not the archive's "(See …)" lines. */
export function noteParts(module: Element | null): Element[] {
  return module ? [...module.querySelectorAll(':scope > ul.associations, :scope > blockquote')] : [];
}

/**
 * The archive puts a heading for screen readers ("Chapter Text", "Work Text:") first in the story's own
 * element. Authors cannot set ids, so an element with one is always the archive's.
 */
export function isArchiveHeading(element: Element): boolean {
  return element.id === 'work' && element.matches('.landmark');
}
