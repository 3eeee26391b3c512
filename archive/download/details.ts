import type { SeriesPart, WorkDetails } from '../details';
import { readRelated } from '../related';
import { countOf, lineOf } from '../text';
import { factOf, statsOf, tagsOf } from './facts';
import type { Download } from './parts';

/** Reads what a download says around the story; `null` for all that only the archive's pages tell. */
export function readDownloadDetails(download: Download): WorkDetails {
  const { published, updated } = statsOf(download);
  return {
    rating: tagsOf(download, 'rating')[0] ?? null,
    warnings: tagsOf(download, 'warning'),
    categories: tagsOf(download, 'category'),
    relationships: tagsOf(download, 'relationship'),
    characters: tagsOf(download, 'character'),
    freeforms: tagsOf(download, 'freeform'),
    series: linksOf(download, 'series').flatMap(readSeries),
    collections: linksOf(download, 'collections').map((link) => ({
      name: /\/collections\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
      title: lineOf(link) ?? '',
    })),
    published,
    updated,
    comments: null,
    kudos: null,
    bookmarks: null,
    hits: null,
    restricted: null,
    recipients: null,
    inspiredBy: [...(download.meta?.querySelectorAll(':scope > ul > li') ?? [])].map(readRelated),
    inspired: [...(download.afterword?.querySelectorAll(':scope > .meta > dl > dd') ?? [])].map(readRelated),
    hasSkin: null,
  };
}

function linksOf(download: Download, name: 'series' | 'collections'): Element[] {
  return [...(factOf(download, name)?.querySelectorAll(`a[href*="/${name}/"]`) ?? [])];
}

/** "Part 2 of TITLE, Part 1 of OTHER": the number stands before its link, and titles may hold commas and numbers. */
function readSeries(link: Element): SeriesPart[] {
  const id = /\/series\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
  if (id === undefined) return [];
  const part = countOf(/Part ([\d.,]+) of$/.exec(lineOf(link.previousSibling) ?? '')?.[1]);
  return [{ id, title: lineOf(link) ?? '', part, previous: null, next: null }];
}
