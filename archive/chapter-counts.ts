import { countOf } from './text';

/** How many chapters a work has, as far as the page tells. */
export interface ChapterCounts {
  posted: number | null;
  /** `null` also for a work whose author has not said how long it will be ("5/?"). */
  planned: number | null;
  /** Whether all planned chapters are posted; `null` where either number cannot be read. */
  complete: boolean | null;
}

/** Reads "6/6", "1,024/?" or what a page prints instead; `null` for a page that prints nothing. */
export function readChapterCounts(text: string | null | undefined): ChapterCounts {
  const [postedText, plannedText] = (text ?? '').split('/');
  const posted = countOf(postedText);
  const planned = countOf(plannedText);
  const openEnded = plannedText?.trim() === '?';
  const told = posted !== null && (planned !== null || openEnded);
  return { posted, planned, complete: told ? posted === planned : null };
}
