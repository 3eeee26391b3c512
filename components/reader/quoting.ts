import type { Highlight } from '../../reading/highlight';
import type { ChapterView } from './chapters';
import type { Part } from './making';
import type { ReaderSession } from './session';

/** Quotes what is selected, or a highlight, in the comment on its chapter, and says so. */
export async function quoteInComment(
  session: ReaderSession,
  what: Highlight | readonly Part[],
): Promise<void> {
  const composer = await session.store.composer();
  session.notices.say((await composer?.quote(session, what)) ?? UNREACHABLE);
}

/** Opens the comment on a chapter; on the one she is reading unless said otherwise. */
export async function writeComment(
  session: ReaderSession,
  chapter: ChapterView | undefined | null = session.chapterHere.peek(),
): Promise<void> {
  if (!chapter) return;
  const composer = await session.store.composer();
  if (composer) await composer.open(session, chapter.source);
  else session.notices.say(UNREACHABLE);
}

const UNREACHABLE = { text: 'Comments can’t be reached now. Reload the page, and try again.' };
