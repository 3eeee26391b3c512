import { readByline } from '../byline';
import type { ChapterSource } from '../chapters';
import { lineOf } from '../text';
import { nameChapters, type PrintedChapter } from './chapter-names';
import { endNotesIn, labelledNotes } from './notes';
import type { Download } from './parts';

/** A chapter as it lies among the children of `#chapters`: no element of its own holds it together. */
interface Parts {
  head: Element | null;
  body: Element;
  end: Element | null;
}

/** The chapters of a download in reading order. It tells no chapter's id. */
export function readDownloadChapters({ chapters }: Download): ChapterSource[] {
  const all = partsOf(chapters);
  const names = nameChapters(all.map(printed));
  return all.map(({ head, body, end }, i) => ({
    id: null,
    number: names[i]?.number ?? i + 1,
    title: names[i]?.title ?? null,
    creators: readByline(head?.querySelector(':scope > .byline') ?? null, 'Chapter by '),
    ...labelledNotes(head),
    endNotes: endNotesIn(end),
    body,
  }));
}

/** Only children count: in their text authors may use the archive's class names. */
function partsOf(chapters: Element): Parts[] {
  const all: Parts[] = [];
  let head: Element | null = null;
  for (const child of chapters.children) {
    const last = all.at(-1);
    if (child.matches('.userstuff')) {
      all.push({ head, body: child, end: null });
      head = null;
    } else if (END_NOTES.test(child.id) && last) last.end = child;
    else if (child.matches('.meta')) head = child;
  }
  return all;
}

const END_NOTES = /^endnotes(\d+)$/;

function printed({ head, end }: Parts): PrintedChapter {
  const noted = END_NOTES.exec(end?.id ?? '')?.[1];
  return {
    heading: lineOf(head?.querySelector(':scope > h2.heading')) ?? '',
    notedNumber: noted === undefined ? null : Number(noted),
  };
}
