import type { Row } from '../../upgrades';
import { parsed } from '../layout';
import { isRow, whyWild } from '../rows';
import type { KnownPlace, KnownWork } from './known-work';
import type { FoundWork, Rival, RivalBackup } from './rival';
import { countIn, idIn, lineIn, namesIn, timeIn } from './values';

/*
 * AO3 Enhancements (github.com/jsmnbom/ao3-enhancements) writes what it has in `storage.local`, key by key, as it
 * stands there. The reading list is one of the keys, and JSON in itself. It holds works by their ids, and for each its
 * chapters in order, read or not.
 */

const LIST = 'readingList.list';

/** Keys it has had in one version or another. Prefixes alone would fit other extensions, too. */
const KEYS = [
  LIST,
  'cache.chapterDates',
  ...['showTotalTime', 'showChapterWords', 'wordsPerMinute', 'showKudosHitsRatio', 'hideShowReason'].map(
    (option) => `option.${option}`,
  ),
];

export const ao3Enhancements: Rival = {
  name: 'AO3 Enhancements',
  wrote: (file) => KEYS.some((key) => Object.hasOwn(file, key)),
  read(file): RivalBackup {
    const left: string[] = [];
    if (Object.keys(file).some((key) => /^(option|cache)\./.test(key)))
      left.push('settings and hidden works');
    if (Object.hasOwn(file, LIST))
      left.push('the dates of single chapters (the latest of each work is kept)');
    return { written: null, works: worksIn(file), left };
  },
};

function* worksIn(file: Row): Generator<FoundWork> {
  if (!Object.hasOwn(file, LIST)) return;
  const written = file[LIST];
  const list = typeof written === 'string' ? parsed(written) : written;
  if (!isRow(list)) {
    yield { key: 'reading list', known: null, problems: ['it is damaged as a whole'] };
    return;
  }
  for (const [id, item] of Object.entries(list)) yield workIn(id, item);
}

function workIn(written: string, item: unknown): FoundWork {
  const key = `work ${written.slice(0, 40)}`;
  const id = idIn(written);
  if (id === null) return { key, known: null, problems: ['this is not the id of a work'] };
  const wild = whyWild(item);
  if (wild !== null || !isRow(item)) return { key, known: null, problems: [wild ?? 'not a work'] };
  const problems: string[] = [];
  const chapters = chaptersIn(item.chapters, problems);
  const dates = chapters.flatMap(({ read }) => (read ? [read] : []));
  const last = dates.reduce((late, date) => Math.max(late, date), 0);
  const first = dates.reduce((early, date) => Math.min(early, date), last);
  const posted = chapters.length > 0 ? chapters.length : null;
  const planned = countIn(item.totalChapters);
  const complete = posted === null || planned === null ? null : posted >= planned;
  const current = placeIn(chapters, item.status === 'read' && complete === true);
  const ended = item.status === 'read' ? chapters.at(-1)?.read : null;
  return {
    key,
    problems,
    known: {
      id,
      title: lineIn(item.title),
      creators: namesIn(item.author),
      chaptersPosted: posted,
      chaptersPlanned: planned,
      complete,
      chapterIds: chapters.map((chapter) => chapter.id),
      current,
      reached: [],
      ...statusIn(item.status, current !== null, problems),
      tags: tagsIn(item),
      first,
      last,
      finished: ended ? [ended] : [],
    },
  };
}

interface TheirChapter {
  id: string | null;
  /** When it was read, in ms; 0 when it was on a day that nobody knows, `null` when it was not. */
  read: number | null;
}

function chaptersIn(written: unknown, problems: string[]): TheirChapter[] {
  if (!Array.isArray(written)) {
    problems.push('its chapters cannot be read');
    return [];
  }
  const chapters = written.map((chapter): TheirChapter | null => {
    if (!isRow(chapter)) return null;
    const { chapterId, readDate } = chapter;
    // A list that was put together from two devices may know that a chapter was read, and not when.
    const read = timeIn(readDate) ?? (readDate === true ? 0 : null);
    return { id: idIn(chapterId), read };
  });
  // Chapters that the author took away leave holes, which JSON fills with null; those at the end are none.
  while (chapters.at(-1) === null) chapters.pop();
  return chapters.map((chapter) => chapter ?? { id: null, read: null });
}

/** The end of the last chapter she read there; of the whole, when she said so of a work that is whole. */
function placeIn(chapters: readonly TheirChapter[], allRead: boolean): KnownPlace | null {
  const lastRead = chapters.findLastIndex(({ read }) => read !== null) + 1;
  const chapterNumber = lastRead > 0 ? lastRead : allRead ? chapters.length : 0;
  return chapterNumber > 0 ? { chapterNumber, fraction: 1 } : null;
}

function statusIn(written: unknown, begun: boolean, problems: string[]): Pick<KnownWork, 'status'> {
  if (written === 'read') return { status: 'finished' };
  if (written === 'reading') return { status: 'reading' };
  // What she means to read again is not unread.
  if (written === 'toRead') return { status: begun ? null : 'unread' };
  if (written !== undefined && lineIn(written) === null) problems.push('its status cannot be read');
  return { status: null };
}

const TAGS: { readonly [status: string]: string | null } = {
  toRead: 'to read',
  onHold: 'on hold',
  dropped: 'dropped',
  reading: null,
  read: null,
  // Once what it said of works that are not on the list.
  unread: null,
};

function tagsIn({ status, rating }: Row): string[] {
  const said = lineIn(status);
  const tag = said === null ? null : Object.hasOwn(TAGS, said) ? TAGS[said] : said;
  const rated = typeof rating === 'number' && rating > 0 ? `rated ${rating}` : null;
  return [tag, rated].filter((each) => typeof each === 'string');
}
