import type { OwnPage } from '../archive/listing/own-page';
import type { WorkHeader } from '../archive/work';
import { describeAnchor } from '../reading/anchor';
import type { Highlight } from '../reading/highlight';
import { describePlace, type Place } from '../reading/place';
import { hashText } from '../reading/text-hash';
import type { ChapterFacts, DraftRecord } from './records';
import type { Library, ReadWork } from './service/contract';

const text =
  'The tide tables came out on the last boat before the weather.\nNobody had ordered the ham.\nShe read it twice.';

/** A chapter's text as the reader's page would hand it over. */
export const chapterText = { text, hash: hashText(text), words: 21 };

export const workHeader: WorkHeader = {
  site: 'archiveofourown.org',
  id: '990000002',
  title: 'What the Tide Table Left Out',
  creators: ['lampblack'],
  fandoms: ['Halfway Lantern'],
  language: { code: 'en', name: 'English' },
  words: 60,
  chaptersPosted: 3,
  chaptersPlanned: 3,
  complete: true,
};

export const work = 'archiveofourown.org/works/990000002';

export function chapter(number: number, words: number | null = 20): ChapterFacts {
  return {
    id: String(100 + number),
    number,
    title: null,
    words,
    textHash: words === null ? null : `hash-${number}`,
  };
}

/** A place in a chapter of three, at an offset of its text and a time. */
export function placeAt(chapterNumber: number, offset: number, at: number): Place {
  return describePlace({
    chapterId: String(100 + chapterNumber),
    chapterNumber,
    chapter: chapterText,
    offset,
    at,
  });
}

export function highlightOf(id: string, modified: number, change: Partial<Highlight> = {}): Highlight {
  return {
    id,
    work,
    chapterId: '101',
    chapterNumber: 1,
    colour: 'yellow',
    anchor: describeAnchor(chapterText, 4, 15),
    note: '',
    tags: [],
    created: 1,
    modified,
    deleted: null,
    ...change,
  };
}

/** A comment on the first chapter, as she left it at a time. */
export function draftOf(id: string, modified: number, change: Partial<DraftRecord> = {}): DraftRecord {
  const text = 'The lamp on the pier!';
  return { id, work, chapterId: '101', chapterNumber: 1, text, modified, deleted: null, ...change };
}

/** A small library as its reader left it at a time: one work with a place in it, and highlights `h-000001` on. */
export async function fill(library: Library, at: number, highlights = 1): Promise<void> {
  await library.openWork({ work: workHeader, chapters: [chapter(1), chapter(2), chapter(3)], at });
  const place = placeAt(2, 10, at);
  await library.savePlace({ work, place, reached: place, chapter: chapter(2) });
  for (let number = 1; number <= highlights; number++) {
    const id = `h-${String(number).padStart(6, '0')}`;
    await library.saveHighlight({ highlight: highlightOf(id, at, { note: number === 1 ? 'ham!' : '' }) });
  }
}

/** A page of the reader's history with these works, all visited at one time, of which the hour is not known. */
export function ownPage(ids: readonly string[], last = 100, change: Partial<OwnPage> = {}): OwnPage {
  const works = ids.map((id) => ({
    work: { ...workHeader, id, title: `Work ${id}`, words: null },
    day: { earliest: Math.max(0, last - 20), at: last },
  }));
  const leftOut = { deleted: 0, mystery: 0, external: 0, series: 0, unclear: 0 };
  return { list: 'history', page: null, works, leftOut, ...change };
}

/** The work as one that has been read, up to the second chapter. */
export function readWorkOf(
  change: Partial<ReadWork['reading']> = {},
  header: Partial<WorkHeader> = {},
): ReadWork {
  const place = placeAt(2, 10, 1);
  const reading = {
    work,
    current: place,
    furthest: place,
    since: 0,
    progress: 0.43,
    begun: 1,
    status: null,
    finished: [],
    modified: 1,
    ...change,
  };
  return { work: { ...workHeader, ...header, key: work, modified: 1 }, reading, highlights: 0 };
}
