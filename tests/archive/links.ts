import type { Chapter, Work } from './types';
import { unixSeconds } from './work-facts';

// A tag's name in a URL: signs that would end or split the path are written this way.
const tagSigns: Record<string, string> = { '/': '*s*', '&': '*a*', '.': '*d*', '?': '*q*', '#': '*h*' };

/** The listing of a tag's works. */
export function tagPath(name: string): string {
  return `/tags/${encodeURIComponent(name.replace(/[/&.?#]/g, (sign) => tagSigns[sign] as string))}/works`;
}

/** The tag name a `tagPath` segment stands for. */
export function tagName(segment: string): string {
  return decodeURIComponent(segment).replace(
    /\*([sadqh])\*/g,
    (_, letter: string) => ({ s: '/', a: '&', d: '.', q: '?', h: '#' })[letter] as string,
  );
}

/** A work. */
export function workPath(work: Work): string {
  return `/works/${work.id}`;
}

/** One chapter of a work. */
export function chapterPath(work: Work, chapter: Chapter): string {
  return `/works/${work.id}/chapters/${chapter.id}`;
}

/** The same page with one switch set in its query. */
export function withQuery(url: URL, name: string, value: string): string {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next.pathname + next.search;
}

/** A work's download in one of the archive's formats. */
export function downloadPath(work: Work, format: 'azw3' | 'epub' | 'mobi' | 'pdf' | 'html'): string {
  return `/downloads/${work.id}/${downloadName(work.title)}.${format}?updated_at=${unixSeconds(work.updated)}`;
}

/** The file name of a download: ASCII, at most 24 characters, cut at a word. */
export function downloadName(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/[^\w .-]/g, '')
    .trim()
    .replace(/\s+/g, ' ');
  const cut =
    ascii.length <= 24
      ? ascii
      : ascii
          .slice(0, 25)
          .replace(/\s+\S*$/, '')
          .slice(0, 24);
  return (cut || 'Work').replace(/ /g, '_');
}
