import { continueUrl, OPEN_FRAGMENT } from '../../archive/urls';
import { type Place, sameChapter } from '../../reading/place';
import type { OpenedWork } from '../../storage/service/contract';
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
  const { chapterId, chapterNumber } = place;
  const view = session.chapters.find(chapterId, chapterNumber);
  // A place from a download knows its chapter's number alone, and the page's list of chapters its address.
  const elsewhere = session.page.contents.find(({ id, number }) =>
    sameChapter({ chapterId: id, chapterNumber: number }, place),
  )?.href;
  const { site, id: work } = session.page.work;
  const go = () => {
    session.notices.dismiss();
    if (!view) location.assign(elsewhere ? elsewhere + OPEN_FRAGMENT : continueUrl(site, work, chapterId));
    else void session.chapters.stand(view).then(() => session.keeper.restore(place));
  };
  const text = `You were in chapter ${chapterNumber}.`;
  session.notices.say({ text, action: { label: 'Go there', run: go } }, { stay: true });
}
