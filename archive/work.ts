import { readByline } from './byline';
import { readChapterCounts } from './chapter-counts';
import { readDownloadHeader } from './download/header';
import { downloadOf } from './download/parts';
import { siteOf } from './hosts';
import { findOwn } from './own';
import { countOf, lineOf } from './text';
import { readAddress } from './urls';

/** What a work page or a download says of its work. Plain data; `null` means that the page does not tell. */
export interface WorkHeader {
  site: string;
  id: string;
  title: string;
  /** Bylines as printed, in the page's order; "Anonymous" for an anonymous work. */
  creators: string[];
  fandoms: string[];
  language: { code: string; name: string } | null;
  words: number | null;
  chaptersPosted: number | null;
  /** `null` also for a work whose author has not said how long it will be ("5/?"). */
  chaptersPlanned: number | null;
  complete: boolean | null;
}

/** Reads the work's facts, or `null` when not even its id can be found. Ids and titles are never guessed. */
export function readWorkHeader(document: Document): WorkHeader | null {
  const download = downloadOf(document);
  if (download) return readDownloadHeader(document, download);
  const id = readWorkId(document);
  if (id === null) return null;

  const meta = findOwn(document, 'dl.work.meta');
  const fact = (name: string) => meta?.querySelector(`dl.stats dd.${name}`)?.textContent;
  const { posted, planned, complete } = readChapterCounts(fact('chapters'));
  const language = meta?.querySelector('dd.language');
  const languageName = lineOf(language);

  return {
    site: siteOf(document.location?.hostname ?? ''),
    id,
    title: lineOf(document.querySelector('#workskin > .preface h2.title')) ?? 'Untitled work',
    creators: readByline(document.querySelector('#workskin > .preface h3.byline')),
    fandoms: [...(meta?.querySelectorAll('dd.fandom a.tag') ?? [])].flatMap((tag) => lineOf(tag) ?? []),
    language:
      language && languageName ? { code: language.getAttribute('lang') ?? '', name: languageName } : null,
    words: countOf(fact('words')),
    chaptersPosted: posted,
    chaptersPlanned: planned,
    complete,
  };
}

/** Places on a work page that name the work, in the order in which they are trusted after the address. */
const ID_SOURCES: readonly [selector: string, attribute: string][] = [
  ['#chapters > .chapter h3.title a[href*="/works/"]', 'href'],
  ['ul.work.navigation li.share a[href*="/works/"]', 'href'],
  ['ul.work.navigation li.chapter a[href*="/works/"]', 'href'],
  ['ul.work.navigation li.download a[href*="/downloads/"]', 'href'],
  ['#kudo_commentable_id', 'value'],
];

function readWorkId(document: Document): string | null {
  const fromAddress = document.location ? readAddress(document.location.href).workId : null;
  if (fromAddress !== null) return fromAddress;
  for (const [selector, attribute] of ID_SOURCES) {
    const value = findOwn(document, selector)?.getAttribute(attribute) ?? '';
    const id = /(?:\/works\/|\/downloads\/|^)(\d+)/.exec(value)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
