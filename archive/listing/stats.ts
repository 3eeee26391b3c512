import { readChapterCounts } from '../chapter-counts';
import { countOf, lineOf } from '../text';
import { archivePath, idIn } from './links';
import type { ListedWork } from './types';

/** What stands in a blurb's `dl.stats`. */
export type Stats = Pick<
  ListedWork,
  'words' | 'chaptersPosted' | 'chaptersPlanned' | 'latestChapterId' | 'language'
> & {
  /** As far as the counts tell: all planned chapters are posted. */
  allPosted: boolean | null;
};

/** Reads the counts of a blurb; all `null` without them. */
export function readStats(stats: Element | null): Stats {
  const chapters = stats?.querySelector('dd.chapters') ?? null;
  const { posted, planned, complete } = readChapterCounts(chapters?.textContent);
  const language = stats?.querySelector('dd.language') ?? null;
  const languageName = lineOf(language);
  return {
    words: countOf(stats?.querySelector('dd.words')?.textContent),
    chaptersPosted: posted,
    chaptersPlanned: planned,
    allPosted: complete,
    latestChapterId: idIn(archivePath(chapters?.querySelector('a[href]') ?? null), 'chapters'),
    language: languageName ? { code: language?.getAttribute('lang') ?? '', name: languageName } : null,
  };
}
