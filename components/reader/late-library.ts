import { continueUrl, OPEN_FRAGMENT } from '../../archive/urls';
import type { Place } from '../../reading/place';
import type { OpenedWork } from '../../storage/service/contract';
import { entryOf } from '../shared/find-place';
import { findOnPage, sayGuess } from './find-place';
import type { ReaderSession } from './session';

/**
 * For a work that is shown before the library has answered: says so, and takes over what is kept of it when
 * the answer comes after all. She is not moved then; she may already be reading.
 */
export async function takeOverLate(
  session: ReaderSession,
  opening: Promise<OpenedWork | null>,
): Promise<void> {
  const text =
    "Catchword's library does not answer. Your place and highlights are safe there, and not shown yet.";
  session.notices.say({ text }, { stay: true });
  const opened = (await opening) ?? (await openedOnceReachable(session));
  if (session.lifetime.aborted || !opened) return;
  session.load(opened);
  session.notices.dismiss();
  if (opened.reading) offerPlace(session, opened.reading.current);
}

/** Asks again whenever everything that waited has been saved, which shows that the library is back. */
async function openedOnceReachable({ store, lifetime }: ReaderSession): Promise<OpenedWork | null> {
  while (!lifetime.aborted) {
    await new Promise<void>((resolve) => {
      const stop = store.unsaved.subscribe((unsaved) => {
        if (unsaved !== null) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    const opened = await store.open();
    if (opened) return opened;
  }
  return null;
}

/** Says where her place is, when it is not where the reader opened, and offers to go there. */
export function offerPlace(session: ReaderSession, place: Place): void {
  const { contents, work } = session.page;
  // The author may have moved or removed the chapter, and a place from a download knows its number alone.
  const entry = entryOf(contents, place);
  const address = entry?.href ? entry.href + OPEN_FRAGMENT : continueUrl(work.site, work.id, place.chapterId);
  const go = async () => {
    session.notices.dismiss();
    const found = await findOnPage(session, place);
    if (!found) {
      location.assign(address);
      return;
    }
    await session.chapters.stand(found.view);
    const restored = session.keeper.restore(place, found.view);
    if (found.guess || restored?.guess) sayGuess(session.notices, place);
  };
  const text = `You were in chapter ${entry?.number ?? place.chapterNumber}.`;
  session.notices.say({ text, action: { label: 'Go there', run: () => void go() } }, { stay: true });
}
