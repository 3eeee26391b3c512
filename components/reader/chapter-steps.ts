import { OPEN_FRAGMENT } from '../../archive/urls';
import type { ReaderSession } from './session';

/** The way to a neighbouring chapter. */
export interface Step {
  go(): void;
  /** Its page, when it stands on another one; `null` when it stands on this. */
  href: string | null;
}

/** The chapter after the one being read; `null` at the end of what is posted. */
export function nextChapter(session: ReaderSession): Step | null {
  return step(session, 1, session.page.neighbours.next);
}

/** The chapter before the one being read; `null` at the first. */
export function previousChapter(session: ReaderSession): Step | null {
  return step(session, -1, session.page.neighbours.previous);
}

function step(session: ReaderSession, direction: 1 | -1, onOtherPage: string | null): Step | null {
  const { views } = session.chapters;
  const here = session.chapterHere.value;
  const neighbour = views[(here ? views.indexOf(here) : 0) + direction];
  if (neighbour) return { href: null, go: () => session.jump(neighbour, 0) };
  if (onOtherPage === null) return null;
  return stepTo(session, onOtherPage);
}

/** The way to a chapter on another page of the archive: her own click asks for it, and it opens in the reader. */
export function stepTo(session: ReaderSession, href: string): Step {
  const opening = href + OPEN_FRAGMENT;
  return {
    href: opening,
    go: () => {
      session.keeper.saveNow();
      location.assign(opening);
    },
  };
}
