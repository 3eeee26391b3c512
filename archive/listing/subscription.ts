import { lineOf } from '../text';
import { readHeading } from './heading';
import { archivePath, idIn } from './links';
import type { ListedKind, ListedWork } from './types';

/** Reads a subscription, which says no more than what and by whom; `null` for a subscription to a person. */
export function readSubscription(row: Element): ListedWork | null {
  const { link, title, creators } = readHeading(row);
  const path = archivePath(link);
  const workId = idIn(path, 'works');
  const seriesId = idIn(path, 'series');
  const kind = kindOf(row, workId, seriesId);
  if (!kind) return null;
  return {
    element: row,
    kind,
    workId,
    seriesId,
    title,
    creators,
    fandoms: [],
    rating: null,
    chaptersPosted: null,
    chaptersPlanned: null,
    complete: null,
    words: null,
    updated: null,
    latestChapterId: null,
    language: null,
    series: [],
    visited: null,
    bookmark: null,
  };
}

function kindOf(row: Element, workId: string | null, seriesId: string | null): ListedKind | null {
  if (workId !== null) return 'work';
  if (seriesId !== null) return 'series';
  if (row.querySelector('a')) return null;
  // Neither has a link; only the words differ, and the archive writes them in English alone.
  return lineOf(row)?.startsWith('Mystery Work') ? 'mystery' : 'deleted';
}
