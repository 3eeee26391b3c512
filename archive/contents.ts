import type { ChapterSource } from './chapters';
import { findOwn } from './own';
import { lineOf } from './text';

/** An entry of a work's table of contents. */
export interface ContentsEntry {
  id: string | null;
  number: number;
  /** As far as the page tells: the archive cuts long titles in its chapter list to 50 characters. */
  title: string | null;
  /** Where the chapter can be read; `null` when it stands on this page. */
  href: string | null;
}

/** A work's contents: the chapters on this page, and those that the archive's chapter list names. */
export function readContents(document: Document, chapters: readonly ChapterSource[]): ContentsEntry[] {
  const here = new Map(chapters.map((chapter) => [chapter.id, chapter]));
  const options = [...document.querySelectorAll<HTMLOptionElement>('#selected_id option[value]')];
  if (options.length === 0) {
    return chapters.map(({ id, number, title }) => ({ id, number, title, href: null }));
  }
  const workPath = /^.*\/works\/\d+/.exec(chapterLinkOf(document) ?? '')?.[0] ?? '';
  return options.map((option, position) => {
    const shown = here.get(option.value);
    if (shown) return { id: shown.id, number: shown.number, title: shown.title, href: null };
    const [, number, title] = /^(\d+)\.\s*(.*)$/s.exec(lineOf(option) ?? '') ?? [];
    return {
      id: option.value,
      number: number === undefined ? position + 1 : Number(number),
      title: title && title !== `Chapter ${number}` ? title : null,
      href: `${workPath}/chapters/${option.value}`,
    };
  });
}

/** Addresses of the chapters before and after the one shown; `null` at either end and in the entire work. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

/** Reads the archive's own links to the neighbouring chapters, without their fragments. */
export function readNeighbours(document: Document): Neighbours {
  const hrefOf = (kind: string) => {
    const link = findOwn(document, `ul.work.navigation li.chapter.${kind} a[href]`);
    return link ? (link as HTMLAnchorElement).href.replace(/#.*$/, '') : null;
  };
  return { previous: hrefOf('previous'), next: hrefOf('next') };
}

function chapterLinkOf(document: Document): string | null {
  const link = findOwn(
    document,
    '#chapters > .chapter h3.title a[href*="/works/"], ul.work.navigation li.chapter a[href*="/works/"]',
  );
  return (link as HTMLAnchorElement | null)?.href ?? null;
}
