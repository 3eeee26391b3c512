import { readByline } from '../byline';
import { siteOf } from '../hosts';
import { lineOf } from '../text';
import { readAddress } from '../urls';
import type { WorkHeader } from '../work';
import { factOf, statsOf, tagsOf } from './facts';
import { type Download, linkToWork } from './parts';

/** Reads a download's facts as a work page's are read, or `null` when it names no work. */
export function readDownloadHeader(document: Document, download: Download): WorkHeader | null {
  const identity = identityOf(document, download);
  if (!identity) return null;
  const { preface, meta } = download;
  const { words, chaptersPosted, chaptersPlanned } = statsOf(download);
  const language = factOf(download, 'language');
  const languageName = lineOf(language);
  const title = meta?.querySelector(':scope > h1') ?? preface.querySelector(':scope > p.message > b');
  return {
    ...identity,
    title: lineOf(title) ?? 'Untitled work',
    creators: readByline(meta?.querySelector(':scope > .byline') ?? null, 'by '),
    fandoms: tagsOf(download, 'fandom'),
    // The file's own `lang` is that of the archive's words around the story.
    language: languageName ? { code: language?.getAttribute('lang') ?? '', name: languageName } : null,
    words,
    chaptersPosted,
    chaptersPlanned,
    complete: chaptersPosted === null ? null : chaptersPosted === chaptersPlanned,
  };
}

/**
 * Which work this is. Where the download stands on the web, its address is trusted first, as a page's is; a file has
 * an address that says nothing, and only its own link to the work counts.
 */
function identityOf(document: Document, download: Download): { site: string; id: string } | null {
  const onTheWeb = /^https?:$/.test(document.location?.protocol ?? '');
  const address = onTheWeb ? readAddress(document.location.href) : null;
  const link = linkToWork(download);
  const id = address?.workId ?? /\/works\/(\d+)/.exec(link?.pathname ?? '')?.[1];
  const site = address?.site ?? siteOf(link?.hostname ?? '');
  return id === undefined ? null : { site, id };
}
