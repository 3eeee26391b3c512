import { workKey } from '../../../archive/urls';
import { compareDistance, type Place } from '../../../reading/place';
import { BEGINNING, roughPlace } from '../../../reading/rough-place';
import type { ReadingStatus } from '../../../reading/standing';
import type { TableName, Tables } from '../../tables';
import { progressIn } from './progress';

/** What another extension knows of a work, and of its reader in it. */
export interface KnownWork {
  /** The archive's id, in digits. */
  id: string;
  /** `null` where they do not tell it. */
  title: string | null;
  creators: string[];
  chaptersPosted: number | null;
  chaptersPlanned: number | null;
  complete: boolean | null;
  /** The archive's ids of the chapters, in digits, from chapter 1 on; `null` where they do not know one. */
  chapterIds: (string | null)[];
  /** Where she was last; `null` where they do not know a chapter. */
  current: KnownPlace | null;
  /** Other places where she has been, further on perhaps. */
  reached: KnownPlace[];
  /** What she said of it there, as far as Catchword has a word for it. */
  status: ReadingStatus | null;
  /** What she said of it beyond that. */
  tags: string[];
  /** When she was there first and last, in ms since the epoch; 0 where they do not tell. */
  first: number;
  last: number;
  /** When she came to its end, each time. */
  finished: number[];
}

/** A chapter by its number, how much of it lies before the place (0 to 1), and the paragraph as they counted it. */
export type KnownPlace = Pick<Place, 'chapterNumber' | 'fraction'> & { paragraph?: Place['paragraph'] };

/** A row and its table, before it is checked. */
export type FoundRow = { [Name in TableName]: { table: Name; row: Tables[Name] } }[TableName];

/** Both extensions keep the archive's works by their ids alone. */
const SITE = 'archiveofourown.org';

/**
 * The rows of what another extension knows; `source` is its name. None where it knows nothing of the reader herself.
 * What they say of a work is older than all that Catchword saw of it: their pages may be years old, and tell less.
 */
export function rowsOf(known: KnownWork, source: string): FoundRow[] {
  const work = workKey(SITE, known.id);
  const reading = readingOf(known, work);
  const rows: FoundRow[] = [];
  if (reading) rows.push({ table: 'readings', row: reading });
  else if (known.last > 0) {
    rows.push({ table: 'visits', row: { work, last: known.last, source, modified: known.last } });
  }
  if (known.tags.length > 0) {
    const { tags } = known;
    rows.push({ table: 'workNotes', row: { work, note: '', tags, modified: 0, deleted: null } });
  }
  if (rows.length === 0) return [];
  return [{ table: 'works', row: factsOf(known, work) }, ...chaptersOf(known, work), ...rows];
}

function factsOf(known: KnownWork, key: string): Tables['works'] {
  const { id, title, creators, chaptersPosted, chaptersPlanned, complete } = known;
  const told = [title, creators[0], chaptersPosted, chaptersPlanned].filter(
    (fact) => (fact ?? null) !== null,
  );
  return {
    key,
    site: SITE,
    id,
    // Its address, in words: a title is never made up, and its page will tell it.
    title: title ?? `Work ${id}`,
    creators,
    fandoms: [],
    language: null,
    words: null,
    chaptersPosted,
    chaptersPlanned,
    complete,
    // In the first ms of all time, and of two extensions the one that tells more is the later.
    modified: told.length,
  };
}

function chaptersOf({ chapterIds }: KnownWork, work: string): FoundRow[] {
  return chapterIds.flatMap((id, i): FoundRow[] => {
    if (id === null) return [];
    const unseen = { title: null, words: null, textHash: null, textSeen: null };
    const row = { key: `${work}/chapters/${id}`, work, id, number: i + 1, ...unseen, modified: 0 };
    return [{ table: 'chapters', row }];
  });
}

function readingOf(known: KnownWork, work: string): Tables['readings'] | null {
  const { status, first, last, finished } = known;
  const placeOf = (place: KnownPlace) =>
    roughPlace({ ...place, chapterId: known.chapterIds[place.chapterNumber - 1] ?? null, at: last });
  if (!known.current && !status) return null;
  const current = known.current ? placeOf(known.current) : BEGINNING;
  const furthest = known.reached
    .map(placeOf)
    .reduce((far, place) => (compareDistance(place, far) > 0 ? place : far), current);
  return {
    work,
    current,
    furthest,
    progress: progressIn(known, current),
    begun: first,
    since: 0,
    status: status && { value: status, at: last },
    finished,
    modified: Math.max(last, ...finished),
  };
}
