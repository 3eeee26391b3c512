import { readDownloadDetails } from './download/details';
import { downloadOf } from './download/parts';
import { findOwn } from './own';
import { type RelatedWork, readRelated, workIdIn } from './related';
import { countOf, lineOf } from './text';

/** Tags of one kind as printed; "hidden" where the reader's account hides them, which is not "none". */
export type Tags = string[] | 'hidden';

/** A work's part in a series, as its page prints it (counted among the works this visitor may see). */
export interface SeriesPart {
  id: string;
  title: string;
  part: number | null;
  /** Ids of the works before and after; `null` at either end, and in a download. */
  previous: string | null;
  next: string | null;
}

/** All that a work page or a download says around the story. `null` means that the page does not tell; an empty list means none. */
export interface WorkDetails {
  rating: string | null;
  warnings: Tags;
  categories: string[];
  relationships: string[];
  characters: string[];
  freeforms: Tags;
  series: SeriesPart[];
  collections: { name: string; title: string }[];
  /** Days as the archive prints them, YYYY-MM-DD. */
  published: string | null;
  /** Of the last chapter; `null` for a work of one chapter, and in a download also for one posted on a single day. */
  updated: string | null;
  comments: number | null;
  kudos: number | null;
  bookmarks: number | null;
  hits: number | null;
  /** For registered users only; guests never see its page. */
  restricted: boolean | null;
  /** Whom it is a gift for. Told only with the first chapter. */
  recipients: string[] | null;
  inspiredBy: RelatedWork[];
  inspired: RelatedWork[];
  /** Whether the author gave it a skin, shown or not. */
  hasSkin: boolean | null;
}

/** Reads all that the page says around the story. Never throws; what is missing is `null` or an empty list. */
export function readDetails(document: Document): WorkDetails {
  const download = downloadOf(document);
  if (download) return readDownloadDetails(download);
  const meta = findOwn(document, 'dl.work.meta');
  const stats = meta?.querySelector('dl.stats') ?? null;
  const stat = (name: string) => stats?.querySelector(`dd.${name}`)?.textContent;
  // The archive leaves some counts out when they are 0. What it prints and we cannot read is not 0.
  const orNone = (name: string) => (stats && stat(name) === undefined ? 0 : countOf(stat(name)));
  const association = [
    ...document.querySelectorAll(
      '#workskin > .preface:not(.afterword) > .notes.module > ul.associations > li',
    ),
  ];
  const gifts = association.filter((line) => /^For /.test(lineOf(line) ?? ''));
  const translations = association.filter((line) => /^Translation into /.test(lineOf(line) ?? ''));
  return {
    rating: shown(tagsOf(meta, 'rating'))[0] ?? null,
    warnings: tagsOf(meta, 'warning'),
    categories: shown(tagsOf(meta, 'category')),
    relationships: shown(tagsOf(meta, 'relationship')),
    characters: shown(tagsOf(meta, 'character')),
    freeforms: tagsOf(meta, 'freeform'),
    series: [...(meta?.querySelectorAll('dd.series span.series') ?? [])].flatMap(readSeries),
    collections: [...(meta?.querySelectorAll('dd.collections a[href*="/collections/"]') ?? [])].map(
      (link) => ({
        name: /\/collections\/([^/?#]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
        title: lineOf(link) ?? '',
      }),
    ),
    published: lineOf(stats?.querySelector('dd.published')),
    updated: lineOf(stats?.querySelector('dd.status')),
    comments: orNone('comments'),
    kudos: orNone('kudos'),
    bookmarks: orNone('bookmarks'),
    hits: countOf(stat('hits')),
    restricted: document.querySelector('#workskin > .preface h2.title img[alt="(Restricted)"]') !== null,
    recipients: gifts.flatMap((line) =>
      [...line.querySelectorAll('a')].flatMap((link) => lineOf(link) ?? []),
    ),
    inspiredBy: association
      .filter((line) => !gifts.includes(line) && !translations.includes(line))
      .map(readRelated),
    // Translations stand among what the work came from, and came from it.
    inspired: [...translations, ...document.querySelectorAll('#children > ul > li')].map(readRelated),
    hasSkin: findOwn(document, 'ul.work.navigation li.style') !== null || readWorkSkin(document) !== null,
  };
}

/** The work's own style rules as the page carries them; `null` when it has none or does not show them. */
export function readWorkSkin(document: Document): string | null {
  const before = document.querySelector('#workskin')?.previousElementSibling;
  return before?.localName === 'style' ? before.textContent : null;
}

function tagsOf(meta: Element | null, kind: string): Tags {
  const list = meta?.querySelector(`dd.${kind}.tags`);
  if (!list) return [];
  if (list.querySelector('li[id^="work_"] a[data-remote]')) return 'hidden';
  return [...list.querySelectorAll('a.tag')].flatMap((tag) => lineOf(tag) ?? []);
}

/** The archive lets readers hide warnings and additional tags only; anything else hidden reads as nothing told. */
function shown(tags: Tags): string[] {
  return tags === 'hidden' ? [] : tags;
}

function readSeries(part: Element): SeriesPart[] {
  const position = part.querySelector('.position');
  const link = position?.querySelector('a[href*="/series/"]');
  const id = /\/series\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  if (id === undefined) return [];
  const workOf = (side: string) => workIdIn(part.querySelector(`a.${side}`));
  return [
    {
      id,
      title: lineOf(link) ?? '',
      part: countOf(/Part ([\d.,]+)/.exec(lineOf(position) ?? '')?.[1]),
      previous: workOf('previous'),
      next: workOf('next'),
    },
  ];
}
